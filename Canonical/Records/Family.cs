namespace Sage50Etl.Canonical.Records;

/// <summary>A product family (sage50-access STOCK_CAT, SSM productFamilies). Key: category number / family id.</summary>
public sealed record Family : CanonicalRecord
{
    [Required]
    public string? Name { get; init; }
}
