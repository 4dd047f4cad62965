using System.Globalization;
using Sage50Etl.Canonical.Invoices;
using Sage50Etl.Canonical.Orders;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using InvoiceRow = Sage50Etl.Connectors.Sage50.Rows.Invoice;

namespace Sage50Etl.Canonical.Mapping.FromSage;

internal sealed class DocumentsFromSage : SageProfile
{
    public DocumentsFromSage(MappingSettings settings, ReferenceLists lists)
    {
        Orders(settings.DocumentRep, lists);
        Invoices(settings.DocumentRep, settings.InvoiceTotal);
        InvoiceDocuments(settings.DocumentRep, lists);
        Ledger(settings.InvoiceTotal);
    }

    private void Orders(string rep, ReferenceLists lists) => Map<SalesOrder, Order>()
        .From(o => o.Number, s => Number(s), _ => [nameof(SalesOrder.OrderNumber)])
        .From(o => o.Reference, s => Reference(s), _ => [nameof(SalesOrder.CustOrderNumber)])
        .From(o => o.Account, s => s.AccountRef)
        .From(o => o.Status, s => OrderStates.Of(s, null),
            s => OrderStates.IsQuotation(s) ? [nameof(s.QuoteStatusId)] : [nameof(s.AllocatedStatusCode), nameof(s.DespatchStatusCode)])
        .From(o => o.Rep, s => AnalysisColumn.Read(s, rep), _ => [AnalysisColumn.Property(rep)])
        .Never(o => o.PriceList)
        .From(o => o.Currency, s => lists.SageCurrency(s.Currency))
        .From(o => o.OrderDate, s => s.OrderDate)
        .From(o => o.Forecast, s => OrderStates.IsQuotation(s) ? s.QuoteExpiryDate : s.DespatchDate,
            s => [OrderStates.IsQuotation(s) ? nameof(s.QuoteExpiryDate) : nameof(s.DespatchDate)])
        .From(o => o.Discount, s => (decimal?)s.CustDiscRate)
        .From(o => o.Net, s => (decimal?)(IsBase(s, lists) ? s.InvoiceNet : s.ForeignInvoiceNet),
            s => [IsBase(s, lists) ? nameof(s.InvoiceNet) : nameof(s.ForeignInvoiceNet)])
        .From(o => o.Tax, s => (decimal?)(IsBase(s, lists) ? s.InvoiceTax : s.ForeignInvoiceTax),
            s => [IsBase(s, lists) ? nameof(s.InvoiceTax) : nameof(s.ForeignInvoiceTax)])
        .From(o => o.Gross, s => (decimal?)(IsBase(s, lists) ? s.InvoiceGross : s.ForeignInvoiceGross),
            s => [IsBase(s, lists) ? nameof(s.InvoiceGross) : nameof(s.ForeignInvoiceGross)])
        .From(o => o.Comment, s => LineMapping.Join(new[] { s.Notes1, s.Notes2, s.Notes3 }))
        .From(o => o.ReadOnly, _ => (bool?)true);

    private void Invoices(string rep, InvoiceTotal total) => Map<InvoiceRow, Records.Invoice>()
        .From(i => i.Number, s => ExtId.Invoice(s.InvoiceNumber))
        .From(i => i.Account, s => s.AccountRef)
        .From(i => i.AccountCode, s => s.AccountRef)
        .From(i => i.Date, s => s.InvoiceDate)
        .From(i => i.Rep, s => AnalysisColumn.Read(s, rep), _ => [AnalysisColumn.Property(rep)])
        .From(i => i.Total, s => (decimal?)(InvoiceTypes.Sign(s) * (total == InvoiceTotal.Gross ? s.InvoiceGross : s.InvoiceNet)),
            _ => [total == InvoiceTotal.Gross ? nameof(InvoiceRow.InvoiceGross) : nameof(InvoiceRow.InvoiceNet)]);

