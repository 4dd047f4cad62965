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
    ServiceOptions options, IHostApplicationLifetime lifetime, HostEnd end, Troubles troubles, TimeProvider time, ILogger<Sweeper> logger, IReplayBus? errors = null) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    // Well within the lease, which other processes go by.
    private static readonly TimeSpan LongestWithoutLease = TimeSpan.FromSeconds(8);
    private readonly TimeSpan _everyRun = options.Role is null ? TimeSpan.Zero : TimeSpan.FromSeconds(5);
    private readonly ClockSetBack _clock = new(store, time);
    private long? _looked;
    private readonly Replays _replays = new(store, bus, time, errors);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        do await Sweep(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // Each duty stands alone: what one company, run or request throws keeps nobody else waiting.
    private async Task Sweep(CancellationToken cancellationToken)
    {
        if (!await MyTurn(cancellationToken)) return;
        await troubles.Try("acting on requests", () => requests.Act(cancellationToken), cancellationToken);
        await troubles.Try("replaying failed messages", () => _replays.Act(cancellationToken), cancellationToken);
        await troubles.Try("looking for writes without an answer", () => LateWrites(cancellationToken), cancellationToken);
        await troubles.Try("sending out what is due", () => dispatcher.SendDue(cancellationToken), cancellationToken);

        if (_looked is { } before && time.GetElapsedTime(before) < _everyRun) return;
        _looked = time.GetTimestamp();
        await troubles.Try("looking for what a wrong clock put off", () => _clock.Mend(cancellationToken), cancellationToken);
        if (options.Schedule) await troubles.Try("looking for runs that are due", () => StartDue(cancellationToken), cancellationToken);
        await troubles.Try("looking for open runs", () => MoveOn(cancellationToken), cancellationToken);
    }

    private async Task<bool> MyTurn(CancellationToken cancellationToken)
    {
        var turn = SweepTurn.Others;
        await troubles.Try("the lease of this process", async () => turn = await lease.Renew(cancellationToken), cancellationToken, LongestWithoutLease);
        if (turn != SweepTurn.Lost) return turn == SweepTurn.Mine;

        LeaseLost(store.Place);
        end.By(new HostFaultException(HostFaultException.TakenOver, $"Another process has taken over {store.Place}, and this one has stopped. "
            + "It was away for longer than half a minute: a machine that slept, or stood still. One process is enough; start this one again only if the other one is to end."));
        lifetime.StopApplication();
        return false;
    }

    private async Task MoveOn(CancellationToken cancellationToken)
    {
        var open = await store.Read(db => Stirring(db, time.GetUtcNow()).Select(r => new { r.Id, r.Company }).ToListAsync(cancellationToken), cancellationToken);
        foreach (var run in open.Where(r => companies.Has(r.Company)))
            await troubles.Try($"moving on run {run.Id}", () => bus.Send(new AdvanceRun(new(run.Id)), cancellationToken), cancellationToken);
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
        foreach (var (name, schedule) in companies.All.Select(c => (c.Scope.Company.Value, c.Settings.Schedule)).Where(c => !paused.Contains(c.Value)))
        {
            var due = Streams.All.Select(s => s.Name).Where(s => IsDue(next[(name, s)].FirstOrDefault(), schedule.Of(s), now)).ToList();
            if (due.Count > 0)
                await troubles.Try($"opening a run of {name}", () => starter.Start(name, RunKind.Cycle, "schedule", due, cancellationToken), cancellationToken);
        }
    }

    // A time beyond the interval was set by a clock that was ahead: nobody waits for that.
    private static bool IsDue(DateTimeOffset? next, TimeSpan interval, DateTimeOffset now) => next is not { } at || at <= now || at > now + interval;

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
}
