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

    public static async Task<CycleResult> Of(StagingDb db, RunRow run, CancellationToken cancellationToken)
    {
        var changes = await db.Changes.AsNoTracking().Where(c => c.RunId == run.Id).GroupBy(c => new { c.Stream, c.Target, c.Action, c.State })
            .Select(g => new { g.Key.Stream, g.Key.Target, g.Key.Action, g.Key.State, Count = g.Count() }).ToListAsync(cancellationToken);
        var conflicts = await db.Conflicts.AsNoTracking().Where(c => c.RunId == run.Id).GroupBy(c => new { c.Kind, c.Winner })
            .Select(g => new { g.Key.Kind, g.Key.Winner, Count = g.Count() }).ToListAsync(cancellationToken);
        var streams = await db.Steps.AsNoTracking().Where(s => s.RunId == run.Id).Select(s => s.Stream).Distinct().ToListAsync(cancellationToken);
        var results = Streams.All.Where(s => streams.Contains(s.Name)).SelectMany(s => Directions(s).Select(direction =>
        {
            var mine = changes.Where(c => c.Stream == s.Name && c.Target == (direction == ToSsm ? Side.Ssm : Side.Sage50)).ToList();
            int Count(string action, string state) => mine.Where(c => c.Action == action && c.State == state).Sum(c => c.Count);
            return new StreamResult(s.Name, direction, Count("create", ChangeState.Applied), Count("update", ChangeState.Applied), Count("delete", ChangeState.Applied),
                conflicts.Where(c => s.Kinds.Contains(c.Kind) && (c.Winner == Side.Ssm) == (direction == ToSage)).Sum(c => c.Count),
                mine.Where(c => c.State == ChangeState.Refused).Sum(c => c.Count), mine.Where(c => c.State == ChangeState.Waiting).Sum(c => c.Count));
        })).ToList();
        var seconds = Math.Round((decimal)((run.ClosedAt ?? run.StartedAt) - run.StartedAt).Ticks / TimeSpan.TicksPerSecond, 1);
        return new(run.Id, run.State, run.Reason, results, run.SageCalls + run.SsmCalls, run.SageCalls, run.SsmCalls, seconds);
    }

    private static string[] Directions(StreamDefinition stream) => stream.TwoWay ? [ToSsm, ToSage] : [ToSsm];
}
