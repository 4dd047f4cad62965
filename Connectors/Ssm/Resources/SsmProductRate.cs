namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>productRates, a price per product and rate (ssm-api 6.5).</summary>
public sealed record SsmProductRate : SsmRecord, ISsmResource
{
    public static string Path => "productRates";
    public SsmRef? ProductId { get; init; }
    public SsmRef? RateId { get; init; }
    public decimal? SalePrice { get; init; }
    public decimal? CostPrice { get; init; }
    public decimal? Discount1 { get; init; }
}
