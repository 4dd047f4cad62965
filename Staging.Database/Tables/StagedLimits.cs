using System.Globalization;

namespace Sage50Etl.Staging.Database.Tables;

/// <summary>What a staged row may hold, the same on every engine, so that a record does not depend on where it is staged.</summary>
public static class StagedLimits
{
    /// <summary>Characters of a key.</summary>
    public const int LongestKey = 300;
    /// <summary>Characters of a text that look-ups use.</summary>
    public const int LongestIndexed = 400;
    /// <summary>The greatest number, either way: whole millionths of it fit 64 bits.</summary>
    public const decimal GreatestNumber = 9_223_372_036_854m;

    /// <summary>The field that does not fit and why, for a person; null where the row fits. A key that does not fit has no field.</summary>
    public static (string? Field, string Reason)? Problem(StagedKind kind, StagedRow row)
    {
        if (row.Key.Length > LongestKey)
            return (null, $"its key has {Text(row.Key.Length)} characters, {Text(LongestKey)} are the most. Shorten it at its source");
        if (row.Key.Length == 0 || !StorableText.IsStorable(row.Key))
            return (null, "its key is blank or holds something that is no text. Correct it at its source");

        foreach (var (field, value) in row.Values)
            if (value is decimal number && Math.Abs(number) > GreatestNumber)
                return (field, $"the number is beyond {GreatestNumber.ToString(CultureInfo.InvariantCulture)}. Correct it at its source");

        var longer = kind.Columns.FirstOrDefault(c => c.Indexed && row.Values.GetValueOrDefault(c.Field) is string { Length: > LongestIndexed });
        return longer is null ? null : (longer.Field, $"the text has more than {Text(LongestIndexed)} characters. Shorten it at its source");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
