namespace Sage50Etl.Canonical.Records;

/// <summary>States a document can have (scope 1.3); each maps to a status label of the tenant by setting.</summary>
public static class OrderState
{
    /// <summary>Of SSM only: a document a person is still working on.</summary>
    public const string Draft = "Draft";
    /// <summary>Of SSM only: to be made in Sage as a quotation (D5).</summary>
    public const string QuotationToSend = "QuotationToSend";
    /// <summary>Of SSM only: to be made in Sage as an order (D5, D13).</summary>
    public const string OrderToSend = "OrderToSend";
    public const string QuotationOpen = "QuotationOpen";
    public const string QuotationWon = "QuotationWon";
    public const string QuotationLost = "QuotationLost";
    public const string QuotationExpired = "QuotationExpired";
    public const string OrderReceived = "OrderReceived";
    public const string OrderPartAllocated = "OrderPartAllocated";
    public const string OrderAllocated = "OrderAllocated";
    public const string OrderPartDespatched = "OrderPartDespatched";
    public const string OrderDespatched = "OrderDespatched";
    public const string OrderCancelled = "OrderCancelled";
    public const string OrderOnHold = "OrderOnHold";

    /// <summary>States of a document that goes from SSM to Sage.</summary>
    public static IReadOnlyList<string?> ToSend { get; } = [QuotationToSend, OrderToSend];

    /// <summary>States of a quotation that stands in Sage.</summary>
    public static IReadOnlyList<string> Quotations { get; } = [QuotationOpen, QuotationWon, QuotationLost, QuotationExpired];

    /// <summary>States of an order that stands in Sage.</summary>
    public static IReadOnlyList<string> Orders { get; } =
        [OrderReceived, OrderPartAllocated, OrderAllocated, OrderPartDespatched, OrderDespatched, OrderCancelled, OrderOnHold];

    /// <summary>An invoice or a credit that stands among the orders of SSM (INV-05, mapping.invoicesAs).</summary>
    public const string Invoice = "Invoice", CreditNote = "CreditNote";

    /// <summary>States of documents that are invoices; needed only where these become salesorders.</summary>
    public static IReadOnlyList<string> OfInvoices { get; } = [Invoice, CreditNote];

    public static IReadOnlyList<string> All { get; } =
        [Draft, QuotationToSend, OrderToSend, QuotationOpen, QuotationWon, QuotationLost, QuotationExpired, OrderReceived, OrderPartAllocated, OrderAllocated,
         OrderPartDespatched, OrderDespatched, OrderCancelled, OrderOnHold];
}
