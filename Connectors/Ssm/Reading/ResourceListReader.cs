using System.Text.Json;
using Sage50Etl.Connectors.Ssm.Wire;

namespace Sage50Etl.Connectors.Ssm.Reading;

/// <summary>Reads GET /resources (ssm-api 3).</summary>
internal static class ResourceListReader
{
    public static IReadOnlyList<SsmResourceInfo> Read(SsmCall call, SsmOutcome outcome)
    {
        using var document = RowReader.Parse(call, outcome, JsonValueKind.Array, "a JSON array");
        return [.. document.RootElement.EnumerateArray().Select(Info).OfType<SsmResourceInfo>()];
    }

    private static SsmResourceInfo? Info(JsonElement element)
    {
        if (Member(element, "end_point") is not { ValueKind: JsonValueKind.String } endPoint)
            return null;
        var operations = Member(element, "operations");
        return new(endPoint.GetString()!.Trim('/').Split('/')[^1],
            Allows(operations, "create"), Allows(operations, "read"), Allows(operations, "update"), Allows(operations, "delete"));
    }

    private static bool Allows(JsonElement operations, string name)
    {
        var allowed = Member(operations, name);
        return allowed.ValueKind == JsonValueKind.True || (allowed.ValueKind == JsonValueKind.Number && allowed.GetRawText() == "1");
    }

    private static JsonElement Member(JsonElement element, string name) => element.ValueKind != JsonValueKind.Object
        ? default
        : element.EnumerateObject().FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
