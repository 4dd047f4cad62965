using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Reconcile;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Operations.Failed;

/// <summary>
/// Whether the source of a refused update holds again what both sides agreed on before. That plans nothing, so no later change stands in the way of the refused value,
/// which would go over one that nobody disputes (I6). What people typed to decide a conflict stands on neither side, but then both of them have moved.
/// </summary>
internal static class WithdrawnValue
{
    /// <returns>Why nothing is left to be sent; null where the update still says what its source says.</returns>
    public static async Task<string?> Of(StagingDb db, ChangeRow row, CancellationToken cancellationToken)
    {
        if (row is not { State: ChangeState.Refused, Action: "update" }) return null;

        var source = row.Target == Side.Ssm ? Side.Sage50 : Side.Ssm;
        var (key, agreed) = await Known(db, row, source, cancellationToken);
        if (key is null || agreed is null || await Staged(db, row, source, key, cancellationToken) is not { Gone: false, Filter: null } now) return null;

        using var sent = JsonDocument.Parse(row.Fields);
        using var before = JsonDocument.Parse(agreed);
        return sent.RootElement.EnumerateObject().FirstOrDefault(f => IsAsBefore(f, before.RootElement, now)) is { Value.ValueKind: not JsonValueKind.Undefined } field
            ? $"{row.Kind} {key} has its former {field.Name} again in {source}: nothing is left to be sent"
            : null;
    }

    private static bool IsAsBefore(JsonProperty sent, JsonElement before, StagedRow now) =>
        now.Values.TryGetValue(sent.Name, out var present) && !Evidence.Same(sent.Value, present)
        && before.TryGetProperty(sent.Name, out var agreed) && Evidence.Same(agreed, present);

    // The key of the record at its source, and what of it was agreed on.
    private static async Task<(string? Key, string? Agreed)> Known(StagingDb db, ChangeRow row, Side source, CancellationToken cancellationToken)
    {
        var link = await db.Links.AsNoTracking()
            .SingleOrDefaultAsync(l => l.Company == row.Company && l.Kind == row.Kind && l.Record == row.Record, cancellationToken);
        var agreed = await db.Bases.AsNoTracking()
            .SingleOrDefaultAsync(b => b.Company == row.Company && b.Kind == row.Kind && b.Record == row.Record, cancellationToken);

        return source == Side.Sage50 ? (link?.SageKey, agreed?.SageImage) : (link?.SsmKey, agreed?.SsmImage);
    }

    private static async Task<StagedRow?> Staged(StagingDb db, ChangeRow row, Side source, string key, CancellationToken cancellationToken)
    {
        if (await db.Companies.AsNoTracking().SingleOrDefaultAsync(c => c.Company == row.Company, cancellationToken) is not { } company) return null;

        return (await StagedRows.ByKey(db, StagedKind.Of(row.Kind), company.Scope().Of(source), source, [key], cancellationToken)).SingleOrDefault();
    }
}
