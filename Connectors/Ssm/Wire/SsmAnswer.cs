using System.Globalization;
using System.Text.Json;

namespace Sage50Etl.Connectors.Ssm.Wire;

/// <summary>Single values of small answers, whatever the case of their keys.</summary>
internal static class SsmAnswer
{
    /// <summary>The text of a top-level key; null when the answer is no JSON object or has no such text.</summary>
    public static string? Text(string body, string key)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            var found = document.RootElement.EnumerateObject()
                .FirstOrDefault(property => property.Name.Equals(key, StringComparison.OrdinalIgnoreCase)).Value;
            var text = found.ValueKind is JsonValueKind.String or JsonValueKind.Number ? found.ToString() : null;
            return string.IsNullOrWhiteSpace(text) ? null : text;
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The id a create is answered with, as number or text; null without a positive one.</summary>
    public static int? Id(string body) =>
        int.TryParse(Text(body, "id")?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;

    public static SsmException Malformed(SsmCall call, SsmOutcome outcome, string expected, Exception? cause = null) =>
        new(SsmFailure.Transient, SsmErrorCodes.MalformedAnswer,
            $"{call} was answered {outcome.Status}, but not with {expected}. It is safe to ask again; "
            + "if this lasts, check the address and any proxy in between.", cause)
        {
            Status = outcome.Status,
        };
}
