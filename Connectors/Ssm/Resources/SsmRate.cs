namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>rates, the price lists (ssm-api 6.5); the id of the other system is spelt extID.</summary>
public sealed record SsmRate : SsmRecord, ISsmResource
{
    public static string Path => "rates";
    public string? DescriptionES { get; init; }
    public string? DescriptionEN { get; init; }
    public string? ExtID { get; init; }
    public int? CurrencyId { get; init; }
    public SsmRef? BranchId { get; init; }
}
