namespace Sage50Etl.Canonical.Records;

/// <summary>The price of one product in one price list (PRICE type P, SSM productRates). Key: PRICING_REF|STOCK_CODE / id.</summary>
public sealed record ProductRate : CanonicalRecord
{
    [RefersTo(Kind.Rate)]
    public string? Rate { get; init; }
    [RefersTo(Kind.Product)]
    public string? Product { get; init; }
    /// <summary>Calculated as Sage calculates it, in the list's currency.</summary>
    public decimal? Price { get; init; }
}
