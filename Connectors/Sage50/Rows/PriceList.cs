namespace Sage50Etl.Connectors.Sage50.Rows;

/// <summary>PRICE_LIST: key PRICING_REF (8).</summary>
public sealed record PriceList : SageRow
{
    public required string PricingRef { get; init; }
    public string? Type { get; init; }
    public string? Name { get; init; }
    public int Currency { get; init; }
    public bool HasStaticPrices { get; init; }
}
