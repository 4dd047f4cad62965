using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Hosting.Runs;

/// <summary>
/// What a later pass of a run plans because the run has made something in Sage 50: its key goes back to SSM, and the prices of a document to its lines (D16).
/// That much was approved with the create; anything else is weighed anew (D27).
/// </summary>
internal static class FollowUps
{
    private const int Page = 500;

    /// <summary>Lets them go on.</summary>
    public static async Task GoOn(StagingDb db, RunRow run, CompanyScope scope, CancellationToken cancellationToken)
    {
        if (run.Pass < 2) return;
        foreach (var ids in (await Of(db, run, scope, cancellationToken)).Chunk(Page))
        {
            var mine = db.Changes.Where(c => ids.Contains(c.Id));
            await mine.Where(c => c.WaitsForKey != null).ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Waiting), cancellationToken);
            await mine.Where(c => c.WaitsForKey == null).ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Queued), cancellationToken);
        }
    }

    private static async Task<IReadOnlyList<long>> Of(StagingDb db, RunRow run, CompanyScope scope, CancellationToken cancellationToken)
    {
        var planned = db.Changes.AsNoTracking().Where(c => c.RunId == run.Id && c.State == ChangeState.Planned && c.Target == Side.Ssm);
        var made = db.Changes.Where(
            c => c.Company == run.Company && c.RunId == run.Id && c.State == ChangeState.Applied && c.Target == Side.Sage50 && c.Action == "create");
        var keys = await planned.Where(c => c.Action == "update" && made.Any(m => m.Kind == c.Kind && m.Record == c.Record)).Select(c => c.Id).ToListAsync(cancellationToken);

        var lines = await planned.Where(c => c.Kind == Kind.OrderLine && c.Action != "delete")
            .Join(db.Links.Where(l => l.Company == run.Company && l.Kind == Kind.OrderLine), c => c.Record, l => l.Record, (c, l) => new { c.Id, l.SageKey, l.SsmKey })
            .ToListAsync(cancellationToken);
        if (lines.Count == 0) return keys;

        var documents = await made.Where(m => m.Kind == Kind.Order)
            .Join(db.Links.Where(l => l.Company == run.Company && l.Kind == Kind.Order), m => m.Record, l => l.Record, (m, l) => new { l.SageKey, l.SsmKey })
            .ToListAsync(cancellationToken);
        var sage = await Lines(db, scope, Side.Sage50, documents.Select(d => d.SageKey), cancellationToken);
        var ssm = await Lines(db, scope, Side.Ssm, documents.Select(d => d.SsmKey), cancellationToken);
        return [.. keys, .. lines.Where(l => (l.SageKey is { } own && sage.Contains(own)) || (l.SsmKey is { } other && ssm.Contains(other))).Select(l => l.Id)];
    }

    private static async Task<HashSet<string>> Lines(StagingDb db, CompanyScope scope, Side side, IEnumerable<string?> documents, CancellationToken cancellationToken)
    {
        var rows = await StagedRows.ByField(db, StagedKind.Of(Kind.OrderLine), scope.Of(side), side, "order", documents.OfType<string>(), cancellationToken);
        return rows.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
    }
}
