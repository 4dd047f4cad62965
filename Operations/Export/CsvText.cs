using System.Globalization;

namespace Sage50Etl.Operations.Export;

/// <summary>Values as our exports write them: invariant decimals, ISO dates and UTC instants; null is an empty cell.</summary>
public static class CsvText
{
    public const string Instant = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Of(object? value) => value switch
    {
        null => "",
        decimal number => number.ToString("0.######", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture),
        string text => FormulaGuard.Protect(text),
        Enum named => named.ToString(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>The value behind a cell; an empty cell is null.</summary>
    public static object? Back(string cell, Type type) => cell.Length == 0 ? null
        : type == typeof(decimal) ? decimal.Parse(cell, CultureInfo.InvariantCulture)
        : type == typeof(bool) ? cell == "true"
        : type == typeof(DateOnly) ? DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : type == typeof(DateTimeOffset) ? DateTimeOffset.ParseExact(cell, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : type == typeof(string) ? FormulaGuard.Restore(cell)
        : type.IsEnum ? Enum.Parse(type, cell)
        : Convert.ChangeType(cell, type, CultureInfo.InvariantCulture);
}
