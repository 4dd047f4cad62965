using System.Text.RegularExpressions;

namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>
/// What a spreadsheet makes of codes when a file is opened and saved: 00012 becomes 12, a long code 5.01235E+12, SEP10 a date. A key that lost its
/// form names another record, so it is never taken (D26).
/// </summary>
internal static partial class SpoiltText
{
    private const string Cure = "A spreadsheet has changed it: export the report again, and do not open the file in a spreadsheet";

    /// <summary>Why a cell cannot be what Sage wrote; null when it can.</summary>
    public static string? Problem(string column, string text) => text.Length == 0 ? null : column switch
    {
        "ACCOUNT_REF" => Changed(text) ?? Date(text) ?? Reference(text),
        "STOCK_CODE" => Changed(text) ?? Date(text) ?? Product(text),
        "PRICING_REF" => Changed(text) ?? Date(text),
        "TELEPHONE" or "TELEPHONE_2" or "FAX" or "CUST_TEL_NUMBER" or "BARCODE" or "VAT_REG_NUMBER" or "SUPPLIER_PART_NUMBER" or "COMMODITY_CODE"
            or "CUST_ORDER_NUMBER" or "INV_REF" => Rounded(text),
        "NUMBER" or "ADDRESS_REF" or "ORDER_NUMBER" or "ITEMID" or "ITEM_NUMBER" or "INVOICE_NUMBER" or "HEADER_NUMBER" or "TRAN_NUMBER" => Rounded(text),
        _ => null,
    };

    private static string? Changed(string text) => text[0] switch
    {
        '=' => $"begins with an equals sign. {Cure}",
        '\'' => $"begins with an apostrophe. {Cure}",
        _ => Rounded(text),
    };

    private static string? Rounded(string text) =>
        Exponent().IsMatch(text) ? $"is a number with an exponent, so its last digits are lost. {Cure}"
        : text.All(c => c == '#') ? $"holds nothing but #, as from a column that was too narrow. {Cure}"
        : null;

    private static string? Date(string text) => DateForm().IsMatch(text) ? $"has become a date. {Cure}" : null;

    private static string? Reference(string text) => text.All(char.IsAsciiLetterOrDigit)
        ? null
        : "has characters that Sage does not use in a reference, which is 1 to 8 letters and digits. Export the report again, or correct the layout";

    private static string? Product(string text) => text.Any(char.IsWhiteSpace)
        ? "has a blank inside, which Sage does not use in a product code. Export the report again, or correct the layout"
        : null;

    [GeneratedRegex(@"^[+-]?\d+([.,]\d+)?E[+-]\d+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Exponent();

    [GeneratedRegex(@"^(\d{1,2}-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(-\d{2,4})?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{2,4}|\d{1,2}/\d{1,2}/\d{4})\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateForm();
}
