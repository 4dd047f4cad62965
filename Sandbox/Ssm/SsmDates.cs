using System.Globalization;

namespace Sage50Etl.Sandbox.Ssm;

/// <summary>Date texts of the API (ssm-api 4.4). Values are wall times; the zone of the stamps is a switch.</summary>
internal static class SsmDates
{
    private static readonly string[] Accepted = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    /// <summary>Zeros at the end of the fraction are trimmed, the point too.</summary>
    public static string Print(DateTime value) => value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    public static bool TryRead(string? text, out DateTime value)
    {
        var read = DateTime.TryParseExact(text, Accepted, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value);
        value = DateTime.SpecifyKind(value, DateTimeKind.Unspecified);
        return read;
    }

    /// <summary>Now as an audit stamp, in whole milliseconds.</summary>
    public static DateTime Stamp(TimeProvider time, bool madrid)
    {
        var now = time.GetUtcNow();
        var wall = madrid ? TimeZoneInfo.ConvertTime(now, Madrid).DateTime : now.UtcDateTime;
        return new DateTime(wall.Ticks - wall.Ticks % TimeSpan.TicksPerMillisecond);
    }
}
