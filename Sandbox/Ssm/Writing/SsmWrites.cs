using System.Text.Json;
using Sage50Etl.Sandbox.Ssm.Model;
using Sage50Etl.Sandbox.Ssm.Storage;

namespace Sage50Etl.Sandbox.Ssm.Writing;

/// <summary>Create, partial update and soft delete, with the tenant's rules. Changes are pending until the tenant commits.</summary>
internal sealed class SsmWrites(SsmTenant tenant, SsmSwitches switches, TimeProvider time)
{
    private readonly SsmTotals _totals = new(tenant);

    public SsmBody Body { get; } = new(tenant, switches);

    public int Create(SsmResource resource, JsonElement body, int userId) => Create(resource, tenant.Table(resource).NextId, body, userId);

    /// <summary>A create under an id of the caller's choice, above all ids so far.</summary>
    public int Create(SsmResource resource, int id, JsonElement body, int userId)
    {
        var sets = Body.Read(resource, body, creating: true);
        RefuseTakenExternalId(resource, sets, id);
        RefuseTakenEmail(resource, sets, id);
        var values = resource.Fields.Select(field => sets.TryGetValue(field, out var value) ? value : field.Default);
        Put(resource, new SsmRow(id, [.. values], Stamp(), userId));
        return id;
    }

    public void Update(SsmResource resource, int id, JsonElement body, int userId)
    {
        var row = Existing(resource, id);
        var sets = Body.Read(resource, body, creating: false);
        if (switches.ReadOnlyIsFinal || !OnlyClearsMark(resource, sets)) RefuseProtected(resource, row);
        RefuseTakenExternalId(resource, sets, id);
        RefuseTakenEmail(resource, sets, id);
        var values = resource.Fields.Select(field => sets.TryGetValue(field, out var value) ? value : row.Values[field.Index]);
        Put(resource, row with { Values = [.. values], Updated = Stamp(), UpdatedBy = userId });
    }

    /// <summary>Leaves dateUpdated alone (ssm-api 4.3); a second delete changes nothing.</summary>
    public void Delete(SsmResource resource, int id, int userId)
    {
        var row = Existing(resource, id);
        RefuseProtected(resource, row);
        if (row.IsDeleted) return;
        if (switches.HeaderDeleteTakesLines && resource.Path == "salesorders") DeleteLines(id, userId);
        Put(resource, row with { DeletedAt = Stamp(), DeletedBy = userId });
    }

    /// <summary>Undoes a soft delete; a live record stays as it is.</summary>
    public void Restore(SsmResource resource, int id, int userId)
    {
        var row = Existing(resource, id);
        if (row.IsDeleted) Put(resource, row with { DeletedAt = null, DeletedBy = null, Updated = Stamp(), UpdatedBy = userId });
    }

    public SsmRow Existing(SsmResource resource, int id) => tenant.Table(resource).Find(id)
        ?? throw new SsmRefusalException(switches.UnknownIdStatus, 910, $"The resource {resource.Path} {id} does not exist.");

    private void DeleteLines(int orderId, int userId)
    {
        var lines = tenant.Table("salesordersLines");
        foreach (var line in lines.Having(lines.Resource["salesorderId"], orderId).Where(line => !line.IsDeleted).ToList())
        {
            tenant.Put(lines, line with { DeletedAt = Stamp(), DeletedBy = userId });
        }
    }

    private void Put(SsmResource resource, SsmRow row)
    {
        tenant.Put(tenant.Table(resource), row);
        if (switches.TotalsAreRecomputed) _totals.Recompute(resource, row);
    }

    private static bool OnlyClearsMark(SsmResource resource, Dictionary<SsmField, object?> sets) =>
        sets.Count == 1 && resource.ReadOnlyMark is { } mark && sets.TryGetValue(mark, out var value) && value is false;

    private void RefuseProtected(SsmResource resource, SsmRow row)
    {
        if (switches.ReadOnlyIsProtected && resource.ReadOnlyMark is { } mark && row.Values[mark.Index] is true)
            throw SsmRefusalException.Invalid($"The record {resource.Path} {row.Id} is read-only.");
    }

    private void RefuseTakenExternalId(SsmResource resource, Dictionary<SsmField, object?> sets, int id)
    {
        if (!switches.ExtIdIsUnique || resource.ExternalId is not { } field || !sets.TryGetValue(field, out var value) || value is null) return;
        if (tenant.Table(resource).Having(field, value).Any(other => other.Id != id && !other.IsDeleted))
            throw SsmRefusalException.Invalid($"The {field.Name} '{value}' of {resource.Path} is already in use.");
    }

    private void RefuseTakenEmail(SsmResource resource, Dictionary<SsmField, object?> sets, int id)
    {
        if (!switches.OneAddressPerEmail || sets.Keys.FirstOrDefault(f => f.Name == "email") is not { } field || sets[field] is not string email) return;
        if (tenant.Table(resource).Rows.FirstOrDefault(r => r.Id != id && !r.IsDeleted && email.Equals(r.Values[field.Index])) is { } other)
            throw SsmRefusalException.Invalid($"The field 'email' of {resource.Path} is already used by record {other.Id}.");
    }

    private DateTime Stamp() => SsmDates.Stamp(time, switches.MadridStamps);
}
