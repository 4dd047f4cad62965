using System.Globalization;
using System.Text.RegularExpressions;
using Sage50Etl.Connectors.Sage50.Cells;

namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>
/// Dates of exports: Sage's dd/MM/yyyy, the short forms of its imports, and what a spreadsheet makes of them, day first, with or without a time.
/// 1 January 1970 is Sage's word for "never"; any other year must be from 1980 to 2099.
/// </summary>
internal static partial class CsvDate
{
    public static DateTime? Parse(string column, string? text)
    {
        if (text is null) return null;
        if (!DateTime.TryParseExact(text, Forms, Culture, DateTimeStyles.None, out var value))
            throw MonthFirst(text) ? new MonthFirstException(column) : new CellFault(column, "is not a date in a form such as 28/02/2026, 28-Feb-2026 or 2026-02-28, the day before the month");
        if (value == Never) return null;
        return value.Year is >= 1980 and < 2100 ? value : throw new CellFault(column, "is a date outside 1980 to 2099");
    }

    // Proof that the month stands first: a "month" above 12. Then every date of the file is in doubt, also those that can be read both ways.
    private static bool MonthFirst(string text) => Slashed().Match(text) is { Success: true } date
        && int.Parse(date.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 12
        && int.Parse(date.Groups[2].ValueSpan, CultureInfo.InvariantCulture) is > 12 and <= 31;

    private static string[] WithTimes(params string[] days) => [.. days.SelectMany(d => (string[])[d, d + " HH:mm:ss", d + " HH:mm"])];

    // Two digits of a year: 80 to 99 are of the last century.
    private static CultureInfo TwoDigitYears()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.Calendar.TwoDigitYearMax = 2079;
        return culture;
    }

    [GeneratedRegex(@"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})( |\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();

    private static readonly CultureInfo Culture = TwoDigitYears();
    private static readonly string[] Forms =
    [
        .. WithTimes("d/M/yyyy", "yyyy-MM-dd", "d-M-yyyy", "d.M.yyyy", "d-MMM-yyyy", "d MMM yyyy", "d MMMM yyyy", "d/M/yy", "d-MMM-yy"),
        "yyyy-MM-dd'T'HH:mm:ss", "ddMMyyyy", "ddMMyy",
    ];
    private static readonly DateTime Never = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
}
