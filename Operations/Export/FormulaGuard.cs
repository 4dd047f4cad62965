using System.Globalization;
using System.Text;

namespace Sage50Etl.Operations.Export;

/// <summary>
/// Keeps a spreadsheet from running text as a formula (OWASP, CSV injection): such text gets an apostrophe in front, at its start and behind every
/// character that some country's spreadsheet takes for the end of a cell. So does text that has an apostrophe there itself, which makes
/// <see cref="Restore"/> exact. CsvHelper's own option looks at the first character only and cannot be undone.
/// </summary>
public static class FormulaGuard
{
    private const char Mark = '\'';

    // Whatever the file was written with: where lists are parted by semicolons, a line is cut at those, quotation marks or not.
    private const string Ends = ",;|\t\r\n";

    // The four that begin a formula, as ASCII, full width, small, raised, lowered, and what code pages make of them.
    private const string Starts = "=\uFF1D\uFE66\u207C\u208C" + "+\uFF0B\uFE62\u207A\u208A\uFB29" + "-\uFF0D\uFE63\u207B\u208B\u2212" + "@\uFF20\uFE6B";

    public static string Protect(string text)
    {
        StringBuilder? safe = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsFirst(text, i) && (text[i] == Mark || IsRisky(text.AsSpan(i), whole: i == 0))) (safe ??= new StringBuilder(text, 0, i, text.Length + 8)).Append(Mark);
            safe?.Append(text[i]);
        }
        return safe?.ToString() ?? text;
    }

    public static string Restore(string text)
    {
        if (!text.Contains(Mark, StringComparison.Ordinal)) return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (text[i] != Mark || !IsFirst(text, i)) plain.Append(text[i]);
        return plain.ToString();
    }

    private static bool IsFirst(string text, int at) => at == 0 || Ends.Contains(text[at - 1], StringComparison.Ordinal);

    private static bool IsRisky(ReadOnlySpan<char> cell, bool whole)
    {
        if (whole && cell[0] is '\t' or '\r' or '\n') return true;
        foreach (var c in cell)
            if (!IsSkipped(c)) return Starts.Contains(c, StringComparison.Ordinal);
        return false;
    }

    // What spreadsheets skip before they look for a formula: blanks, control characters, quotes, marks nobody sees.
    private static bool IsSkipped(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or Mark || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
