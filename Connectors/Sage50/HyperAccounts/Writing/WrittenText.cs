using System.Text;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Writing;

/// <summary>What Sage can hold in a text field: a length, and the characters of Windows-1252 (sage50-access 2.3). Checked before sending.</summary>
internal static class WrittenText
{
    /// <summary>The text composed (e and accent as one character), or a refusal that names the field, never the text.</summary>
    public static string? Fit(string field, string? text, int limit, bool lines = false)
    {
        if (text is null) return null;
        var composed = text.IsNormalized() ? text : text.Normalize();
        if (composed.Length > limit) throw Refused(field, HyperAccountsCodes.TooLong, $"has {composed.Length} characters and Sage holds {limit}. Shorten it in the source.");
        var position = FirstForeign(composed, lines);
        return position < 0 ? composed : throw Refused(field, HyperAccountsCodes.OutsideCodePage,
            $"holds a character that Sage cannot keep, at position {position + 1} (U+{(int)composed[position]:X4}); Sage keeps the Western European characters of Windows-1252. Replace it in the source.");
    }

    public static string Reference(string field, string? text)
    {
        if (string.IsNullOrEmpty(text)) throw Refused(field, HyperAccountsCodes.BadField, "is empty. Sage needs it.");
        Fit(field, text, 8);
        return text.Any(char.IsWhiteSpace) ? throw Refused(field, HyperAccountsCodes.BadField, "holds a space. A reference is 1 to 8 letters and digits.") : text;
    }

    public static SageException Refused(string field, string code, string what) =>
        new(SageFailure.Refused, code, $"Nothing was sent to Sage: {field} {what}") { Field = field };

    private static int FirstForeign(string text, bool lines)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isControl = char.IsControl(text[i]) && !(lines && text[i] is '\r' or '\n');
            if (isControl || !CanEncode(text.AsSpan(i, 1))) return i;
        }
        return -1;
    }

    private static bool CanEncode(ReadOnlySpan<char> character)
    {
        if (char.IsAscii(character[0])) return true;
        Span<byte> bytes = stackalloc byte[8];
        return CodePage.GetBytes(character, bytes) == 1;
    }

    private static readonly Encoding CodePage =
        CodePagesEncodingProvider.Instance.GetEncoding(1252, new EncoderReplacementFallback(""), DecoderFallback.ExceptionFallback)!;
}
