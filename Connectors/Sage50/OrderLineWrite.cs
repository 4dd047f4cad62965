namespace Sage50Etl.Connectors.Sage50;

/// <summary>
/// A line of an order or quotation (SOP_ITEM). Amounts are in document currency. Sage prices nothing: price, tax code and nominal code are
/// always sent (D4), obtained from <see cref="ISage50Prices"/> and <see cref="ISage50LineDefaults"/>.
/// </summary>
public sealed record OrderLineWrite
{
    /// <summary>ITEMID; null for a new line.</summary>
    public int? ItemId { get; init; }
    /// <summary>STOCK_CODE, 30: a product, or S1, S2, S3 or M (sage50-access 2.7).</summary>
    public required string StockCode { get; init; }
    /// <summary>60. Null on a new line takes the stock record's.</summary>
    public string? Description { get; init; }
    /// <summary>TEXT, 1023: long text of a service line (S3).</summary>
    public string? Details { get; init; }
    /// <summary>COMMENT_1 and COMMENT_2, 60 each.</summary>
    public string? Comment1 { get; init; }
    public string? Comment2 { get; init; }
    /// <summary>UNIT_OF_SALE, 8.</summary>
    public string? UnitOfSale { get; init; }
    public required decimal Quantity { get; init; }
    public required decimal UnitPrice { get; init; }
    /// <summary>Percent, 0 to 100.</summary>
    public decimal DiscountRate { get; init; }
    /// <summary>
    /// Whole line after discount, two decimals. Null lets Sage work it out; whether it then takes the customer's own discount off once more
    /// is not known, so a line priced by <see cref="ISage50Prices"/> should say its net.
    /// </summary>
    public decimal? NetAmount { get; init; }
    /// <summary>Number of the tax code: 1 for T1.</summary>
    public required int TaxCode { get; init; }
    /// <summary>Percent, as TAX_CODE has it for <see cref="TaxCode"/>.</summary>
    public required decimal TaxRate { get; init; }
    /// <summary>NOMINAL_CODE, 8.</summary>
    public required string NominalCode { get; init; }
    /// <summary>DEPT_NUMBER, 0 to 999.</summary>
    public int DeptNumber { get; init; }
    public DateOnly? DueDate { get; init; }
}
