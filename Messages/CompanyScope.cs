namespace Sage50Etl.Messages;

/// <summary>Whose images are meant: Sage images belong to the company, SSM images to the tenant (design 4.1).</summary>
public sealed record CompanyScope(CompanyId Company, string Tenant)
{
    public string Of(Side side) => side == Side.Sage50 ? Company.Value : Tenant;

    /// <summary>The lane that may write to a side (design 4.5).</summary>
    public string Lane(Side side) => side == Side.Sage50 ? $"sage:{Company.Value}" : $"ssm:{Tenant}";
}
