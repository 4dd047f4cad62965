using System.Globalization;
using System.Text;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>Cells of Sage rows as the specification reads them: padding off, blank is nothing, noise of binary fractions off before pennies are rounded.</summary>
internal static class SageCell
{
    private static readonly char[] Padding = [' ', '\t', '\r', '\n', '\0', '\u00a0'];
    private static readonly DateOnly Never = new(1980, 1, 1);

    public static string? Text(this IReadOnlyDictionary<string, object?> row, string column) => Clean(row[column] as string);

    public static string? Clean(string? text) =>
        text?.Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n").Trim(Padding) is { Length: > 0 } clean ? clean : null;

    public static int Number(this IReadOnlyDictionary<string, object?> row, string column) => Convert.ToInt32(row[column], CultureInfo.InvariantCulture);

    public static bool Flag(this IReadOnlyDictionary<string, object?> row, string column) => row.Number(column) != 0;

    /// <summary>Quantities, prices and rates: six decimals, which is more than Sage keeps.</summary>
    public static decimal Exact(this IReadOnlyDictionary<string, object?> row, string column) =>
        Math.Round(Convert.ToDecimal(row[column], CultureInfo.InvariantCulture), 6, MidpointRounding.AwayFromZero);

    public static decimal Pennies(this IReadOnlyDictionary<string, object?> row, string column) => Pennies(row.Exact(column));

    public static decimal Pennies(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    public static DateOnly? Day(this IReadOnlyDictionary<string, object?> row, string column) =>
        row[column] is string text && DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) is var day && day > Never && day.Year < 2100 ? day : null;

    public static string? TaxCode(this IReadOnlyDictionary<string, object?> row, string column) =>
        row.Text(column) is ['T', .. var number] ? "T" + int.Parse(number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : null;
}
