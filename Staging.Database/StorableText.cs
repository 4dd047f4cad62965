using System.Text;

namespace Sage50Etl.Staging.Database;

/// <summary>Words that others wrote (messages, exceptions) as every engine stores them: a server takes no NUL and no half of a surrogate pair.</summary>
public static class StorableText
{
    private const char Unknown = '\ufffd';

    public static string Of(string text)
    {
        var first = FirstBad(text);
        if (first < 0) return text;

        var clean = new StringBuilder(text);
        for (var i = first; i < clean.Length; i++)
            if (Bad(text, i)) clean[i] = Unknown;
        return clean.ToString();
    }

    private static int FirstBad(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (Bad(text, i)) return i;
        return -1;
    }

    private static bool Bad(string text, int at)
    {
        var c = text[at];
        if (c == '\0') return true;
        if (char.IsHighSurrogate(c)) return at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]);
        return char.IsLowSurrogate(c) && (at == 0 || !char.IsHighSurrogate(text[at - 1]));
    }
}
