using System.Net;
using System.Text;
using System.Text.Json;
using Sage50Etl.Connectors.Sage50.Http;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Http;

/// <summary>What a small answer holds: the envelope's success and message where it is one, and a printable piece of the body where it is not.</summary>
/// <param name="Success">Null when the body is no envelope.</param>
internal sealed record FailedAnswer(HttpStatusCode Status, bool? Success, string Message, JsonElement Response)
{
    public static FailedAnswer Of(HttpStatusCode status, ReadOnlyMemory<byte> body, Func<string, string> clean)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("success", out var success) && Truth(success) is { } truth)
            {
                var message = root.TryGetProperty("message", out var m) && m.ValueKind == JsonValueKind.String ? OddText.Of(m) : "no reason given";
                var response = root.TryGetProperty("response", out var r) ? r.Clone() : default;
                return new(status, truth, clean(message), response);
            }
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            // Not an envelope: an error page of the web server, or a body that was cut off.
        }
        return new(status, null, clean(Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, 400)])), default);
    }

    public int Number => (int)Status;

    internal static bool? Truth(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when bool.TryParse(OddText.Of(value), out var text) => text,
        _ => null,
    };
}
