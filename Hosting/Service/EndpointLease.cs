using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Service;

/// <summary>
/// Several processes share one staging server: each keeps a row of its own alive, and one of those that move runs on sweeps for all (design 3, 4.5).
/// What a dead one had claimed comes back when the lease of the claim runs out.
/// </summary>
public sealed class EndpointLease(StagingStore store, EndpointRole role, string? site, TimeProvider time, string bus = WorkerBus.Rebus) : ISweepLease
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);
    private readonly string _worker = ProcessLife.Name();
    private volatile bool _mine;

    public bool Mine => _mine;

    /// <summary>Its place among the living processes of the same role and site on this machine, from 1; known once it has joined.</summary>
    public int Slot { get; private set; }

    /// <summary>How many endpoint processes are at work.</summary>
    public static async Task<int> Living(StagingDb db, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await db.Workers.AsNoTracking().Where(w => w.LeaseUntil > now).ToListAsync(cancellationToken)).Count(w => ProcessLife.Alive(w.Host, w.ProcessId, w.LeaseUntil, now));

    /// <exception cref="ConfigurationException">A process that works alone holds the staging, or endpoints on another bus share it.</exception>
    public async Task Join(CancellationToken cancellationToken) => Slot = await store.Write(async db =>
    {
        var now = time.GetUtcNow();
        if (await Obstacle(db, now, cancellationToken) is { } obstacle) throw obstacle;

        await db.Workers.Where(w => w.LeaseUntil < now - Remembered).ExecuteDeleteAsync(cancellationToken);
        var slot = FreeSlot(await Others(db, now, cancellationToken));
        db.Workers.Add(Row(now, slot));
        return slot;
    }, cancellationToken);

    /// <summary>Keeps this process's row alive; a third of a lease apart is enough.</summary>
    /// <exception cref="ConfigurationException">This process was silent for longer than its lease, and what may not stand beside it has started meanwhile: it has to end.</exception>
    public Task Beat(CancellationToken cancellationToken) => store.Write(async db =>
    {
        var now = time.GetUtcNow();
        var kept = await db.Workers.Where(w => w.Worker == _worker && w.LeaseUntil > now)
            .ExecuteUpdateAsync(w => w.SetProperty(r => r.HeardAt, now).SetProperty(r => r.LeaseUntil, now + Life), cancellationToken);
        if (kept > 0) return;

        if (await Obstacle(db, now, cancellationToken) is { } obstacle) throw obstacle;
        await db.Workers.Where(w => w.Worker == _worker).ExecuteDeleteAsync(cancellationToken);
        db.Workers.Add(Row(now, Slot));
    }, cancellationToken);

    public async Task<SweepTurn> Renew(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var seen = await store.Read(db => db.ServiceInstances.AsNoTracking().SingleOrDefaultAsync(cancellationToken), cancellationToken);
        _mine = (seen is null || seen.Instance == _worker || !ProcessLife.Alive(seen.Host, seen.ProcessId, seen.LeaseUntil, now)) && await Take(cancellationToken);
        return _mine ? SweepTurn.Mine : SweepTurn.Others;
    }

    public Task Release(CancellationToken cancellationToken) => store.Write(async db =>
    {
        await db.ServiceInstances.Where(s => s.Instance == _worker).ExecuteUpdateAsync(s => s.SetProperty(r => r.LeaseUntil, time.GetUtcNow()), cancellationToken);
        await db.Workers.Where(w => w.Worker == _worker).ExecuteDeleteAsync(cancellationToken);
    }, cancellationToken);

    // Of several that find the turn free, the transaction lets one have it.
    private Task<bool> Take(CancellationToken cancellationToken) => store.Write(async db =>
    {
        var now = time.GetUtcNow();
        var row = await db.ServiceInstances.SingleOrDefaultAsync(cancellationToken);
        if (row is not null && row.Instance != _worker && ProcessLife.Alive(row.Host, row.ProcessId, row.LeaseUntil, now)) return false;
        row ??= db.ServiceInstances.Add(new ServiceInstanceRow { Id = 1 }).Entity;
        if (row.Instance != _worker) (row.Instance, row.Host, row.ProcessId, row.StartedAt, row.Shared) = (_worker, ProcessLife.Host, Environment.ProcessId, now, true);
        row.LeaseUntil = now + Turn;
        return true;
    }, cancellationToken);

    // Messages of one bus are not seen on the other: a role would be filled, and its work left undone.
    private async Task<ConfigurationException?> Obstacle(StagingDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var alone = await db.ServiceInstances.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (alone is { Shared: false } && ProcessLife.Alive(alone.Host, alone.ProcessId, alone.LeaseUntil, now))
            return new("S50-C-020", $"Process {alone.ProcessId} on {alone.Host} works alone on {store.Place}. Stop it first; endpoints do all of its work.");

        if ((await Others(db, now, cancellationToken)).FirstOrDefault(w => w.Bus != bus) is not { } other) return null;
        return new("S50-C-056", $"Endpoints on {store.Place} already work over another bus: the {other.Role} endpoint (process {other.ProcessId} on {other.Host}) uses {other.Bus}, "
            + $"and this one would use {bus}. They do not see each other's messages, so the work of this role would be left undone. Start '{WorkerBus.Start(other.Bus, Name)}' instead, "
            + "with the same nserviceBus.schema where it is NServiceBus, or stop every endpoint before changing the bus.");
    }

    private async Task<List<WorkerRow>> Others(StagingDb db, DateTimeOffset now, CancellationToken cancellationToken) =>
        [.. (await db.Workers.AsNoTracking().Where(w => w.LeaseUntil > now && w.Worker != _worker).ToListAsync(cancellationToken))
            .Where(w => ProcessLife.Alive(w.Host, w.ProcessId, w.LeaseUntil, now))];

    private int FreeSlot(IEnumerable<WorkerRow> others)
    {
        var taken = others.Where(w => w.Host == ProcessLife.Host && w.Role == Name && w.Site == site).Select(w => w.Slot).ToHashSet();
        return Enumerable.Range(1, taken.Count + 1).First(slot => !taken.Contains(slot));
    }

    private WorkerRow Row(DateTimeOffset now, int slot) => new()
    {
        Worker = _worker,
        Role = Name,
        Site = site,
        Bus = bus,
        Slot = slot,
        Version = ProcessLife.Version,
        Host = ProcessLife.Host,
        ProcessId = Environment.ProcessId,
        StartedAt = now,
        HeardAt = now,
        LeaseUntil = now + Life,
    };

    private string Name => role.ToString().ToLowerInvariant();
}
