using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Runs;
using Sage50Etl.Load.Changes;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Service;

/// <summary>The heartbeat: renews the lease of who sweeps, opens due runs, acts on requests and sends what is due again, so that a lost message costs a second (design 3).</summary>
public sealed partial class Sweeper(
    StagingStore store, ISweepLease lease, RunStarter starter, Requests requests, Dispatcher dispatcher, CompanyRegistry companies, IMessageBus bus,
    ServiceOptions options, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<Sweeper> logger, IReplayBus? errors = null) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private readonly TimeSpan _everyRun = options.Role is null ? TimeSpan.Zero : TimeSpan.FromSeconds(5);
    private DateTimeOffset _looked;
    private readonly Replays _replays = new(store, bus, time, errors);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        do
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                SweepFailed(failed);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Sweep(CancellationToken cancellationToken)
    {
        var turn = await lease.Renew(cancellationToken);
        if (turn == SweepTurn.Lost)
        {
            LeaseLost(store.Place);
            lifetime.StopApplication();
        }
        if (turn != SweepTurn.Mine) return;
        await requests.Act(cancellationToken);
        await _replays.Act(cancellationToken);
        await LateWrites(cancellationToken);
        await dispatcher.SendDue(cancellationToken);
        if (time.GetUtcNow() - _looked < _everyRun) return;
        _looked = time.GetUtcNow();
        if (options.Schedule) await StartDue(cancellationToken);
        var open = await store.Read(db => Stirring(db, time.GetUtcNow()).Select(r => r.Id).ToListAsync(cancellationToken), cancellationToken);
        foreach (var run in open) await bus.Send(new AdvanceRun(new(run)), cancellationToken);
    }

    // Open runs but those that wait for a person, and those whose every side is being worked on or has its message out: whoever does that sends by himself.
    private static IQueryable<RunRow> Stirring(StagingDb db, DateTimeOffset now)
    {
        var unfinished = db.Steps.Where(s => s.State == StepState.Pending || s.State == StepState.Running);
        var inHand = unfinished.Where(s => s.State == StepState.Running ? s.LeaseUntil > now : s.DispatchedUntil > now);
        return db.Runs.AsNoTracking().Where(r => RunState.Open.Contains(r.State) && (r.State != RunState.Held || r.ApprovedAt != null)
            && (r.State == RunState.Loading || !unfinished.Any(s => s.RunId == r.Id)
                || unfinished.Any(s => s.RunId == r.Id && !inHand.Any(t => t.RunId == r.Id && t.Phase == s.Phase && t.Side == s.Side))));
    }

    private async Task StartDue(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (paused, next) = await store.Read(async db => (await db.Companies.Where(c => c.Paused).Select(c => c.Company).ToHashSetAsync(cancellationToken),
            (await db.StreamStatuses.AsNoTracking().Where(s => s.NextRun != null).Select(s => new { s.Company, s.Stream, s.NextRun }).ToListAsync(cancellationToken))
                .ToLookup(s => (s.Company, s.Stream), s => s.NextRun)), cancellationToken);
        foreach (var name in companies.All.Select(c => c.Scope.Company.Value).Where(c => !paused.Contains(c)))
        {
            var due = Streams.All.Select(s => s.Name).Where(s => next[(name, s)].FirstOrDefault() is not { } at || at <= now).ToList();
            if (due.Count > 0) await starter.Start(name, "cycle", "schedule", due, cancellationToken);
        }
    }

    // A worker that never came back leaves its write in doubt once its lease has run out; when it may be asked for was set with the intent.
    private async Task LateWrites(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!await store.Read(db => db.Changes.AnyAsync(c => c.State == ChangeState.Sending && c.LeaseUntil < now, cancellationToken), cancellationToken)) return;
        await store.Write(db => db.Changes.Where(c => c.State == ChangeState.Sending && c.LeaseUntil < now).ExecuteUpdateAsync(c => c
            .SetProperty(r => r.State, ChangeState.InDoubt).SetProperty(r => r.Fence, r => r.Fence + 1).SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null), cancellationToken), cancellationToken);
    }

    [LoggerMessage(EventId = 1011, Level = LogLevel.Critical, Message = "Another process has taken over {Place}; this one stops")]
    private partial void LeaseLost(string place);

    [LoggerMessage(EventId = 1010, Level = LogLevel.Error, Message = "The sweep failed and is tried again in a second")]
    private partial void SweepFailed(Exception failed);
}
