using System.Text.Json;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Connectors.Ssm.Wire;

namespace Sage50Etl.Connectors.Ssm.Reading;

/// <summary>
/// Turns answers into records. An answer that is not what it should be is Transient, a row that cannot be read concerns that row only.
/// </summary>
internal static class RowReader
{
    public static List<SsmRow<T>> Page<T>(SsmCall call, SsmOutcome outcome) where T : SsmRecord, ISsmResource
    {
        using var document = Parse(call, outcome, JsonValueKind.Array, "a JSON array");
        return [.. document.RootElement.EnumerateArray().Select(Row<T>)];
    }

    public static T One<T>(SsmCall call, SsmOutcome outcome) where T : SsmRecord, ISsmResource
    {
        using var document = Parse(call, outcome, JsonValueKind.Object, "a JSON object");
        var row = Row<T>(document.RootElement);
        return row.Record ?? throw new SsmException(SsmFailure.Refused, SsmErrorCodes.MalformedRow,
            $"{call} returned a record that cannot be read: field {row.Malformed!.Field ?? "unknown"}, {row.Malformed.Reason}. "
            + "Mend the record in SSM, or report the form of this field.")
        {
            Status = outcome.Status,
            Field = row.Malformed.Field,
        };
    }

    public static JsonDocument Parse(SsmCall call, SsmOutcome outcome, JsonValueKind kind, string expected)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(outcome.Body);
        }
        catch (JsonException failure)
        {
            throw SsmAnswer.Malformed(call, outcome, expected, failure);
        }
        if (document.RootElement.ValueKind == kind)
            return document;
        document.Dispose();
        throw SsmAnswer.Malformed(call, outcome, expected);
    }

    // Whatever a row may throw, it is this row's: half a character pair in a name or a text is only noticed when that is read.
    private static SsmRow<T> Row<T>(JsonElement element) where T : SsmRecord, ISsmResource
    {
        var id = IdOf(element);
        var key = id ?? KeyOf(element);
        try
        {
            return Row<T>(element, id, key);
        }
        catch (Exception odd) when (odd is not (SsmException or OutOfMemoryException))
        {
            return new(key, null, new(T.Path, id, null, $"the record cannot be read ({odd.GetType().Name})"));
        }
    }

    private static SsmRow<T> Row<T>(JsonElement element, int? id, long key) where T : SsmRecord, ISsmResource
    {
        if (element.ValueKind != JsonValueKind.Object)
            return new(key, null, new(T.Path, null, null, "expected a record, found something else"));
        if (id is null)
            return Broken("id", "expected a positive integer, found none");
        if (RowMembers.Contradiction(element) is { } twice)
            return Broken(twice, "it stands there twice with different values");
        try
        {
            var record = element.Deserialize<T>(SsmJson.Options)!;
            record.Undelivered = RowMembers.Missing<T>(element);
            return new(key, record, null);
        }
        catch (JsonException failure)
        {
            return Broken(FieldOf(failure), failure.Message);
        }

        SsmRow<T> Broken(string? field, string reason) => new(key, null, new(T.Path, id, field, reason) { ExtId = ExtIdOf(element) });
    }

    // Two that contradict each other tell nothing.
    private static string? ExtIdOf(JsonElement element)
    {
        var found = element.EnumerateObject().Where(property => property.Name.Equals("extId", StringComparison.OrdinalIgnoreCase)).Select(property => property.Value).ToList();
        return found is [{ ValueKind: JsonValueKind.String } only] ? only.GetString() : null;
    }

    private static int? IdOf(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        try
        {
            var found = element.EnumerateObject().LastOrDefault(property => property.Name.Equals("id", StringComparison.OrdinalIgnoreCase)).Value;
            return found.ValueKind == JsonValueKind.Undefined ? null : found.Deserialize<int?>(SsmJson.Options) is > 0 and var id ? id : null;
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static long KeyOf(JsonElement element) => (1L << 40) | (uint)element.GetRawText().GetHashCode(StringComparison.Ordinal);

    private static string? FieldOf(JsonException failure)
    {
        var path = failure.Path?.Split('.');
        return path is { Length: > 1 } ? path[1].Trim('[', ']', '\'') : null;
    }
}
