using System.Text;
using Sage50Etl.Connectors.Sage50.Odbc.Tables;

namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>What the columns of a file mean, and what is wrong with one cell before it is looked at as a number or date.</summary>
internal static class CsvColumns
{
    /// <summary>Columns by headings; null when the first row holds none that are known, so that it is a record itself.</summary>
    public static IReadOnlyList<string>? Headed(IOdbcTable table, string[] first, IReadOnlyDictionary<string, string> settings)
    {
        HashSet<string> known = [.. table.Required, .. table.Optional];
        var columns = first.Select(h => settings.GetValueOrDefault(h.Trim()) ?? CsvLayouts.Column(table.Name, h, known) ?? "").ToList();
        var named = columns.Where(c => c.Length > 0).ToList();
        return named.Count >= Math.Min(2, first.Length) && named.Contains(table.Required[0]) ? Once(columns) : null;
    }

    /// <summary>Why a cell cannot be taken; null when it can.</summary>
    public static string? Problem(string column, string value)
    {
        if (value.Length > CsvLimits.Most) return $"is longer than {CsvLimits.Most} characters";
        var text = value.Trim();
        if (text.Length > CsvLimits.Of(column)) return $"has {text.Length} characters, and Sage keeps at most {CsvLimits.Of(column)}";
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\uFFFD') return "has bytes that are no characters in the file's encoding";
            if (Rune.IsControl(rune) && rune.Value is not ('\r' or '\n' or '\t')) return $"has the control character {rune.Value}";
            if (!InCodePage(rune)) return $"has the character U+{rune.Value:X4}, which Sage's code page Windows-1252 does not have";
        }
        return null;
    }

    private static bool InCodePage(Rune rune)
    {
        if (rune.IsAscii) return true;
        try
        {
            return Strict.GetByteCount(rune.ToString()) == 1;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    // A heading that comes twice is read once, the first time.
    private static List<string> Once(List<string> columns)
    {
        var seen = new HashSet<string>();
        return [.. columns.Select(c => c.Length > 0 && seen.Add(c) ? c : "")];
    }

    private static readonly Encoding Strict = Encoding.GetEncoding(CodePages.Windows1252.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
