using System.Globalization;

namespace Sage50Etl.Sandbox.Sage50;

public sealed partial class SageCompanyStore
{
    /// <summary>
    /// Updates the ledger from an invoice or credit: an AUDIT_HEADER of type SI or SC and the customer's balance. Returns the header's number.
    /// </summary>
    public int PostInvoice(int invoiceNumber) => InTransaction(() =>
    {
        var invoice = Rows("INVOICE", $"INVOICE_NUMBER = {invoiceNumber} AND INVOICE_TYPE_CODE <= 4 AND POSTED_CODE = 0").SingleOrDefault()
            ?? throw new ArgumentException($"The sample company has no invoice or credit {invoiceNumber} that waits to be posted.", nameof(invoiceNumber));
        var (number, credit) = (Next("AUDIT_HEADER", "HEADER_NUMBER"), invoice["INVOICE_TYPE_CODE"] is 3L or 4L);
        Insert(SageSchema.Table("AUDIT_HEADER"),
        [
            ("HEADER_NUMBER", number), ("TRAN_NUMBER", number), ("ITEM_COUNT", 1), ("TYPE", credit ? "SC" : "SI"), ("DATE", invoice["INVOICE_DATE"]),
            ("ACCOUNT_REF", invoice["ACCOUNT_REF"]), ("SALES_PURCHASE_REF", invoice["ACCOUNT_REF"]),
            ("INV_REF", invoiceNumber.ToString(CultureInfo.InvariantCulture)), ("INV_REF_NUMERIC", invoiceNumber), ("USER_NAME", "MANAGER"),
            ("DETAILS", "Sales"), ("DUE_DATE", invoice["PAYMENT_DUE_DATE"]), ("NET_AMOUNT", invoice["INVOICE_NET"]), ("TAX_AMOUNT", invoice["INVOICE_TAX"]),
            ("GROSS_AMOUNT", invoice["INVOICE_GROSS"]), ("OUTSTANDING", invoice["INVOICE_GROSS"]), ("FOREIGN_NET_AMOUNT", invoice["FOREIGN_INVOICE_NET"]),
            ("FOREIGN_TAX_AMOUNT", invoice["FOREIGN_INVOICE_TAX"]), ("FOREIGN_GROSS_AMOUNT", invoice["FOREIGN_INVOICE_GROSS"]),
            ("FOREIGN_OUTSTANDING", invoice["FOREIGN_INVOICE_GROSS"]), ("PAID_FLAG", "N"), ("CURRENCY", invoice["CURRENCY"]),
            ("FOREIGN_RATE", invoice["FOREIGN_RATE"]), ("DATE_ENTERED", DateOnly.FromDateTime(Now)), (CreateStamp, Now), (ModifyStamp, Now),
        ]);
        Edit("INVOICE", invoiceNumber, ("POSTED_CODE", 1), ("POSTED", "Y"));
        Execute("UPDATE SALES_LEDGER SET BALANCE = BALANCE + @gross WHERE ACCOUNT_REF = @ref",
            ("gross", credit ? -(double)invoice["INVOICE_GROSS"]! : invoice["INVOICE_GROSS"]), ("ref", invoice["ACCOUNT_REF"]));
        return number;
    });

    /// <summary>Adds a product with Sage's defaults for what is left out.</summary>
    public void AddProduct(string stockCode, string description, decimal salesPrice, params (string Column, object? Value)[] values) => Add("STOCK",
    [
        ("TAX_CODE", "T1"), ("NOMINAL_CODE", "4000"), ("STOCK_CAT", 1), ("STOCK_CAT_NAME", Generation.Words.Categories[0].Name), ("UNIT_OF_SALE", "Each"),
        .. values, ("STOCK_CODE", stockCode), ("DESCRIPTION", description), ("SALES_PRICE", salesPrice),
    ]);

    public bool EditProduct(string stockCode, params (string Column, object? Value)[] changes) => Edit("STOCK", stockCode, changes);

    private IEnumerable<(string Column, object? Value)> Shared(IReadOnlyDictionary<string, object?> row, string table) =>
        Copy(row).Where(c => SageSchema.Table(table).Has(c.Column));
}
