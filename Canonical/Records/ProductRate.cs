namespace Sage50Etl.Canonical.Records;

/// <summary>The price of one product in one price list (PRICE type P, SSM productRates). Key: PRICING_REF|STOCK_CODE / id.</summary>
public sealed record ProductRate : CanonicalRecord
{
    [RefersTo(Kind.Rate)]
    [Required]
    public string? Rate { get; init; }
    [RefersTo(Kind.Product)]
    [Required]
    public string? Product { get; init; }
    /// <summary>Calculated as Sage calculates it, in the list's currency.</summary>
    [Required]
    public decimal? Price { get; init; }
}
