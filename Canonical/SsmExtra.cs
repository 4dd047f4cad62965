using System.Text.Json;
using System.Text.Json.Nodes;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Canonical;

/// <summary>What staging keeps of an SSM record beside its mapped fields: creation stamp and last writer.</summary>
public static class SsmExtra
{
    public static string Of(SsmRecord record) => new JsonObject
    {
        ["created"] = record.DateCreated, ["updated"] = record.DateUpdated, ["updatedBy"] = record.SalesRepIdUpdated,
        [Blocked] = record is SsmSalesOrder { Blocked: true } ? true : null,
    }.ToJsonString();

    /// <summary>Whether a document is being signed in SSM: it is not sent meanwhile (D5).</summary>
    public static bool IsBlocked(string? extra)
    {
        if (extra is null) return false;
        using var json = JsonDocument.Parse(extra);
        return json.RootElement.TryGetProperty(Blocked, out var blocked) && blocked.ValueKind == JsonValueKind.True;
    }

    private const string Blocked = "blocked";
}
