using System.Text.Json.Nodes;
using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>Chooses records to spoil, and makes the faults.</summary>
internal sealed class Pick(TenantRecords tenant, SsmTenantStore store)
{
    public const int Connector = 51;

    public TenantRecords Tenant => tenant;

    /// <summary>The first live record the connector made that fits.</summary>
    public TenantRecord One(string resource, Func<TenantRecord, bool>? fits = null) =>
        tenant.Live(resource).FirstOrDefault(r => r.CreatedBy == SandboxPeople.Connector.UserId && r.Key is not null && (fits?.Invoke(r) ?? true))
        ?? throw new InvalidOperationException($"No record of {resource} fits the fault to be planted. Use a larger sample company.");

    /// <summary>One field set to something else.</summary>
    public static PlantedDifference Set(string name, TenantRecord record, string field, JsonNode? value, string? says = null) =>
        new(name, says ?? $"{field} of {record}", (_, ssm) => ssm.Update(record.Resource, record.Id, new JsonObject { [field] = value?.DeepClone() }, Connector));

    /// <summary>Deleted by the connector itself, which is no tombstone.</summary>
    public static PlantedDifference Delete(string name, TenantRecord record) =>
        new(name, "no live record of", (_, ssm) => ssm.Delete(record.Resource, record.Id, Connector));

    /// <summary>The record a second time, with some fields changed.</summary>
    public PlantedDifference Again(string name, TenantRecord record, string says, params (string Field, JsonNode? Value)[] changes)
    {
        var copy = Copy(record);
        foreach (var (field, value) in changes) copy[field] = value;
        return new(name, says, (_, ssm) => ssm.Insert(record.Resource, copy.DeepClone().AsObject(), Connector));
    }

    /// <summary>A record as it would be written.</summary>
    public JsonObject Copy(TenantRecord record)
    {
        var copy = new JsonObject();
        foreach (var (field, value) in store.Find(record.Resource, record.Id)!)
            if (value is not null and not JsonArray && !Stamps.Contains(field))
                copy[field == "salesorderId" ? "salesOrderId" : field] = value is JsonObject reference ? reference["id"]!.DeepClone() : value.DeepClone();
        return copy;
    }

    private static readonly string[] Stamps =
        ["id", "deleted", "dateCreated", "dateUpdated", "dateDeleted", "salesRepIdCreated", "salesRepIdUpdated", "salesRepIdDeleted"];
}
