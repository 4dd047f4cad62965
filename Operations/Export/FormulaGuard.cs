namespace Sage50Etl.Operations.Export;

/// <summary>
/// Keeps a spreadsheet from running text as a formula (OWASP, CSV injection): such text gets an apostrophe in front. So does text that begins with one,
/// which makes <see cref="Restore"/> exact. CsvHelper's own option looks at the first character only and cannot be undone.
/// </summary>
public static class FormulaGuard
{
    private const char Mark = '\'';
    private const string Starts = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    public static string Protect(string text) => IsRisky(text) ? Mark + text : text;

    public static string Restore(string text) => text.StartsWith(Mark) ? text[1..] : text;

    // What spreadsheets skip before they look for a formula: blanks, control characters, quotes, a byte order mark.
    private static bool IsRisky(string text)
    {
        if (text.Length == 0) return false;
        if (text[0] is Mark or '\t' or '\r' or '\n') return true;
        var first = text.FirstOrDefault(c => !(char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or Mark or '\uFEFF'));
        return first != default && Starts.Contains(first, StringComparison.Ordinal);
    }
}
