using Microsoft.EntityFrameworkCore;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Runs;

/// <summary>Opens runs. One run of a company stands before loading; a second start finds it and opens nothing (SCH-07).</summary>
public sealed class RunStarter(StagingStore store, CompanyRegistry companies, IMessageBus bus, TimeProvider time)
{
    /// <summary>The new run, or null when one is open before loading already.</summary>
    public async Task<RunId?> Start(string company, string kind, string trigger, IReadOnlyCollection<string> streams, CancellationToken cancellationToken)
    {
        var settings = companies.Of(company).Settings;
        var opened = await store.Write<RunRow?>(async db =>
        {
            if (await db.Runs.AnyAsync(r => r.Company == company && RunState.BeforeLoading.Contains(r.State), cancellationToken)) return null;
            var row = await db.Companies.FindAsync([company], cancellationToken)
                ?? db.Companies.Add(new CompanyRow { Company = company, Tenant = settings.Ssm.Tenant }).Entity;
            if (row.Paused) return null;
            await Lanes(db, companies.Of(company).Scope, MaxInFlight(settings.Ssm.Tenant), cancellationToken);
            var first = await HasFirst(db, company, streams, cancellationToken);
            var priority = kind == RunKind.Priority;
            // The priority lane never takes a company's first step (D1), and one of its runs at a time is enough.
            if (priority && (first || row.Paused || row.StopCode is not null
                || await db.Runs.AnyAsync(r => r.Company == company && r.Kind == RunKind.Priority && r.State == RunState.Loading, cancellationToken))) return null;
            var run = db.Runs.Add(new RunRow { Company = company, Kind = kind, State = RunState.Extracting, Trigger = trigger, FirstRun = first, StartedAt = time.GetUtcNow() }).Entity;
            await db.SaveChangesAsync(cancellationToken);
            foreach (var stream in Streams.All.Where(s => streams.Contains(s.Name)))
            {
                foreach (var side in priority ? [Side.Ssm] : new[] { Side.Sage50, Side.Ssm })
                    db.Steps.Add(new RunStepRow { RunId = run.Id, Phase = StepPhase.Extract, Side = side, Stream = stream.Name, Order = stream.Order, State = StepState.Pending });
                if (!priority) await StreamStatuses.Running(db, company, stream, run, settings.Schedule.Of(stream.Name), cancellationToken);
            }
            return run;
        }, cancellationToken);
        if (opened is null) return null;
        await bus.Send(new AdvanceRun(new(opened.Id)), cancellationToken);
        return new(opened.Id);
    }

    /// <summary>The tenant of a company; null when the company is not configured.</summary>
    public string? Tenant(string company) => companies.All.FirstOrDefault(c => c.Settings.Company == company)?.Settings.Ssm.Tenant;

    // One lane per tenant: where companies share it, the most careful of them sets its width (D9).
    private int MaxInFlight(string tenant) => companies.All.Where(c => c.Settings.Ssm.Tenant == tenant).Min(c => c.Settings.Ssm.MaxInFlight);

    // A stream is past its first run when a plan of it went through; a run that could not read it does not count (D1).
    private static async Task<bool> HasFirst(StagingDb db, string company, IReadOnlyCollection<string> streams, CancellationToken cancellationToken)
    {
        // A company that was switched on again begins like a new one.
        var since = await db.Requests.Where(r => r.Company == company && r.Kind == "on" && r.State == "done").MaxAsync(r => r.DoneAt, cancellationToken) ?? DateTimeOffset.MinValue;
        var runs = db.Runs.Where(r => r.Company == company && r.StartedAt >= since && (r.State == RunState.Closed || r.State == RunState.Loading));

        // One after the other: each ends at the first plan it finds, where all together would read the steps of every run there was.
        foreach (var stream in streams)
            if (!await runs.AnyAsync(r => db.Steps.Any(s => s.RunId == r.Id && s.Phase == StepPhase.Plan && s.Stream == stream && s.State == StepState.Done), cancellationToken))
                return true;

        return false;
    }

    private static async Task Lanes(StagingDb db, CompanyScope scope, int ssmInFlight, CancellationToken cancellationToken)
    {
        foreach (var (side, most) in new[] { (Side.Sage50, 1), (Side.Ssm, ssmInFlight) })
        {
            var name = scope.Lane(side);
            var lane = await db.Lanes.FindAsync([name], cancellationToken) ?? db.Lanes.Add(new LaneRow { Lane = name, Side = side }).Entity;
            lane.MaxInFlight = most;
        }
    }
}
