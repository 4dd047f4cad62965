using System.Text.RegularExpressions;

namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>
/// Amounts as reports and spreadsheets write them: 4,000.00, £4,000.00, (4,000.00), 4,000.00-. A comma counts only where it parts
/// thousands: whether 4,00 is four or four hundred nobody can tell.
/// </summary>
internal static partial class CsvNumber
{
    /// <summary>The amount with a point and a sign in front; any other text as it is.</summary>
    public static string Plain(string text)
    {
        if (Amount().Match(text) is not { Success: true } amount) return text;

        var digits = amount.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        var signs = amount.Groups["sign"].Captures.Count;
        return signs > 1 ? text : signs == 1 ? "-" + digits : digits;
    }

    [GeneratedRegex(
        @"^(?<sign>-)?(?<open>(?<sign>\())?\s?[£$€]?\s?(?<sign>-)?(?<digits>\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?)\s?(?<sign>-)?(?(open)\))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
