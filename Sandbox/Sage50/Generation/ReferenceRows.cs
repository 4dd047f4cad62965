using System.Globalization;
using Row = System.Collections.Generic.IEnumerable<(string Column, object? Value)>;

namespace Sage50Etl.Sandbox.Sage50.Generation;

/// <summary>Lists every company has. Their stamps are one moment, as a data conversion leaves them.</summary>
internal static class ReferenceRows
{
    private static readonly Dictionary<int, (string Description, decimal Rate)> TaxCodes = new()
    {
        [0] = ("Zero rated", 0), [1] = ("Standard rate", 20), [2] = ("Exempt transactions", 0), [4] = ("Goods to VAT registered customers in EC", 0),
        [5] = ("Lower rate", 5), [9] = ("Outside the scope of VAT", 0), [18] = ("Import of goods – postponed VAT", 20),
        [20] = ("Reverse charge – domestic", 0), [22] = ("Services to VAT registered customers in EC", 0),
    };

    private static readonly string[] Currencies =
    [
        "GBP|£|Pound Sterling|pounds|pence|1", "USD|$|US Dollar|dollars|cents|1.27", "EUR|€|Euro|euro|cent|1.17", "AUD|$|Australian Dollar|dollars|cents|0",
        "CAD|$|Canadian Dollar|dollars|cents|0", "CHF|CHF|Swiss Franc|francs|centimes|0", "DKK|kr.|Danish Krone|kroner|øre|0",
        "JPY|¥|Japanese Yen|yen|sen|0", "NOK|kr|Norwegian Krone|kroner|øre|0", "SEK|kr|Swedish Krona|kronor|öre|0",
    ];

    private static readonly string[] Countries =
    [
        "AT|Austria|1", "AU|Australia|0", "BE|Belgium|1", "CA|Canada|0", "CH|Switzerland|0", "CI|Côte d'Ivoire|0", "DE|Germany|1", "DK|Denmark|1",
        "ES|Spain|1", "FI|Finland|1", "FR|France|1", "GB|United Kingdom|0", "GG|Guernsey|0", "GR|Greece|1", "IE|Ireland|1", "IM|Isle of Man|0",
        "IN|India|0", "IT|Italy|1", "JE|Jersey|0", "JP|Japan|0", "LU|Luxembourg|1", "MT|Malta|1", "NL|Netherlands|1", "NO|Norway|0", "NZ|New Zealand|0",
        "PL|Poland|1", "PT|Portugal|1", "RE|Réunion|0", "SE|Sweden|1", "US|United States|0", "XI|Northern Ireland|1", "ZA|South Africa|0",
    ];

    private static readonly string[] Departments = ["Default", "Sales", "Trade counter", "Workshop", "Purchasing", "Accounts", "Despatch", "Export"];

    private static readonly string[] Nominals =
    [
        "1100|Debtors Control Account", "1200|Bank Current Account", "2100|Creditors Control Account", "2200|Sales Tax Control", "2201|Purchase Tax Control",
        "4000|Sales North", "4001|Sales South", "4009|Discounts Allowed", "4905|Distribution and Carriage", "5000|Materials Purchased",
        "9998|Suspense Account", "9999|Mispostings Account",
    ];

    public static IEnumerable<(string Table, Row Row)> All(DateTime stamp) =>
    [
        .. Enumerable.Range(0, 100).Select(code => ("TAX_CODE", TaxCode(code))),
        .. Currencies.Select((c, i) => ("CURRENCY", Stamped(Currency(c.Split('|'), i + 1), stamp))),
        .. Countries.Select(c => c.Split('|')).Select(c =>
            ("COUNTRY_CODE", Stamped([("CODE", c[0]), ("NAME", c[1]), ("EU_MEMBER", c[2] == "1")], stamp))),
        .. Departments.Select((name, i) =>
            ("DEPARTMENT", Stamped([("NUMBER", i), ("NAME", name), ("REFERENCE", i.ToString(CultureInfo.InvariantCulture))], stamp))),
        .. Nominals.Select(n => n.Split('|')).Select(n => ("NOMINAL_LEDGER", Stamped([("ACCOUNT_REF", n[0]), ("NAME", n[1])], stamp))),
        .. Enumerable.Range(1, 999).Select(n => ("STOCK_CAT", Category(n))),
    ];

