using System.Text.Json;

namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>The properties a write takes. Missing and null leave alone, an empty string clears, unknown ones are passed over (sage50-access 4.1).</summary>
internal sealed class WriteShape
{
    private readonly WriteField[] _fields;

    public WriteShape(string table, string fields)
    {
        var known = SageSchema.Table(table);
        _fields = [.. fields.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(w => WriteField.Parse(w, known))];
    }

    public List<(string Column, object? Value)> Read(JsonElement body, HyperAccountsRequest request)
    {
        var values = new List<(string, object?)>();
        foreach (var field in _fields)
            if (Given(body, field.Name) is { } value) values.Add((field.Column.Name, field.Read(value, request)));
        return values;
    }

    public static JsonElement? Given(JsonElement body, string name)
    {
        foreach (var property in body.EnumerateObject())
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                return property.Value.ValueKind == JsonValueKind.Null ? null : property.Value;
        return null;
    }

    public static string? Text(JsonElement body, string name) => Given(body, name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();

    public static JsonElement Body(HyperAccountsRequest request)
    {
        try
        {
            using var document = JsonDocument.Parse(request.Body);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // An unreadable body gets the same answer as one that is no object.
        }
        throw Refusal.Invalid("The body is not a JSON object");
    }
}
