using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sage50Etl.Connectors.Ssm.Wire;

/// <summary>What can be made out of an error body of unknown shape (ssm-api 5.6): JSON, plain text, HTML or nothing.</summary>
/// <param name="Code">Application code: 900, 901, 910 are known.</param>
/// <param name="Message">Cut and redacted; empty when nothing was said.</param>
internal sealed partial record SsmErrorBody(int? Code, string Message, string? Field)
{
    public const int DatabaseAway = 900;
    public const int DoesNotExist = 910;

    public static SsmErrorBody None { get; } = new(null, "", null);

    /// <param name="status">A code that only repeats it is none.</param>
    public static SsmErrorBody Read(int status, string body, IReadOnlyList<string> sentFields, Redaction redaction)
    {
        if (string.IsNullOrWhiteSpace(body))
            return None;
        var (code, text, field) = Json(body) ?? (null, Plain(body), null);
        code = code is null || code == status ? CodeIn(text) : code;
        field ??= NamedField(text, sentFields);
        return new(code, redaction.Clean(text), field is null ? null : redaction.Clean(field));
    }

    private static (int? Code, string Text, string? Field)? Json(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.String)
                return (null, document.RootElement.GetString() ?? "", null);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return (null, body, null);
            var keys = Flatten(document.RootElement);
            var text = First(keys, "message", "detail", "title", "error_description", "error", "status") ?? body;
            var code = First(keys, "code", "errorcode") ?? First(keys, "error");
            var field = First(keys, "field", "property", "propertyname", "param") ?? FirstKey(document.RootElement, "errors");
            return (int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, text, field);
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            // No JSON, or JSON with half a character in it: the status has said what counts, and the text is for people.
            return null;
        }
    }

    // An error may be wrapped as {"error":{"code":..,"message":..}}: the inner keys count as well, the outer ones first.
    private static List<(string Key, string Value)> Flatten(JsonElement root)
    {
        var keys = new List<(string, string)>();
        foreach (var property in root.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                keys.Add((property.Name.ToLowerInvariant(), property.Value.ToString()));
        }
        foreach (var property in root.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Object))
        {
            foreach (var inner in property.Value.EnumerateObject().Where(inner => inner.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number))
                keys.Add((inner.Name.ToLowerInvariant(), inner.Value.ToString()));
        }
        return keys;
    }

    private static string? First(List<(string Key, string Value)> keys, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var (key, value) in keys)
            {
                if (key == name && value.Length > 0)
                    return value;
            }
        }
        return null;
    }

    private static string? FirstKey(JsonElement root, string name) => root.EnumerateObject()
        .Where(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind == JsonValueKind.Object)
        .SelectMany(property => property.Value.EnumerateObject().Select(inner => inner.Name))
        .FirstOrDefault();

    private static string Plain(string body) => body.TrimStart().StartsWith('<') ? Tags().Replace(body, " ") : body;

    private static int? CodeIn(string text) => CodeText().Match(text) is { Success: true } match
        ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
        : null;

    private static string? NamedField(string text, IReadOnlyList<string> sentFields)
    {
        if (FieldText().Match(text) is { Success: true } match)
            return match.Groups[1].Value;
        var words = Words().Matches(text).Select(word => word.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return sentFields.OrderByDescending(field => field.Length).FirstOrDefault(words.Contains);
    }

    [GeneratedRegex("<(script|style)[^>]*>.*?</\\1>|<[^>]*>", RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\b(?:code|error)\W{0,4}(9\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodeText();

    [GeneratedRegex(@"\b(?:field|property)\s*[:'""`\[]*\s*['""`\[]([A-Za-z_]\w*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FieldText();

    [GeneratedRegex(@"[A-Za-z_]\w*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
