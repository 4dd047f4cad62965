namespace Sage50Etl.Canonical.Records;

/// <summary>A line (SOP_ITEM, SSM salesordersLines). Key: ITEMID, or ORDER_NUMBER:carriage / line id.</summary>
public sealed record OrderLine : CanonicalRecord
{
    [RefersTo(Kind.Order)]
    [Required]
    public string? Order { get; init; }
    /// <summary>1-based.</summary>
    [Required]
    public decimal? Position { get; init; }
    /// <summary>STOCK_CODE, or the configured service product for S1 S2 S3 and carriage (D11).</summary>
    [RefersTo(Kind.Product)]
    [Required]
    public string? Product { get; init; }
    public string? Description { get; init; }
    /// <summary>Whole; a fractional Sage quantity becomes 1 at the line's net (D11).</summary>
    [Required]
    public decimal? Quantity { get; init; }
    /// <summary>Unit price in document currency.</summary>
    [Required]
    public decimal? Price { get; init; }
    /// <summary>Percent.</summary>
    public decimal? Discount { get; init; }
    [Required]
    public decimal? Net { get; init; }
    public decimal? Tax { get; init; }
    public string? TaxCode { get; init; }
}
