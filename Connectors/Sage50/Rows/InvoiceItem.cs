namespace Sage50Etl.Connectors.Sage50.Rows;

/// <summary>INVOICE_ITEM: a line of an invoice or credit, key ITEMID, or (INVOICE_NUMBER, ITEM_NUMBER) where the route delivers no ITEMID.</summary>
public sealed record InvoiceItem : SageRow
{
    /// <summary>ITEMID; HyperAccounts does not deliver it.</summary>
    public int? ItemId { get; init; }
    public int InvoiceNumber { get; init; }
    /// <summary>Position on the invoice as delivered: HyperAccounts counts from 0 on documents of its own and from 1 on converted ones.</summary>
    public int ItemNumber { get; init; }
    public string? StockCode { get; init; }
    public string? Description { get; init; }
    public string? Comment1 { get; init; }
    public string? Comment2 { get; init; }
    public int ServiceFlag { get; init; }
    public string? UnitOfSale { get; init; }
    public decimal Quantity { get; init; }
    public decimal UnitPrice { get; init; }
    public decimal ForeignUnitPrice { get; init; }
    public decimal DiscountRate { get; init; }
    /// <summary>Of the whole line.</summary>
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
