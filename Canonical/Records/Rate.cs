namespace Sage50Etl.Canonical.Records;

/// <summary>A price list (PRICE_LIST, SSM rates). Key: PRICING_REF / rate id.</summary>
public sealed record Rate : CanonicalRecord
{
    /// <summary>PRICING_REF; SSM extID.</summary>
    [Required]
    public string? Code { get; init; }
    [Required]
    public string? Name { get; init; }
    /// <summary>ISO 4217.</summary>
    public string? Currency { get; init; }
}
