using System.Globalization;

namespace Sage50Etl.Connectors.Sage50.Cells;

/// <summary>Dates as ODBC writes them: yyyy-MM-dd, with or without a time of day. Sage's words for "never" become null (<see cref="LooseDate.Plausible"/>).</summary>
internal static class IsoDate
{
    public static DateTime? Parse(string column, string? text)
    {
        if (text is null) return null;
        return DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? LooseDate.Plausible(value)
            : throw new CellFault(column, "is not a date in the form yyyy-MM-dd or yyyy-MM-dd HH:mm:ss");
    }

    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF"];
}
