using System.Globalization;

namespace Sage50Etl.Sandbox.Sage50;

public sealed partial class SageCompanyStore
{
    /// <summary>Allocates every line of an order in full; from then on an update over HyperAccounts is refused.</summary>
    public bool AllocateOrder(int orderNumber) => InTransaction(() =>
    {
        Execute("UPDATE SOP_ITEM SET QTY_ALLOCATED = QTY_ORDER, RECORD_MODIFY_DATE = @at WHERE ORDER_NUMBER = @n", ("n", orderNumber), ("at", Now));
        return EditOrder(orderNumber, ("ALLOCATED_STATUS_CODE", 2), ("ALLOCATED_STATUS", "Full"));
    });

    /// <summary>Despatches an order completely and makes its invoice (type 1, not posted yet). Returns the invoice's number.</summary>
    public int CompleteOrder(int orderNumber) => InTransaction(() =>
    {
        var order = Rows("SALES_ORDER", $"ORDER_NUMBER = {orderNumber}").SingleOrDefault() ?? throw NoOrder(orderNumber);
        var (number, today) = (Next("INVOICE", "INVOICE_NUMBER"), DateOnly.FromDateTime(Now));
        var text = orderNumber.ToString(CultureInfo.InvariantCulture);
        Insert(SageSchema.Table("INVOICE"),
        [
            .. Shared(order, "INVOICE"), ("INVOICE_NUMBER", number), ("INVOICE_TYPE_CODE", 1), ("INVOICE_TYPE", "Product Invoice (from SOP)"),
            ("INVOICE_OR_CREDIT", "Invoice"), ("INVOICE_DATE", today), ("PAYMENT_DUE_DATE", today.AddDays(30)), ("ORDER_NUMBER", text),
            ("ORDER_NUMBER_NUMERIC", orderNumber),
        ]);
        foreach (var line in Rows("SOP_ITEM", $"ORDER_NUMBER = {orderNumber} ORDER BY ITEM_NUMBER"))
            Insert(SageSchema.Table("INVOICE_ITEM"),
                [.. Shared(line, "INVOICE_ITEM"), ("ITEMID", Next("INVOICE_ITEM", "ITEMID")), ("INVOICE_NUMBER", number), ("QUANTITY", line["QTY_ORDER"])]);
        Execute("UPDATE SOP_ITEM SET QTY_ALLOCATED = 0, QTY_DELIVERED = QTY_ORDER, RECORD_MODIFY_DATE = @at WHERE ORDER_NUMBER = @n",
            ("n", orderNumber), ("at", Now));
        EditOrder(orderNumber, ("ALLOCATED_STATUS_CODE", 0), ("ALLOCATED_STATUS", ""), ("DESPATCH_STATUS_CODE", 2), ("DESPATCH_STATUS", "Complete"),
            ("DESPATCH_DATE", today), ("INVOICE_NUMBER", number.ToString(CultureInfo.InvariantCulture)), ("INVOICE_NUMBER_NUMERIC", number));
        return number;
    });

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
