using System.Globalization;

namespace Sage50Etl.Operations.Reconcile;

/// <summary>Which fields of a kind are summed, and the month and currency they count in.</summary>
internal static class Amounts
{
    private static readonly Dictionary<string, string[]> Fields = new()
    {
        ["product"] = ["price", "stock"], ["productRate"] = ["price"], ["account"] = ["balance", "creditLimit"], ["order"] = ["gross", "net", "tax"],
        ["orderLine"] = ["net", "tax"], ["invoice"] = ["total"],
    };

    public static IReadOnlyList<string> Of(string kind) => Fields.GetValueOrDefault(kind) ?? [];

    /// <param name="other">The other side, asked where this one cannot hold the field.</param>
    public static (string? Period, string? Currency) Bucket(string kind, IReadOnlyDictionary<string, object?> values, IReadOnlyDictionary<string, object?>? other) => kind switch
    {
        "order" => (Month(Value(values, other, "orderDate")), Value(values, other, "currency") as string),
        "invoice" => (Month(Value(values, other, "date")), "base"),
        "account" => (null, Value(values, other, "currency") as string),
        _ => (null, null),
    };

    private static object? Value(IReadOnlyDictionary<string, object?> values, IReadOnlyDictionary<string, object?>? other, string field) =>
        values.TryGetValue(field, out var value) ? value : other?.GetValueOrDefault(field);

    private static string? Month(object? date) => date is DateOnly day ? day.ToString("yyyy-MM", CultureInfo.InvariantCulture) : null;
}
