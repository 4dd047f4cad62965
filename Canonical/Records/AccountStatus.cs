namespace Sage50Etl.Canonical.Records;

/// <summary>The two statuses with a meaning of their own (ACC-04 to ACC-07); any other status stands under the tenant's label.</summary>
public static class AccountStatus
{
    public const string Client = "Client";
    public const string Potential = "Potential";
}
