using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Operations.Reports;

/// <summary>Reads what runs did from the change and conflict rows; nothing is counted twice or kept in memory, so a restart changes no figure.</summary>
public sealed class CycleReports(StagingStore store)
{
    private const string ToSsm = "sage50-to-ssm";
    private const string ToSage = "ssm-to-sage50";

    /// <summary>The runs of a company in order, cancelled ones left out.</summary>
    public Task<List<CycleResult>> Of(string company, CancellationToken cancellationToken) => store.Read(async db =>
    {
        var results = new List<CycleResult>();
        foreach (var run in await db.Runs.AsNoTracking().Where(r => r.Company == company && r.State != RunState.Cancelled).OrderBy(r => r.Id).ToListAsync(cancellationToken))
            results.Add(await Of(db, run, cancellationToken));
        return results;
    }, cancellationToken);

    /// <summary>
    /// A change counts where it was settled, which may be a later run than the one that planned it; what was still open when the next run began counts as waiting.
    /// </summary>
    public static async Task<CycleResult> Of(StagingDb db, RunRow run, CancellationToken cancellationToken)
    {
        // What was set apart is held for as long as a person wants, beside other runs: its own changes are all it did.
        var apart = run.Trigger == RunRow.SetApart;
        var end = apart ? DateTimeOffset.MaxValue : await db.Runs.Where(r => r.Company == run.Company && r.Id > run.Id && r.Trigger != RunRow.SetApart).OrderBy(r => r.Id).Select(r => (DateTimeOffset?)r.StartedAt).FirstOrDefaultAsync(cancellationToken)
            ?? DateTimeOffset.MaxValue;
        var mine = db.Changes.AsNoTracking().Where(c => c.Company == run.Company && (!apart || c.RunId == run.Id));
        var settled = await mine.Where(c => c.SettledAt >= run.StartedAt && c.SettledAt < end).GroupBy(c => new { c.Stream, c.Target, c.Action, c.State })
            .Select(g => new ChangeCount(g.Key.Stream, g.Key.Target, g.Key.Action, g.Key.State, g.Count())).ToListAsync(cancellationToken);
        var open = await mine.Where(c => c.CreatedAt < end && (c.SettledAt == null || c.SettledAt >= end)).GroupBy(c => new { c.Stream, c.Target })
            .Select(g => new ChangeCount(g.Key.Stream, g.Key.Target, "", ChangeState.Waiting, g.Count())).ToListAsync(cancellationToken);
        var conflicts = await db.Conflicts.AsNoTracking().Where(c => c.RunId == run.Id && c.Class != ConflictClass.Parked).GroupBy(c => new { c.Kind, c.Winner })
            .Select(g => new ConflictCount(g.Key.Kind, g.Key.Winner, g.Count())).ToListAsync(cancellationToken);
        var unmapped = await db.Links.CountAsync(l => l.Company == run.Company && l.Kind == "user" && l.State == LinkState.SageOnly, cancellationToken);
        var streams = await db.Steps.AsNoTracking().Where(s => s.RunId == run.Id).Select(s => s.Stream).Distinct().ToListAsync(cancellationToken);
        var results = Streams.All.Where(s => streams.Contains(s.Name)).SelectMany(s => Directions(s).Select(d => Result(s, d, [.. settled, .. open], conflicts, unmapped))).ToList();
        var seconds = Math.Round((decimal)((run.ClosedAt ?? run.StartedAt) - run.StartedAt).Ticks / TimeSpan.TicksPerSecond, 1);
        return new(run.Id, run.State, run.Reason, results, run.SageCalls + run.SsmCalls, run.SageCalls, run.SsmCalls, seconds);
    }

    private static StreamResult Result(StreamDefinition stream, string direction, List<ChangeCount> changes, List<ConflictCount> conflicts, int unmapped)
    {
        var mine = changes.Where(c => c.Stream == stream.Name && c.Target == (direction == ToSsm ? Side.Ssm : Side.Sage50)).ToList();
        int Applied(string action) => mine.Where(c => c.Action == action && c.State == ChangeState.Applied).Sum(c => c.Count);
        return new(stream.Name, direction, Applied("create"), Applied("update"), Applied("delete"),
            conflicts.Where(c => stream.Kinds.Contains(c.Kind) && (c.Winner == Side.Ssm) == (direction == ToSage)).Sum(c => c.Count),
            mine.Where(c => c.State == ChangeState.Refused).Sum(c => c.Count),
            // A rep text that nobody mapped waits for a person (D17); nothing is ever written to users.
            stream.Name == Streams.Users ? unmapped : mine.Where(c => c.State == ChangeState.Waiting).Sum(c => c.Count));
    }

    private static string[] Directions(StreamDefinition stream) => stream.TwoWay ? [ToSsm, ToSage] : [ToSsm];

    private sealed record ChangeCount(string Stream, Side Target, string Action, string State, int Count);

    private sealed record ConflictCount(string Kind, Side? Winner, int Count);
}
