using System.Globalization;

namespace Sage50Etl.Canonical;

/// <summary>
/// External ids in SSM (D8): company prefix and key. Accounts, contacts, products and rates carry the plain Sage key,
/// documents a kind letter and the number.
/// </summary>
public static class ExtId
{
    /// <summary>Kind letters of invoices and of ledger rows: <c>I12</c>, <c>L12</c>.</summary>
    public const string InvoiceLetter = "I", LedgerLetter = "L";

    public static string Quotation(int number) => "Q" + Text(number);
    public static string Order(int number) => "O" + Text(number);
    public static string Invoice(int number) => InvoiceLetter + Text(number);
    /// <summary>A sales ledger transaction without invoice document (D18).</summary>
    public static string Ledger(int number) => LedgerLetter + Text(number);

    public static string? Of(string prefix, string? key) => key is null ? null : prefix + key;

    /// <summary>The key behind an external id. One without our prefix belongs to somebody else: it comes back as #text, which equals no key.</summary>
    public static string? KeyOf(string prefix, string? extId) =>
        string.IsNullOrWhiteSpace(extId) ? null
        : extId.StartsWith(prefix, StringComparison.Ordinal) ? extId[prefix.Length..]
        : "#" + extId;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