    // The same rows where invoices are salesorders (INV-05): amounts in document currency, those of credits negative (D12, D18).
    private void InvoiceDocuments(string rep, ReferenceLists lists) => Map<InvoiceRow, Order>()
        .From(o => o.Number, s => ExtId.Invoice(s.InvoiceNumber))
        .From(o => o.Reference, s => Reference(s), _ => [nameof(InvoiceRow.CustOrderNumber)])
        .From(o => o.Account, s => s.AccountRef)
        .From(o => o.Status, s => InvoiceTypes.Sign(s) < 0 ? OrderState.CreditNote : OrderState.Invoice, _ => [nameof(InvoiceRow.InvoiceTypeCode)])
        .From(o => o.Rep, s => AnalysisColumn.Read(s, rep), _ => [AnalysisColumn.Property(rep)])
        .Never(o => o.PriceList)
        .From(o => o.Currency, s => lists.SageCurrency(s.Currency))
        .From(o => o.OrderDate, s => s.InvoiceDate)
        .Never(o => o.Forecast)
        .Never(o => o.Discount)
        .From(o => o.Net, s => (decimal?)(InvoiceTypes.Sign(s) * (IsBase(s, lists) ? s.InvoiceNet : s.ForeignInvoiceNet)),
            s => [IsBase(s, lists) ? nameof(s.InvoiceNet) : nameof(s.ForeignInvoiceNet)])
        .From(o => o.Tax, s => (decimal?)(InvoiceTypes.Sign(s) * (IsBase(s, lists) ? s.InvoiceTax : s.ForeignInvoiceTax)),
            s => [IsBase(s, lists) ? nameof(s.InvoiceTax) : nameof(s.ForeignInvoiceTax)])
        .From(o => o.Gross, s => (decimal?)(InvoiceTypes.Sign(s) * (IsBase(s, lists) ? s.InvoiceGross : s.ForeignInvoiceGross)),
            s => [IsBase(s, lists) ? nameof(s.InvoiceGross) : nameof(s.ForeignInvoiceGross)])
        .Never(o => o.Comment)
        .From(o => o.ReadOnly, _ => (bool?)true);

    // The ledger has no representative: the caller adds the one of the customer.
    private void Ledger(InvoiceTotal total) => Map<AuditHeader, Records.Invoice>()
        .From(i => i.Number, s => SageKeys.Of(s), _ => [nameof(AuditHeader.TranNumber)])
        .From(i => i.Account, s => s.AccountRef)
        .From(i => i.AccountCode, s => s.AccountRef)
        .From(i => i.Date, s => s.Date)
        .Never(i => i.Rep)
        .From(i => i.Total, s => (decimal?)LedgerDocuments.Signed(s, total == InvoiceTotal.Gross ? s.GrossAmount : s.NetAmount),
            _ => [total == InvoiceTotal.Gross ? nameof(AuditHeader.GrossAmount) : nameof(AuditHeader.NetAmount)]);

    private static bool IsBase(SalesOrder order, ReferenceLists lists) => order.Currency == lists.BaseCurrencyNumber;

    private static bool IsBase(InvoiceRow invoice, ReferenceLists lists) => invoice.Currency == lists.BaseCurrencyNumber;

    private static string Number(SalesOrder order) =>
        OrderStates.IsQuotation(order) ? ExtId.Quotation(order.OrderNumber) : ExtId.Order(order.OrderNumber);

    private static string Reference(SalesOrder order) => !string.IsNullOrWhiteSpace(order.CustOrderNumber) ? order.CustOrderNumber
        : (OrderStates.IsQuotation(order) ? "Quotation " : "Order ") + order.OrderNumber.ToString(CultureInfo.InvariantCulture);

    private static string Reference(InvoiceRow invoice) => !string.IsNullOrWhiteSpace(invoice.CustOrderNumber) ? invoice.CustOrderNumber
        : (InvoiceTypes.Sign(invoice) < 0 ? "Credit note " : "Invoice ") + invoice.InvoiceNumber.ToString(CultureInfo.InvariantCulture);
}
