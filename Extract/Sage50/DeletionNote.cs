using System.Globalization;
using Sage50Etl.Canonical;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Extract.Sage50;

/// <summary>
/// Whether a note in DELETED_RECORDS can be that of a document. The meaning of its table numbers is not published, so that any key of the same text may stand there;
/// but nothing is deleted before it was made.
/// </summary>
internal static class DeletionNote
{
    // Clocks go back an hour in October, and Sage keeps local time without its zone.
    private static readonly TimeSpan ClockChange = TimeSpan.FromHours(1);

    /// <param name="made">When the document was made, by Sage's clock; null where nothing tells.</param>
    public static bool CanBeOf(DeletedRecord note, DateTime? made)
    {
        if (made is not { } from) return true;
        if (note.DeletionDateTime is not { } deleted) return false;

        return deleted.TimeOfDay == TimeSpan.Zero ? deleted >= from.Date : deleted >= from - ClockChange;
    }

    /// <summary>RECORD_CREATE_DATE of a staged document, or where that is unknown the date that people gave it.</summary>
    public static DateTime? Made(StagedRow row) => Moment(SageExtra.BornOf(row.Extra))
        ?? Moment(row.Values.GetValueOrDefault("orderDate")) ?? Moment(row.Values.GetValueOrDefault("date"));

    private static DateTime? Moment(object? value) => value switch
    {
        DateTime moment => moment,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) => moment,
        _ => null,
    };
}
