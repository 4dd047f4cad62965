using System.Text.Json;
using System.Text.Json.Nodes;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Canonical;

/// <summary>What staging keeps of an SSM record beside its mapped fields: creation stamp, last writer, and the total SSM shows on a document or line (D12).</summary>
public static class SsmExtra
{
    public static string Of(SsmRecord record)
    {
        var extra = new JsonObject { ["created"] = record.DateCreated, ["updated"] = record.DateUpdated, ["updatedBy"] = record.SalesRepIdUpdated };
        if (Total(record) is { } total) extra["total"] = total;
        if (record is SsmSalesOrder { Blocked: true }) extra[Blocked] = true;
        return extra.ToJsonString();
    }

    /// <summary>When SSM made the record, in the tenant's own clock (ssm-api 4.4); null where it does not say.</summary>
    public static DateTime? CreatedOf(string? extra)
    {
        if (extra is null) return null;

        using var json = JsonDocument.Parse(extra);
        return json.RootElement.TryGetProperty("created", out var created) && created.ValueKind == JsonValueKind.String
            && created.TryGetDateTime(out var at) ? at : null;
    }

    /// <summary>Whether a document is being signed in SSM: it is not sent meanwhile (D5).</summary>
    public static bool IsBlocked(string? extra)
    {
        if (extra is null) return false;
        using var json = JsonDocument.Parse(extra);
        return json.RootElement.TryGetProperty(Blocked, out var blocked) && blocked.ValueKind == JsonValueKind.True;
    }

    private static decimal? Total(SsmRecord record) => record switch { SsmSalesOrder order => order.Total, SsmSalesOrderLine line => line.Total, _ => null };

    private const string Blocked = "blocked";
}
