using System.Collections.Concurrent;
using System.Reflection;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical.Extra;

/// <summary>The columns that can be configured, by record kind: those of the row type that the reader delivers, under their ODBC names.</summary>
public static class SageColumns
{
    private static readonly Dictionary<string, Type> Rows = new()
    {
        [Kind.Account] = typeof(SalesLedger), [Kind.Contact] = typeof(SalesDelAddr), [Kind.Address] = typeof(SalesDelAddr), [Kind.Product] = typeof(Stock),
        [Kind.Order] = typeof(SalesOrder), [Kind.Invoice] = typeof(Connectors.Sage50.Rows.Invoice),
    };

    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, PropertyInfo>> Known = new();

    public static IEnumerable<string> Kinds => Rows.Keys;

    /// <summary>The type of a column's values; null where the kind has no such column.</summary>
    public static FieldType? TypeOf(string kind, string column) => Rows.TryGetValue(kind, out var row) && Find(row, column) is { } property ? TypeOf(property) : null;

    /// <summary>The table of a kind, for a message.</summary>
    public static string Table(string kind) => kind switch
    {
        Kind.Account => "SALES_LEDGER", Kind.Product => "STOCK", Kind.Order => "SALES_ORDER", Kind.Invoice => "INVOICE", _ => "SALES_DEL_ADDR",
    };

    internal static PropertyInfo? Find(Type row, string column) => Known.GetOrAdd(row, Columns).GetValueOrDefault(Plain(column));

    private static IReadOnlyDictionary<string, PropertyInfo> Columns(Type row) => row.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.Name != nameof(SageRow.Absent)).ToDictionary(p => Plain(p.Name));

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    private static FieldType TypeOf(PropertyInfo property) => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) switch
    {
        var t when t == typeof(string) => FieldType.Text,
        var t when t == typeof(bool) => FieldType.Flag,
        var t when t == typeof(DateOnly) || t == typeof(DateTime) => FieldType.Date,
        _ => FieldType.Number,
    };
}
