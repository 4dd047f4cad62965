namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>sales: header figures of invoices and credits (ssm-api 6.9).</summary>
public sealed record SsmSale : SsmRecord, ISsmResource
{
    public static string Path => "sales";
    public SsmRef? AccountId { get; init; }
    public string? AccountExtId { get; init; }
    public DateTime? Date { get; init; }
    public string? ExtId { get; init; }
    public SsmRef? SalesRepId { get; init; }
    public string? SalesRepExtId { get; init; }
    public decimal? Total { get; init; }
}
