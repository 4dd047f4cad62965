using System.Text.Json;

namespace Sage50Etl.Connectors.Ssm.Probing;

/// <summary>An answer to look at; what it holds never leaves the probe.</summary>
internal sealed record ProbeAnswer(int? Status, string Body, DateTimeOffset? ServerTime)
{
    public bool Succeeded => Status is >= 200 and < 300;

    /// <summary>Rows of a list; null when the answer is none.</summary>
    public IReadOnlyList<JsonElement>? Rows => Root is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : null;

    public string Form => Root switch
    {
        { ValueKind: JsonValueKind.Array } array => $"{array.GetArrayLength()} rows{Members(array.EnumerateArray().FirstOrDefault())}",
        { ValueKind: JsonValueKind.Object } one => $"an object{Members(one)}",
        { } other => $"JSON of kind {other.ValueKind}",
        null when Body.Length == 0 => "empty",
        null => Body.TrimStart().StartsWith('<') ? "HTML" : "plain text",
    };

    private JsonElement? Root { get; } = Parse(Body);

    private static string Members(JsonElement row) =>
        row.ValueKind == JsonValueKind.Object ? $" with {string.Join(", ", row.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal))}" : "";

    private static JsonElement? Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
