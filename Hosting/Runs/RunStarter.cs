using Microsoft.EntityFrameworkCore;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Runs;

/// <summary>
/// Opens runs. One run of a company reads or plans; a second start finds it and opens nothing (SCH-07). A run that is held keeps its own streams, and the
/// others go on without them (D28).
/// </summary>
public sealed class RunStarter(StagingStore store, CompanyRegistry companies, IMessageBus bus, TimeProvider time)
{
    /// <summary>The new run, or null when one reads or plans already, or one that is held has all of these streams.</summary>
    public async Task<RunId?> Start(string company, string kind, string trigger, IReadOnlyCollection<string> streams, CancellationToken cancellationToken)
    {
        var settings = companies.Of(company).Settings;
        var opened = await store.Write<RunRow?>(async db =>
        {
            if (await HeldStreams(db, company, cancellationToken) is not { } held) return null;
            var free = streams.Where(s => !held.Contains(s)).ToList();
            var priority = kind == RunKind.Priority;
            if (free.Count == 0 || (priority && free.Count < streams.Count)) return null;

            var row = await db.Companies.FindAsync([company], cancellationToken) ?? db.Companies.Add(new CompanyRow { Company = company }).Entity;
            // Where its links name records of another tenant, the company stays with that one until somebody puts it right (S50-C-011).
            if (await CompanyIdentity.LinkedElsewhere(db, row, settings.Ssm.Tenant, cancellationToken) is null) row.Tenant = settings.Ssm.Tenant;
            row.Shares = settings.Ssm.Ownership.IsGiven();
            if (row.Paused) return null;
            await Lanes(db, settings.Scope(), MaxInFlight(settings.Ssm.Tenant), cancellationToken);

            var loaded = await FirstStreams.Loaded(db, company, cancellationToken);
            // The priority lane never takes a company's first step (D1), and one of its runs at a time is enough.
            if (priority && (free.Exists(s => !loaded.Contains(s)) || row.StopCode is not null
                || await db.Runs.AnyAsync(r => r.Company == company && r.Kind == RunKind.Priority && r.State == RunState.Loading, cancellationToken))) return null;

            // Whether it stays a first run is known once it is known which streams could be read (D28).
            var first = !free.Exists(loaded.Contains);
            var run = db.Runs.Add(new RunRow { Company = company, Kind = kind, State = RunState.Extracting, Trigger = trigger, FirstRun = first, StartedAt = time.GetUtcNow() }).Entity;
            await db.SaveChangesAsync(cancellationToken);
            foreach (var stream in Streams.All.Where(s => free.Contains(s.Name)))
            {
                foreach (var side in priority ? [Side.Ssm] : new[] { Side.Sage50, Side.Ssm })
                    db.Steps.Add(new RunStepRow { RunId = run.Id, Phase = StepPhase.Extract, Side = side, Stream = stream.Name, Order = stream.Order, State = StepState.Pending });
                if (!priority) await StreamStatuses.Running(db, company, stream, run, settings.Schedule.Of(stream.Name), cancellationToken);
            }
            return run;
        }, cancellationToken);
        if (opened is null) return null;
        try
        {
            await bus.Send(new AdvanceRun(new(opened.Id)), cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The run is opened and stands in the database; the sweeper sends this again, and tells why it cannot.
        }
        return new(opened.Id);
    }

    /// <summary>The tenant of a company; null when the company is not configured.</summary>
    public string? Tenant(string company) => companies.All.FirstOrDefault(c => c.Settings.Company == company)?.Settings.Ssm.Tenant;

    // One lane per tenant: where companies share it, the most careful of them sets its width (D9).
    private int MaxInFlight(string tenant) => companies.All.Where(c => c.Settings.Ssm.Tenant == tenant).Min(c => c.Settings.Ssm.MaxInFlight);

    // Null while a run reads or plans.
    private static async Task<HashSet<string>?> HeldStreams(StagingDb db, string company, CancellationToken cancellationToken)
    {
        var before = db.Runs.Where(r => r.Company == company && RunState.BeforeLoading.Contains(r.State));
        if (await before.AnyAsync(r => r.State != RunState.Held, cancellationToken)) return null;
        var held = await before.Select(r => r.Id).ToListAsync(cancellationToken);
        return await db.Steps.Where(s => held.Contains(s.RunId)).Select(s => s.Stream).Distinct().ToHashSetAsync(cancellationToken);
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
