using System.Text.Json;
using Sage50Etl.Sandbox.Ssm.Model;

namespace Sage50Etl.Sandbox.Ssm.Http;

/// <summary>Batches (ssm-api 5.2): items <c>{"guid","data"}</c>, with <c>"id"</c> for updates; one object per item comes back.</summary>
internal sealed class SsmBulkCalls(SsmEngine engine, SsmAnswers answers)
{
    private static readonly int Api = SandboxPeople.Connector.UserId;

    public SsmAnswer Execute(SsmResource resource, bool creating, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Array) throw SsmRefusalException.Invalid("The body of a bulk call must be an array.");
        var limit = resource.Path == "products" ? 100 : 200;
        if (body.GetArrayLength() > limit) throw SsmRefusalException.Invalid($"A bulk call on {resource.Path} may have {limit} items at most.");
        var results = body.EnumerateArray().Select(item => Apply(resource, creating, item)).ToList();
        return SsmAnswers.Json(writer =>
        {
            writer.WriteStartArray();
            foreach (var (guid, id, refusal) in results) Write(writer, guid, id, refusal);
            writer.WriteEndArray();
        });
    }

    private (string Guid, int? Id, string? Refusal) Apply(SsmResource resource, bool creating, JsonElement item)
    {
        var guid = Guid(item);
        try
        {
            var data = item.TryGetProperty("data", out var sent) ? sent : throw SsmRefusalException.Invalid($"The item '{guid}' has no data.");
            if (creating) return (guid, engine.Writes.Create(resource, data, Api), null);
            var id = item.TryGetProperty("id", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var known)
                ? known
                : throw SsmRefusalException.Invalid($"The item '{guid}' has no id.");
            engine.Writes.Update(resource, id, data, Api);
            return (guid, id, null);
        }
        catch (SsmRefusalException refusal) when (engine.Switches.Bulk == SsmBulk.PerItem)
        {
            return (guid, null, refusal.Message);
        }
    }

    private static string Guid(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("guid", out var guid) && guid.ValueKind == JsonValueKind.String
            ? guid.GetString()!
            : throw SsmRefusalException.Invalid("Each item of a bulk call must be an object with a text 'guid'.");

    private void Write(Utf8JsonWriter writer, string guid, int? id, string? refusal)
    {
        writer.WriteStartObject();
        writer.WriteString("guid", guid);
        if (id is { } known) writer.WriteNumber("id", known);
        if (refusal is not null) writer.WriteString(answers.MessageKey, refusal);
        writer.WriteEndObject();
    }
}
