using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sage50Etl.Staging.Database.Tables;

/// <summary>
/// Configured extra fields have no column: they stand in the extra JSON under "custom", as text, number or true/false. A field that is not there is absent.
/// </summary>
internal static class CustomValues
{
    private const string Custom = "custom";

    public static string? Pack(StagedKind kind, StagedRow row)
    {
        var beyond = row.Values.Where(v => !kind.Has(v.Key)).OrderBy(v => v.Key, StringComparer.Ordinal).ToList();
        if (beyond.Count == 0 && row.Extra?.Contains(Custom, StringComparison.Ordinal) != true) return row.Extra;
        var extra = row.Extra is null ? [] : JsonNode.Parse(row.Extra)!.AsObject();
        extra.Remove(Custom);
        if (beyond.Count > 0) extra[Custom] = new JsonObject(beyond.Select(v => KeyValuePair.Create(v.Key, Node(v.Key, v.Value))));
        return extra.ToJsonString();
    }

    public static void Unpack(string? extra, Dictionary<string, object?> values)
    {
        if (extra?.Contains(Custom, StringComparison.Ordinal) != true || JsonNode.Parse(extra)![Custom] is not JsonObject custom) return;
        foreach (var (name, node) in custom)
            values[name] = node?.GetValueKind() switch
            {
                null => null,
                JsonValueKind.Number => node.GetValue<decimal>(),
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => node.GetValue<string>(),
            };
    }

    private static JsonNode? Node(string name, object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        decimal number => JsonValue.Create(number),
        bool flag => JsonValue.Create(flag),
        _ => throw new ArgumentException($"Extra field {name} holds {value.GetType().Name}; it may hold text, a decimal or true/false.", nameof(value)),
    };
}
