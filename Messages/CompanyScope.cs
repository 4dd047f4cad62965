namespace Sage50Etl.Messages;

/// <summary>Whose images are meant: Sage images belong to the company, SSM images to the tenant (design 4.1), or to a company's share of it (D9).</summary>
/// <param name="Tenant">Name of the SSM images: the tenant, or the company's share where several use it.</param>
public sealed record CompanyScope(CompanyId Company, string Tenant)
{
    /// <summary>The tenant whose credential is used; companies that share it share its lane.</summary>
    public string Credential { get; init; } = Tenant;

    /// <summary>The one place where a scope is made from what is configured or stored.</summary>
    /// <param name="shares">The company keeps a picture of its own of a tenant it shares: its keys and what is its own differ from the others'.</param>
    public static CompanyScope Of(CompanyId company, string tenant, bool shares) =>
        shares ? new(company, $"{tenant}/{company}") { Credential = tenant } : new(company, tenant);

    public string Of(Side side) => side == Side.Sage50 ? Company.Value : Tenant;

    /// <summary>The lane that may write to a side (design 4.5).</summary>
    public string Lane(Side side) => side == Side.Sage50 ? $"sage:{Company.Value}" : $"ssm:{Credential}";
}
