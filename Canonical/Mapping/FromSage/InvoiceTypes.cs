using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical.Mapping.FromSage;

/// <summary>INVOICE_TYPE_CODE (sage50-access 2.7): 0 to 2 invoices, 3 and 4 credits, 5 to 8 proformas and quotations.</summary>
internal static class InvoiceTypes
{
    public static bool IsInvoiceOrCredit(Invoice invoice) => invoice.InvoiceTypeCode is >= 0 and <= 4;

    /// <summary>Credits are positive in Sage and negative in SSM (D18).</summary>
    public static int Sign(Invoice invoice) =>
        invoice.InvoiceTypeCode is 3 or 4 || string.Equals(invoice.InvoiceOrCredit, "Credit", StringComparison.OrdinalIgnoreCase) ? -1 : 1;
}
