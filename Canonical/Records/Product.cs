namespace Sage50Etl.Canonical.Records;

/// <summary>A product (STOCK, SSM products). Key: STOCK_CODE / product id.</summary>
public sealed record Product : CanonicalRecord
{
    /// <summary>SSM extId, 30.</summary>
    [Required]
    public string? StockCode { get; init; }
    /// <summary>DESCRIPTION; SSM model.</summary>
    [Required]
    public string? Name { get; init; }
    /// <summary>WEB_DETAILS; SSM description, 6000.</summary>
    public string? Description { get; init; }
    /// <summary>SALES_PRICE, base currency, without tax.</summary>
    public decimal? Price { get; init; }
    /// <summary>Free stock; absent in Sage for IGNORE_STK_LVL_FLAG items.</summary>
    public decimal? Stock { get; init; }
    [RefersTo(Kind.Family)]
    public string? Family { get; init; }
    /// <summary>INACTIVE_FLAG (PRD-05).</summary>
    public bool? NotAvailable { get; init; }
    /// <summary>Always true from Sage (PRD-03).</summary>
    public bool? ReadOnly { get; init; }
    /// <summary>T0 to T99.</summary>
    public string? TaxCode { get; init; }
    public string? UnitOfSale { get; init; }
    public string? Barcode { get; init; }
}
