namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>Which column of a table names a record of another one, which may come as a file of its own, late or never.</summary>
/// <param name="Blank">What stands there when none is named.</param>
internal sealed record CsvParent(string Column, string Table, string Key, string Blank = "")
{
    public static IEnumerable<CsvParent> Of(string table) => All.Where(p => p.Child == table).Select(p => p.Parent);

    private static readonly (string Child, CsvParent Parent)[] All =
    [
        ("SALES_LEDGER", new("PRICING_REF", "PRICE_LIST", "PRICING_REF")),
        ("SALES_DEL_ADDR", new("ACCOUNT_REF", "SALES_LEDGER", "ACCOUNT_REF")),
        ("STOCK", new("STOCK_CAT", "STOCK_CAT", "NUMBER", Blank: "0")),
        ("PRICE", new("PRICING_REF", "PRICE_LIST", "PRICING_REF")),
        ("PRICE", new("STOCK_CODE", "STOCK", "STOCK_CODE")),
        ("SALES_ORDER", new("ACCOUNT_REF", "SALES_LEDGER", "ACCOUNT_REF")),
        ("SOP_ITEM", new("ORDER_NUMBER", "SALES_ORDER", "ORDER_NUMBER")),
        ("INVOICE", new("ACCOUNT_REF", "SALES_LEDGER", "ACCOUNT_REF")),
        ("INVOICE_ITEM", new("INVOICE_NUMBER", "INVOICE", "INVOICE_NUMBER")),
        ("AUDIT_HEADER", new("ACCOUNT_REF", "SALES_LEDGER", "ACCOUNT_REF")),
    ];
}
