using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Service;

/// <summary>
/// Several processes share one staging server: each keeps a row of its own alive, and one of those that move runs on sweeps for all (design 3, 4.5).
/// What a dead one had claimed comes back when the lease of the claim runs out.
/// </summary>
public sealed class EndpointLease(StagingStore store, EndpointRole role, string? site, TimeProvider time) : ISweepLease
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);
    private readonly string _worker = ProcessLife.Name();
    private volatile bool _mine;

    public bool Mine => _mine;

    /// <summary>How many endpoint processes are at work.</summary>
    public static async Task<int> Living(StagingDb db, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await db.Workers.AsNoTracking().Where(w => w.LeaseUntil > now).ToListAsync(cancellationToken)).Count(w => ProcessLife.Alive(w.Host, w.ProcessId, w.LeaseUntil, now));

    /// <exception cref="ConfigurationException">A process that works alone holds the staging.</exception>
    public Task Join(CancellationToken cancellationToken) => store.Write(async db =>
    {
        var now = time.GetUtcNow();
        var row = await db.ServiceInstances.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (row is { Shared: false } && ProcessLife.Alive(row.Host, row.ProcessId, row.LeaseUntil, now))
            throw new ConfigurationException("S50-C-020", $"Process {row.ProcessId} on {row.Host} works alone on {store.Place}. Stop it first; endpoints do all of its work.");
        await db.Workers.Where(w => w.LeaseUntil < now - Remembered).ExecuteDeleteAsync(cancellationToken);
        db.Workers.Add(new WorkerRow
        {
            Worker = _worker, Role = role.ToString().ToLowerInvariant(), Site = site, Version = ProcessLife.Version, Host = Environment.MachineName,
            ProcessId = Environment.ProcessId, StartedAt = now, HeardAt = now, LeaseUntil = now + Life,
        });
    }, cancellationToken);

    /// <summary>Keeps this process's row alive; a third of a lease apart is enough.</summary>
    public Task Beat(CancellationToken cancellationToken) => store.Write(db => db.Workers.Where(w => w.Worker == _worker)
        .ExecuteUpdateAsync(w => w.SetProperty(r => r.HeardAt, time.GetUtcNow()).SetProperty(r => r.LeaseUntil, time.GetUtcNow() + Life), cancellationToken), cancellationToken);

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
        if (row.Instance != _worker) (row.Instance, row.Host, row.ProcessId, row.StartedAt, row.Shared) = (_worker, Environment.MachineName, Environment.ProcessId, now, true);
        row.LeaseUntil = now + Turn;
        return true;
    }, cancellationToken);
}
