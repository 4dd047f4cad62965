namespace Sage50Etl.Connectors.Sage50.Rows;

/// <summary>SOP_ITEM: a line of an order or quotation, key ITEMID. STOCK_CODE may be S1, S2, S3 or M (sage50-access 2.7).</summary>
public sealed record SopItem : SageRow
{
    public int ItemId { get; init; }
    public int OrderNumber { get; init; }
    public int ItemNumber { get; init; }
    public string? StockCode { get; init; }
    public string? Description { get; init; }
    public string? Comment1 { get; init; }
    public string? Comment2 { get; init; }
    public int ServiceFlag { get; init; }
    public string? UnitOfSale { get; init; }
    public decimal QtyOrder { get; init; }
    public decimal QtyAllocated { get; init; }
    public decimal QtyDelivered { get; init; }
    public decimal QtyDespatch { get; init; }
    public decimal UnitPrice { get; init; }
    public decimal ForeignUnitPrice { get; init; }
    public decimal DiscountRate { get; init; }
    public decimal DiscountAmount { get; init; }
    public decimal FullNetAmount { get; init; }
    public decimal NetAmount { get; init; }
    public decimal TaxAmount { get; init; }
    public decimal GrossAmount { get; init; }
    public decimal ForeignNetAmount { get; init; }
    public decimal ForeignTaxAmount { get; init; }
    public decimal ForeignGrossAmount { get; init; }
    public int? TaxCode { get; init; }
    public decimal TaxRate { get; init; }
    public string? NominalCode { get; init; }
    public string? Text { get; init; }
}
