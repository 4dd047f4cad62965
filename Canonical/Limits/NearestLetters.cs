using System.Globalization;
using System.Text;

namespace Sage50Etl.Canonical.Limits;

/// <summary>Letters of Windows-1252 for those it lacks: accents off, and a table for letters that are no accented ones. What it has stays as it is.</summary>
public static class NearestLetters
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ł'] = "l", ['Ł'] = "L", ['đ'] = "d", ['Đ'] = "D", ['ħ'] = "h", ['Ħ'] = "H", ['ı'] = "i", ['ŧ'] = "t", ['Ŧ'] = "T", ['ŋ'] = "n", ['Ŋ'] = "N",
        ['ĸ'] = "k", ['ə'] = "e", ['Ə'] = "E", ['\u2010'] = "-", ['\u2011'] = "-", ['\u2012'] = "-", ['\u2212'] = "-", ['\u2032'] = "'", ['\u2033'] = "\"",
    };

    /// <summary>The text with every letter replaced that Windows-1252 lacks and that has a nearest one; others are left, for the caller to refuse.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            result.Append(SageCharacters.CanHold(rune.ToString()) ? rune.ToString() : Nearest(rune));
        return result.ToString();
    }

    private static string Nearest(Rune rune)
    {
        if (rune.IsBmp && Letters.TryGetValue((char)rune.Value, out var letter)) return letter;
        var parts = rune.ToString().Normalize(NormalizationForm.FormD);
        var bare = string.Concat(parts.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
        return bare.Length > 0 && SageCharacters.CanHold(bare) ? bare : rune.ToString();
    }
}
