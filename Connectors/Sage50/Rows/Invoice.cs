namespace Sage50Etl.Connectors.Sage50.Rows;

/// <summary>INVOICE: invoices, credits, proformas and old-style quotations by INVOICE_TYPE_CODE, key INVOICE_NUMBER. Credits are positive here (sage50-access 2.3).</summary>
public sealed record Invoice : SageRow
{
    public int InvoiceNumber { get; init; }
    public int InvoiceTypeCode { get; init; }
    public string? InvoiceType { get; init; }
    public string? InvoiceOrCredit { get; init; }
    public DateOnly? InvoiceDate { get; init; }
    public DateOnly? PaymentDueDate { get; init; }
    public required string AccountRef { get; init; }
    public string? Name { get; init; }
    public string? TakenBy { get; init; }
    public string? CustOrderNumber { get; init; }
    public string? OrderNumber { get; init; }
    public string? Analysis1 { get; init; }
    public string? Analysis2 { get; init; }
    public string? Analysis3 { get; init; }
    public decimal ItemsNet { get; init; }
    public decimal ItemsTax { get; init; }
    public decimal ItemsGross { get; init; }
    public decimal CarrNet { get; init; }
    public decimal CarrTax { get; init; }
    public decimal CarrGross { get; init; }
    public decimal InvoiceNet { get; init; }
    public decimal InvoiceTax { get; init; }
    public decimal InvoiceGross { get; init; }
    public decimal ForeignInvoiceNet { get; init; }
    public decimal ForeignInvoiceTax { get; init; }
    public decimal ForeignInvoiceGross { get; init; }
    public int Currency { get; init; }
    public decimal ForeignRate { get; init; }
    public bool Posted { get; init; }
}
