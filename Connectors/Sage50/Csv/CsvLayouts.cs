namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>
/// Which report is which table, and what its columns are where it has no headings (sage50-access 5.3, 5.4). The heading texts of Sage's reports
/// are not published: these are its import wizard's words, and any other can be named in the settings.
/// </summary>
internal static class CsvLayouts
{
    /// <summary>Null where the name says nothing: then only the settings can.</summary>
    public static string? TableOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        foreach (var (start, table) in Reports)
            if (name.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return table;
        return null;
    }

    /// <summary>The columns of the import layout, an empty name where a column is not read; null for a table without one, and for a file too narrow to be it.</summary>
    public static IReadOnlyList<string>? Positional(string table, int width) => table switch
    {
        "SALES_LEDGER" when width >= 26 => Customer,
        "STOCK" when width >= 16 => Product,
        _ => null,
    };

    /// <summary>The column a heading means: one of Sage's own names, or a word of the import wizard.</summary>
    public static string? Column(string table, string heading, IReadOnlyCollection<string> known)
    {
        var plain = heading.Trim().ToUpperInvariant().Replace(' ', '_').Replace('-', '_');
        if (known.Contains(plain)) return plain;
        return Words.GetValueOrDefault((table, Letters(heading))) ?? Words.GetValueOrDefault(("", Letters(heading)));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static readonly (string Start, string Table)[] Reports =
    [
        ("Customer Record", "SALES_LEDGER"), ("Customers", "SALES_LEDGER"), ("Product Record", "STOCK"), ("Products", "STOCK"), ("SALES_LEDGER", "SALES_LEDGER"),
        ("SALES_DEL_ADDR", "SALES_DEL_ADDR"), ("SALES_ORDER", "SALES_ORDER"), ("SOP_ITEM", "SOP_ITEM"), ("INVOICE_ITEM", "INVOICE_ITEM"), ("INVOICE", "INVOICE"),
        ("STOCK_CAT", "STOCK_CAT"), ("STOCK", "STOCK"), ("PRICE_LIST", "PRICE_LIST"), ("PRICE", "PRICE"), ("AUDIT_HEADER", "AUDIT_HEADER"), ("TAX_CODE", "TAX_CODE"),
        ("CURRENCY", "CURRENCY"), ("COUNTRY_CODE", "COUNTRY_CODE"),
    ];

    private static readonly string[] Customer =
    [
        "ACCOUNT_REF", "NAME", "ADDRESS_1", "ADDRESS_2", "ADDRESS_3", "ADDRESS_4", "ADDRESS_5", "CONTACT_NAME", "TELEPHONE", "FAX", "ANALYSIS_1", "ANALYSIS_2",
        "ANALYSIS_3", "DEPT_NUMBER", "VAT_REG_NUMBER", "", "TURNOVER_YTD", "PRIOR_YEAR", "CREDIT_LIMIT", "TERMS", "", "", "DEF_NOM_CODE", "DEF_TAX_CODE",
        "TRADE_CONTACT", "TELEPHONE_2", "E_MAIL", "WEB_ADDRESS", "DISCOUNT_RATE", "PAYMENT_DUE_DAYS", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "",
        "", "", "", "COUNTRY_CODE",
    ];

    private static readonly string[] Product =
    [
        "STOCK_CODE", "DESCRIPTION", "TAX_CODE", "SALES_PRICE", "LAST_PURCHASE_PRICE", "UNIT_OF_SALE", "LOCATION", "NOMINAL_CODE", "STOCK_CAT", "BARCODE", "", "",
        "SUPPLIER_PART_NUMBER", "", "COMMODITY_CODE", "UNIT_WEIGHT",
    ];

    private static readonly Dictionary<(string Table, string Heading), string> Words = new()
    {
        [("", "AC")] = "ACCOUNT_REF", [("", "ACCOUNTREFERENCE")] = "ACCOUNT_REF", [("", "ACCOUNTREF")] = "ACCOUNT_REF", [("SALES_LEDGER", "ACCOUNTNAME")] = "NAME",
        [("", "STREET1")] = "ADDRESS_1", [("", "STREET2")] = "ADDRESS_2", [("", "TOWN")] = "ADDRESS_3", [("", "COUNTY")] = "ADDRESS_4", [("", "POSTCODE")] = "ADDRESS_5",
        [("", "ADDRESSLINE1")] = "ADDRESS_1", [("", "ADDRESSLINE2")] = "ADDRESS_2", [("", "ADDRESSLINE3")] = "ADDRESS_3", [("", "ADDRESSLINE4")] = "ADDRESS_4",
        [("", "ADDRESSLINE5")] = "ADDRESS_5", [("", "EMAIL")] = "E_MAIL", [("", "EMAILADDRESS")] = "E_MAIL", [("", "VATNUMBER")] = "VAT_REG_NUMBER",
        [("", "VATREGNUMBER")] = "VAT_REG_NUMBER", [("SALES_LEDGER", "TAXCODE")] = "DEF_TAX_CODE", [("SALES_LEDGER", "NOMINALCODE")] = "DEF_NOM_CODE",
        [("", "STOCKCODE")] = "STOCK_CODE", [("", "PRODUCTCODE")] = "STOCK_CODE", [("STOCK", "PRICE")] = "SALES_PRICE", [("STOCK", "COSTPRICE")] = "LAST_PURCHASE_PRICE",
        [("", "ORDERNO")] = "ORDER_NUMBER", [("", "ORDERNUMBER")] = "ORDER_NUMBER", [("", "INVOICENO")] = "INVOICE_NUMBER", [("", "INVOICENUMBER")] = "INVOICE_NUMBER",
        [("", "QUANTITY")] = "QUANTITY", [("SOP_ITEM", "QUANTITY")] = "QTY_ORDER", [("SOP_ITEM", "QTY")] = "QTY_ORDER", [("INVOICE_ITEM", "QTY")] = "QUANTITY",
    };
}
