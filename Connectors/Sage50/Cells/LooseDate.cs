using System.Globalization;
using System.Text.RegularExpressions;
using Sage50Etl.Connectors.Sage50.HyperAccounts;

namespace Sage50Etl.Connectors.Sage50.Cells;

/// <summary>
/// Dates as HyperAccounts prints them on an en-GB machine: dd/MM/yyyy, with or without HH:mm:ss, and nothing else (sage50-access 4.1).
/// Sage's words for "never" (1 January 1970, anything up to 1 January 1980, years from 2100) become null: no Sage 50 company is that old.
/// </summary>
internal static partial class LooseDate
{
    public static DateTime? Parse(string column, string? text)
    {
        if (text is null) return null;
        if (!DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value))
        {
            if (SaysMonthFirst(text)) throw RegionalSettings(column);
            throw new CellFault(column, "is not a date in the form dd/MM/yyyy or dd/MM/yyyy HH:mm:ss");
        }
        return Plausible(value);
    }

    /// <summary>The moment, or null where it is one of Sage's words for "never".</summary>
    public static DateTime? Plausible(DateTime value) => value <= Earliest || value.Year >= FirstFalseYear ? null : value;

    /// <summary>Proof that the machine prints the month first: a "month" above 12, or a clock with AM and PM.</summary>
    private static bool SaysMonthFirst(string text)
    {
        var parts = SlashedDate().Match(text);
        if (!parts.Success) return false;
        var (first, second) = (Part(1), Part(2));
        return (first is >= 1 and <= 12 && second is > 12 and <= 31) || parts.Groups[3].Success;

        int Part(int group) => int.Parse(parts.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    private static SageException RegionalSettings(string column) => new(SageFailure.Configuration, HyperAccountsCodes.RegionalSettings,
        $"{column} came with the month before the day. Every date from this machine is in doubt, so nothing was taken over. "
        + "Set the regional settings of the HyperAccounts machine (and of its service account) to English (United Kingdom), en-GB, and restart its web service.")
    { Field = column };

    [GeneratedRegex(@"^(\d{1,2})/(\d{1,2})/\d{4}(?:\s+\d{1,2}:\d{2}(?::\d{2})?(\s*[AaPp][Mm])?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlashedDate();

    private static readonly string[] Forms = ["dd/MM/yyyy", "dd/MM/yyyy HH:mm:ss"];
    private static readonly DateTime Earliest = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
    private const int FirstFalseYear = 2100;
}
