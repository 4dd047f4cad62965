using System.Globalization;

namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>What the columns of Sage's record reports are where a file has no headings: the layouts of its import.</summary>
internal static class CsvLayouts
{
    /// <summary>
    /// The columns of the layout, an empty name where a column is not read; null for a table without one, and for a first row that is no record of it:
    /// headings nobody knows must not become a record.
    /// </summary>
    public static IReadOnlyList<string>? Positional(string table, IReadOnlyList<string> first) => table switch
    {
        "SALES_LEDGER" when first.Count >= LeastCustomer && Key("ACCOUNT_REF", first[0]) && Amount(first[18]) && TaxCode(first.ElementAtOrDefault(23)) => Customer,
        "STOCK" when first.Count >= LeastProduct && Key("STOCK_CODE", first[0]) && TaxCode(first[2]) && Amount(first[3]) => Product,
        _ => null,
    };

    // A key that a spreadsheet spoilt is refused with its row, in words that help.
    private static bool Key(string column, string cell) => cell.Trim().Length is > 0 and <= 30 && (SpoiltText.Problem(column, cell.Trim()) is null || cell.Any(char.IsAsciiDigit));

    private static bool Amount(string cell) => cell.Trim().Length == 0 || decimal.TryParse(CsvNumber.Plain(cell.Trim()), NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool TaxCode(string? cell) => (cell ?? "").Trim() is var text
        && (text.Length == 0 || int.TryParse(text.TrimStart('T', 't'), NumberStyles.None, CultureInfo.InvariantCulture, out _));

    // The plain report of customers has the columns A to V at least, that of products A to N.
    private const int LeastCustomer = 22;
    private const int LeastProduct = 14;

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
}