    public static Row Company(int seed, DateTime stamp) => Stamped(
    [
        ("COMPANYID", $"{{5A6E0050-0000-4000-8000-{(uint)seed:X12}}}"), ("NAME", "Sandbox Supplies (Sample) Ltd"), ("COUNTRY_CODE", "GB"),
        ("ADDRESS_1", "1 Lantern Row"), ("ADDRESS_3", "Marlinghope"), ("ADDRESS_5", "QX1 1AB"), ("TELEPHONE", "01632 960001"),
        ("E_MAIL", "office@sandbox.example"), ("WEB_ADDRESS", "www.sandbox.example"), ("VAT_REG_NUMBER", "GB999 0000 50"),
        ("ADDRESS_LABEL_1", "Street1"), ("ADDRESS_LABEL_2", "Street2"), ("ADDRESS_LABEL_3", "Town"), ("ADDRESS_LABEL_4", "County"),
        ("ADDRESS_LABEL_5", "Post Code"), ("SALES_LABEL_1", "Group"), ("SALES_LABEL_2", "Sales rep"), ("SALES_LABEL_3", "Analysis 3"),
        ("STOCK_LABEL_1", "Range"), ("STOCK_LABEL_2", "Custom 2"), ("STOCK_LABEL_3", "Custom 3"), ("QTY_DECIMAL_PLACE", 2), ("UNIT_DECIMAL_PLACE", 2),
        ("QUOTES_TO_ORDERS", 1), ("NON_VAT_TAX_CODE", 9), ("NOM_DEFAULT_SALES", "4000"), ("SOP_GLOBAL_TAX_CODE", 1), ("START_MONTH", 1),
        ("FINANCIAL_YEAR", stamp.Year), ("ALLOW_NEGATIVE_STOCK", 1), ("NOM_DEBTORS", "1100"), ("NOM_CREDITORS", "2100"), ("NOM_TAX_SALES", "2200"),
        ("NOM_TAX_PURCHASE", "2201"), ("NOM_DISCOUNT_SALES", "4009"), ("NOM_DEFAULT_BANK", "1200"), ("NOM_SUSPENSE", "9998"), ("NOM_MISPOSTINGS", "9999"),
    ], stamp);

    private static Row Category(int number) =>
        [("NUMBER", number), ("NAME", number <= Words.Categories.Length ? Words.Categories[number - 1].Name : "")];

    private static Row Currency(string[] c, int number) =>
    [
        ("NUMBER", number), ("CODE", c[0]), ("SYMBOL", c[1]), ("NAME", c[2]), ("MAJOR_CURRENCY_UNIT", c[3]), ("MINOR_CURRENCY_UNIT", c[4]),
        ("RATE", decimal.Parse(c[5], CultureInfo.InvariantCulture)), ("BASE_CURRENCY", number == 1), ("EMU_MEMBER", c[0] == "EUR"),
    ];

    private static Row TaxCode(int code)
    {
        var (description, rate) = TaxCodes.TryGetValue(code, out var known) ? known : ("", 0m);
        return
        [
            ("TAX_CODE", $"T{code}"), ("TAX_CODE_ID", code), ("DESCRIPTION", description), ("TAX_RATE", rate), ("VAT_INCLUDE", code != 9),
            ("EURO_SALES", code is 4 or 22), ("IS_REVERSECHARGE", code == 20),
        ];
    }

    private static Row Stamped(Row row, DateTime stamp) => [.. row, ("RECORD_CREATE_DATE", stamp), ("RECORD_MODIFY_DATE", stamp)];
}
