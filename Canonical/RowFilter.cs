using Sage50Etl.Canonical.Mapping.FromSage;
using Sage50Etl.Canonical.Orders;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using InvoiceRow = Sage50Etl.Connectors.Sage50.Rows.Invoice;

namespace Sage50Etl.Canonical;

/// <summary>Which record kind a Sage row is, and why a row stays in Sage. Being filtered is an outcome of its own, not a refusal (scope 4, item 4).</summary>
public static class RowFilter
{
    /// <summary>Sage itself says that the document is deleted: the reason of a gone row whose SSM record is deleted too (D6).</summary>
    public const string Deleted = "marked deleted in Sage (D6)";
    /// <summary>An invoice document stands for the ledger row now: its sale is deleted, or the money would count twice (D18).</summary>
    public const string Documented = "an invoice document stands for it (D18)";

    /// <summary>An address that people do not reach anybody at; one that was a contact before is out of filter, not deleted (CON-12).</summary>
    public const string NotFlagged = "not flagged as a contact (CON-07)";

    /// <summary>Invoices have become salesorders, or sales again: what they were before is deleted in SSM (INV-05, mapping.invoicesAs).</summary>
    public const string AsSalesorder = "stands in SSM as a salesorder now (INV-05)", AsSale = "stands in SSM as a sale now (INV-05)";

    /// <summary>Whether a gone row with this reason is more than absent, so that its document is deleted in SSM.</summary>
    public static bool ConfirmsDeletion(string? reason) => reason is Deleted or Documented or AsSalesorder or AsSale;

    /// <summary>One of <see cref="Kind"/>; null for rows that are no record (registered addresses, reference lists).</summary>
    public static string? KindOf(SageRow row, MappingSettings settings) => row switch
    {
        SalesLedger => Kind.Account,
        SalesDelAddr address => settings.AcceptedContactTypes.Contains(address.AddressType) ? Kind.Contact
            : address.AddressType == 0 ? Kind.Address : null,
        Stock => Kind.Product,
        StockCat => Kind.Family,
        PriceList => Kind.Rate,
        Price => Kind.ProductRate,
        SalesOrder => Kind.Order,
        SopItem => Kind.OrderLine,
        InvoiceRow => settings.InvoicesAs == InvoicesAs.Sales ? Kind.Invoice : Kind.Order,
        AuditHeader { Type: "SI" or "SC" } => Kind.Invoice,
        _ => null,
    };

    /// <summary>Null when the row is to be mapped, else the reason for the report.</summary>
    public static string? ReasonToSkip(SageRow row, MappingSettings settings) => KindOf(row, settings) is null ? "not a mapped record" : row switch
    {
        SalesDelAddr address when KindOf(address, settings) == Kind.Contact && string.IsNullOrWhiteSpace(address.ContactName) => "no person",
        StockCat category when string.IsNullOrWhiteSpace(category.Name) => "category without a name",
        PriceList { Type: not (null or "P") } => "not a customer price list",
        Price { Type: not "P" } => "not a price of a price list",
        SalesOrder order when !OrderStates.IsMapped(order) => "proforma or other document type",
        InvoiceRow invoice when !InvoiceTypes.IsInvoiceOrCredit(invoice) => "proforma or quotation of the invoice module",
        InvoiceRow { Posted: false } when settings.PostedOnly => "not posted yet",
        InvoiceRow invoice when invoice.InvoiceDate < settings.InvoicesFrom => "before the start date for invoices",
        AuditHeader when !settings.LedgerInvoices => "ledger rows are not asked for",
        AuditHeader { AccountRef: null or "" } => "ledger row without customer",
        AuditHeader entry when entry.Date < settings.InvoicesFrom => "before the start date for invoices",
        _ => null,
    };
}
