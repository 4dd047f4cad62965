using System.Globalization;

namespace Sage50Etl.Connectors.Ssm.Reading;

/// <summary>Parses SSM's dates (ssm-api 4.4): with T or blank, fraction of any length or none, with or without zone.</summary>
internal static class WallTime
{
    private const int FractionDigits = 7;

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd", "yyyy/MM/dd",
    ];

    /// <summary>Always of unspecified kind.</summary>
    public static bool TryParse(string text, out DateTime wall)
    {
        var seconds = WithoutZone(text);
        var fraction = "";
        if (seconds.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot)
            (seconds, fraction) = (seconds[..dot], seconds[(dot + 1)..]);
        if (!DateTime.TryParseExact(seconds, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out wall))
            return false;
        if (fraction.Length == 0)
            return true;
        var ticks = fraction.Length > FractionDigits ? fraction[..FractionDigits] : fraction.PadRight(FractionDigits, '0');
        if (!int.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed))
            return false;
        wall = wall.AddTicks(parsed);
        return true;
    }

    private static string WithoutZone(string text)
    {
        var time = text.IndexOf(':', StringComparison.Ordinal);
        if (time < 0)
            return text;
        var zone = text.AsSpan(time).IndexOfAny("Zz+-");
        return zone < 0 ? text : text[..(time + zone)].TrimEnd();
    }
}
