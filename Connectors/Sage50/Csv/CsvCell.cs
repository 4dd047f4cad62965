using System.Text;

namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>What is wrong with one cell before it is looked at as a number or date.</summary>
internal static class CsvCell
{
    /// <summary>Why a cell cannot be taken; null when it can.</summary>
    public static string? Problem(string column, string value)
    {
        if (value.Length > CsvLimits.Most) return $"is longer than {CsvLimits.Most} characters";
        var text = value.Trim();
        if (SpoiltText.Problem(column, text) is { } spoilt) return spoilt;
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

    private static readonly Encoding Strict = Encoding.GetEncoding(
        CodePages.Windows1252.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
