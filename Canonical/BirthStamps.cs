using System.Globalization;

namespace Sage50Etl.Canonical;

/// <summary>Whether two creation dates of Sage can be those of one record. Pure; where a reader says less than another, it says nothing against it (D24).</summary>
public static class BirthStamps
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>
    /// The same day where one lost its time of day; the same second; or apart by whole half hours of a day, as when a machine's time zone changes.
    /// </summary>
    public static bool CanBeOne(string one, string other)
    {
        if (one == other || Moment(one) is not { } a || Moment(other) is not { } b) return true;
        if (a.Date == b.Date && (a.TimeOfDay == TimeSpan.Zero || b.TimeOfDay == TimeSpan.Zero)) return true;
        var apart = TimeSpan.FromSeconds(Math.Round((a - b).Duration().TotalSeconds));
        if (apart <= TimeSpan.FromSeconds(1)) return true;
        return apart < Day && a.TimeOfDay != TimeSpan.Zero && b.TimeOfDay != TimeSpan.Zero && apart.Ticks % TimeSpan.FromMinutes(30).Ticks == 0;
    }

    /// <summary>The one that says more.</summary>
    public static string Richer(string one, string other) => Moment(other) is { } moment && moment.TimeOfDay == TimeSpan.Zero ? one : other;

    private static DateTime? Moment(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) ? moment : null;
}
