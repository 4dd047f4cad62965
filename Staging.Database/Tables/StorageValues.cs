using System.Globalization;

namespace Sage50Etl.Staging.Database.Tables;

/// <summary>Values between .NET and SQLite's storage: the same conversions the EF model makes (design 2).</summary>
internal static class StorageValues
{
    public static object ToDb(object? value) => value switch
    {
        null => DBNull.Value,
        decimal number => decimal.ToInt64(decimal.Round(number * SqliteStagingDb.Scale, 0, MidpointRounding.AwayFromZero)),
        bool flag => flag ? 1L : 0L,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcTicks,
        _ => value,
    };

    public static object? FromDb(object stored, Type type) => stored switch
    {
        DBNull => null,
        long number when type == typeof(decimal) => number / SqliteStagingDb.Scale,
        long number when type == typeof(bool) => number != 0,
        string text when type == typeof(DateOnly) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => stored,
    };
}
