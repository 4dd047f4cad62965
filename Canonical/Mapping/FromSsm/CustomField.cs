using System.Globalization;
using System.Text.Json;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Canonical.Mapping.FromSsm;

/// <summary>Reads a Z_ field (ssm-api 5): a scalar, a number as text, or {id, value} of a list field.</summary>
internal sealed class CustomField(string kind, string field, string? key)
{
    public bool IsIn(SsmRecord record) => key is not null && record.Extra?.ContainsKey(key) == true;

    public object? Read(SsmRecord record, Type type) => IsIn(record) ? Convert(record.Extra![key!], Nullable.GetUnderlyingType(type) ?? type) : null;

    private object? Convert(JsonElement value, Type type)
    {
        if (value.ValueKind == JsonValueKind.Object) return Convert(value.TryGetProperty("value", out var inner) ? inner : default, type);
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return null;
        var text = Text(value).Trim();
        if (text.Length == 0) return null;
        return type == typeof(string) ? text
            : type == typeof(decimal) ? Number(text)
            : type == typeof(bool) ? Flag(text)
            : Date(text);
    }

    // Half a character pair is only noticed here: until now the value was bytes.
    private string Text(JsonElement value)
    {
        try
        {
            return value.ToString();
        }
        catch (InvalidOperationException)
        {
            throw new MappingException(kind, field, null, $"The SSM field {key} holds half a character, which nothing can store. Type it again in SSM.");
        }
    }

    private decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Unreadable(text, "a number");

    private bool Flag(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "1" => true,
        "FALSE" or "0" => false,
        _ => throw Unreadable(text, "true or false"),
    };

    private DateOnly Date(string text) =>
        DateOnly.TryParseExact(text.Length > 10 ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Unreadable(text, "a date");

    private MappingException Unreadable(string text, string wanted) =>
        new(kind, field, text, $"The SSM field {key} should hold {wanted}. Correct the record, or the type of the field, in SSM.");
}
