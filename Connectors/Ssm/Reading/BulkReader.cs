using System.Text.Json;
using Sage50Etl.Connectors.Ssm.Http;
using Sage50Etl.Connectors.Ssm.Wire;

namespace Sage50Etl.Connectors.Ssm.Reading;

/// <summary>Reads what a batch was answered with (ssm-api 5.2): an array whose items carry the guid they were sent with.</summary>
internal static class BulkReader
{
    /// <summary>In the order of <paramref name="guids"/>; an item without an answer of its own, or with contradicting ones, has no id.</summary>
    public static IReadOnlyList<SsmBulkItem> Read(SsmCall call, SsmOutcome outcome, IReadOnlyList<string> guids, Redaction redaction)
    {
        var answers = Answers(call, outcome);
        return [.. guids.Select(guid => Item(answers[guid].ToList(), redaction))];
    }

    private static SsmBulkItem Item(List<JsonElement> answers, Redaction redaction)
    {
        var ids = answers.Select(Id).OfType<int>().Distinct().ToList();
        if (ids.Count == 1) return new(ids[0], null);
        var said = answers.Select(a => Member(a, "message", "error", "detail")).FirstOrDefault(m => m.ValueKind != JsonValueKind.Undefined);
        return new(null, said.ValueKind == JsonValueKind.Undefined ? null : redaction.Clean(OddText.Of(said)));
    }

    private static ILookup<string, JsonElement> Answers(SsmCall call, SsmOutcome outcome)
    {
        try
        {
            using var document = JsonDocument.Parse(outcome.Body);
            if (document.RootElement.ValueKind == JsonValueKind.Array)
                return document.RootElement.EnumerateArray().Select(item => item.Clone())
                    .ToLookup(item => OddText.Of(Member(item, "guid")), StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            throw NotAnArray(call, outcome);
        }
        throw NotAnArray(call, outcome);
    }

    private static SsmException NotAnArray(SsmCall call, SsmOutcome outcome) => new(SsmFailure.InDoubt, SsmErrorCodes.BulkWithoutItems,
        $"{call} was answered {outcome.Status}, but not with a JSON array of items. It may have taken effect: look the records up by their keys before anything else.")
    {
        Status = outcome.Status,
    };

    private static int? Id(JsonElement item)
    {
        try
        {
            return Member(item, "id") is { ValueKind: JsonValueKind.Number or JsonValueKind.String } id && id.Deserialize<int?>(SsmJson.Options) is > 0 and var number ? number : null;
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement Member(JsonElement item, params string[] names) => item.ValueKind != JsonValueKind.Object
        ? default
        : item.EnumerateObject().FirstOrDefault(p => names.Any(n => Named(p, n))).Value;

    private static bool Named(JsonProperty member, string name)
    {
        try
        {
            return string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
