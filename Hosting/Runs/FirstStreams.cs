using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Runs;

/// <summary>The first run is a matter of each stream (D28): what was never loaded is held for a person, and holds nothing but itself.</summary>
internal static class FirstStreams
{
    /// <summary>Streams that a run has planned and taken to loading since the company was switched on.</summary>
    public static async Task<HashSet<string>> Loaded(StagingDb db, string company, CancellationToken cancellationToken)
    {
        // A company that was switched on again begins like a new one. Its runs are told by their numbers: the clock may have been wrong
        // then.
        var former = await db.Requests
            .Where(r => r.Company == company && r.Kind == "on" && r.State == "done")
            .MaxAsync(r => r.RunId, cancellationToken) ?? 0;

        // A difference, because SQLite would take a range of numbers for an index and read all later runs.
        var runs = db.Runs
            .Where(r => r.Company == company && r.Id - former > 0)
            .Where(r => r.State == RunState.Closed || r.State == RunState.Loading);
        var loaded = new HashSet<string>();

        // One after the other: each ends at the first plan it finds, where all together would read the steps of every run there was.
        foreach (var stream in Streams.All.Select(s => s.Name))
            if (await runs.AnyAsync(
                r => db.Steps.Any(s => s.RunId == r.Id && s.Phase == StepPhase.Plan && s.Stream == stream && s.State == StepState.Done),
                cancellationToken))
                loaded.Add(stream);

        return loaded;
    }

    /// <summary>
    /// Decides which of the planned streams of a run are first. Where only some are, their changes move to a run of their own that is held; the others go on.
    /// </summary>
    public static async Task SetApart(StagingDb db, RunRow run, IReadOnlyCollection<string> planned, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var loaded = await Loaded(db, run.Company, cancellationToken);
        var first = planned.Where(s => !loaded.Contains(s)).ToList();
        run.FirstRun = first.Count == planned.Count;
        // A plan that is held anyway stays in one piece.
        if (first.Count == 0 || run.FirstRun || run.Kind == RunKind.Plan) return;

        var changing = await db.Changes.Where(c => c.RunId == run.Id && c.State == ChangeState.Planned && first.Contains(c.Stream))
            .Select(c => c.Stream).Distinct().ToListAsync(cancellationToken);
        if (changing.Count > 0) await Move(db, run, changing, now, cancellationToken);
    }

    public static string Words(IEnumerable<string> streams)
    {
        var names = string.Join(", ", Streams.All.Select(s => s.Name).Intersect(streams));
        return $"first run of {names}: look at the plan, then approve it (D1); the other streams go on";
    }

    private static async Task Move(StagingDb db, RunRow run, List<string> streams, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var apart = db.Runs.Add(new RunRow
        {
            Company = run.Company,
            Kind = run.Kind,
            State = RunState.Held,
            Pass = 1,
            FirstRun = true,
            Trigger = RunRow.SetApart,
            Reason = Words(streams),
            // As old as its reading: before a create, a plan that is older asks the target (D7).
            StartedAt = run.StartedAt,
            PlannedAt = now,
        }).Entity;
        await db.SaveChangesAsync(cancellationToken);

        foreach (var step in await db.Steps.Where(s => s.RunId == run.Id && streams.Contains(s.Stream)).ToListAsync(cancellationToken))
        {
            db.Steps.Remove(step);
            db.Steps.Add(Copy(step, apart.Id));
        }
        await db.SaveChangesAsync(cancellationToken);
        await db.Changes.Where(c => c.RunId == run.Id && streams.Contains(c.Stream)).ExecuteUpdateAsync(c => c.SetProperty(r => r.RunId, apart.Id), cancellationToken);
        await db.StreamStatuses.Where(s => s.RunId == run.Id && streams.Contains(s.Stream)).ExecuteUpdateAsync(s => s.SetProperty(r => r.RunId, apart.Id), cancellationToken);

        apart.PlanHash = await PlanFingerprint.Of(db, apart.Id, cancellationToken);
        await StreamStatuses.Stopped(db, apart, _ => ("held", apart.Reason), now, cancellationToken);
    }

    private static RunStepRow Copy(RunStepRow step, long run) => new()
    {
        RunId = run,
        Phase = step.Phase,
        Side = step.Side,
        Stream = step.Stream,
        Order = step.Order,
        State = step.State,
        Attempts = step.Attempts,
        Fence = step.Fence,
        Mode = step.Mode,
        RowsRead = step.RowsRead,
        RowsChanged = step.RowsChanged,
        RowsFiltered = step.RowsFiltered,
        RowsRefused = step.RowsRefused,
        Code = step.Code,
        Reason = step.Reason,
        StartedAt = step.StartedAt,
        EndedAt = step.EndedAt,
    };
}
