namespace Sage50Etl.Connectors.Sage50.Rows;

/// <summary>SALES_ORDER: orders and quotations, key ORDER_NUMBER. Amounts without prefix are base currency, Foreign* are document currency.</summary>
public sealed record SalesOrder : SageRow
{
    public int OrderNumber { get; init; }
    public int? OrderTypeCode { get; init; }
    public string? OrderOrQuote { get; init; }
    public DateOnly? OrderDate { get; init; }
    public DateOnly? DespatchDate { get; init; }
    public int AllocatedStatusCode { get; init; }
    public int DespatchStatusCode { get; init; }
    public int QuoteStatusId { get; init; }
    public DateOnly? QuoteExpiryDate { get; init; }
    public required string AccountRef { get; init; }
    public string? Name { get; init; }
    public string? ContactName { get; init; }
    public string? CustTelNumber { get; init; }
    public string? TakenBy { get; init; }
    public string? CustOrderNumber { get; init; }
    public string? DelName { get; init; }
    public string? DelAddress1 { get; init; }
    public string? DelAddress2 { get; init; }
    public string? DelAddress3 { get; init; }
    public string? DelAddress4 { get; init; }
    public string? DelAddress5 { get; init; }
    public string? Notes1 { get; init; }
    public string? Notes2 { get; init; }
    public string? Notes3 { get; init; }
    public string? Analysis1 { get; init; }
    public string? Analysis2 { get; init; }
    public string? Analysis3 { get; init; }
    public decimal CustDiscRate { get; init; }
    public decimal ItemsNet { get; init; }
    public decimal ItemsTax { get; init; }
    public decimal ItemsGross { get; init; }
    public decimal CarrNet { get; init; }
    public decimal CarrTax { get; init; }
    public decimal CarrGross { get; init; }
    public decimal ForeignItemsNet { get; init; }
    public decimal ForeignItemsTax { get; init; }
    public decimal ForeignItemsGross { get; init; }
    public decimal ForeignCarrNet { get; init; }
    public decimal ForeignCarrTax { get; init; }
    public decimal ForeignCarrGross { get; init; }
    public decimal InvoiceNet { get; init; }
    public decimal InvoiceTax { get; init; }
    public decimal InvoiceGross { get; init; }
    public decimal ForeignInvoiceNet { get; init; }
    public decimal ForeignInvoiceTax { get; init; }
    public decimal ForeignInvoiceGross { get; init; }
    public int Currency { get; init; }
    public decimal ForeignRate { get; init; }
    public string? InvoiceNumber { get; init; }
    public int? CarrTaxCode { get; init; }
}
