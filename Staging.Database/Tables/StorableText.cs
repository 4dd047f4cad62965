using System.Text;

namespace Sage50Etl.Staging.Database.Tables;

/// <summary>
/// Text as every engine can store it: without NUL, and with a mark where half a character pair stood. For words about a record and keys to look up.
/// </summary>
public static class StorableText
{
    private const int LongestName = 200;

    public static string Of(string text) => IsStorable(text) ? text : Whole(text.Replace("\0", "", StringComparison.Ordinal));

    /// <summary>A key to call a record by: itself where it can be a key, else as much of it as can be shown.</summary>
    public static string NameOf(string key)
    {
        var name = Of(key);
        return name.Length <= StagedLimits.LongestKey ? name : Whole(name[..LongestName]) + "...";
    }

    public static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\0') return false;
            else if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
                i++;
            }
        return true;
    }

    private static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune.ToString());
        return whole.ToString();
    }
}
