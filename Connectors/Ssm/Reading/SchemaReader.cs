using System.Text.Json;
using Sage50Etl.Connectors.Ssm.Http;
using Sage50Etl.Connectors.Ssm.Wire;

namespace Sage50Etl.Connectors.Ssm.Reading;

/// <summary>Reads GET /{resource}/schema (ssm-api 4.5).</summary>
internal static class SchemaReader
{
    public static SsmSchema Read(SsmCall call, SsmOutcome outcome)
    {
        using var document = RowReader.Parse(call, outcome, JsonValueKind.Object, "a JSON object");
        var properties = Member(document.RootElement, "properties");
        if (properties.ValueKind != JsonValueKind.Object)
            throw SsmAnswer.Malformed(call, outcome, "a schema with properties");
        var required = Names(Member(document.RootElement, "required"));
        var fields = new Dictionary<string, SsmSchemaField>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in properties.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Object))
            fields[property.Name] = Field(property.Name, property.Value, required);
        return new(call.Resource, fields);
    }

    // The list "required" inside a reference speaks of the reference's own id, so on a field only true counts.
    private static SsmSchemaField Field(string name, JsonElement field, HashSet<string> required) => new(
        name,
        TypeOf(Member(field, "type")),
        Number(Member(field, "maxLength")),
        required.Contains(name) || IsTrue(Member(field, "required")) || IsTrue(Member(field, "required_via_api")),
        IsTrue(Member(field, "readOnly")),
        Text(Member(field, "table")) ?? Text(Member(Member(field, "items"), "table")))
    {
        Format = Text(Member(field, "format")),
    };

    private static string TypeOf(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => OddText.Whole(type) ?? "",
        JsonValueKind.Array => type.EnumerateArray().Select(Text).FirstOrDefault(text => text is not (null or "null")) ?? "",
        _ => "",
    };

    private static JsonElement Member(JsonElement element, string name) => element.ValueKind != JsonValueKind.Object
        ? default
        : element.EnumerateObject().FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static HashSet<string> Names(JsonElement element) => element.ValueKind == JsonValueKind.Array
        ? element.EnumerateArray().Select(Text).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase)
        : [];

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? OddText.Whole(element) : null;

    private static bool IsTrue(JsonElement element) => element.ValueKind == JsonValueKind.True;

    private static int? Number(JsonElement element) => element.ValueKind is JsonValueKind.Number or JsonValueKind.String
        ? element.Deserialize<int?>(SsmJson.Options)
        : null;
}
