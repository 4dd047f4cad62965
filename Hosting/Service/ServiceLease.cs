using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Service;

/// <summary>Lets exactly one process work on the staging, and takes over what a dead one left (design 3).</summary>
public sealed class ServiceLease(StagingStore store, TimeProvider time) : ISweepLease
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private readonly string _instance = ProcessLife.Name();

    public bool Mine => true;

    /// <summary>Whether another process, or endpoints that share the staging, are at work now.</summary>
    public Task<bool> Taken(CancellationToken cancellationToken) => store.Read(async db =>
        (await db.ServiceInstances.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } row && row.Instance != _instance && Alive(row))
            || await EndpointLease.Living(db, time.GetUtcNow(), cancellationToken) > 0, cancellationToken);

    /// <exception cref="ConfigurationException">Another process works on the file.</exception>
    public Task Take(CancellationToken cancellationToken) => store.Write(async db =>
    {
        var now = time.GetUtcNow();
        var row = await db.ServiceInstances.SingleOrDefaultAsync(cancellationToken);
        if (await EndpointLease.Living(db, now, cancellationToken) is > 0 and var endpoints)
            throw new ConfigurationException("S50-C-020", $"Endpoints ({endpoints} processes) are already working on {store.Place}. Stop them first, or leave the work to them.");
        if (row is not null && row.Instance != _instance && Alive(row))
            throw new ConfigurationException("S50-C-020", $"Process {row.ProcessId} on {row.Host} is already working on {store.Place}. Stop it first, or use another --data folder.");
        row ??= db.ServiceInstances.Add(new ServiceInstanceRow { Id = 1 }).Entity;
        (row.Instance, row.Host, row.ProcessId, row.StartedAt, row.LeaseUntil, row.Shared) = (_instance, ProcessLife.Host, Environment.ProcessId, now, now + Lease, false);
        await TakeOver(db, now, cancellationToken);
    }, cancellationToken);

    public Task<SweepTurn> Renew(CancellationToken cancellationToken) => store.Write(async db => await db.ServiceInstances.Where(s => s.Instance == _instance)
        .ExecuteUpdateAsync(s => s.SetProperty(r => r.LeaseUntil, time.GetUtcNow() + Lease), cancellationToken) == 1 ? SweepTurn.Mine : SweepTurn.Lost, cancellationToken);

    public Task Release(CancellationToken cancellationToken) => store.Write(db => db.ServiceInstances.Where(s => s.Instance == _instance)
        .ExecuteUpdateAsync(s => s.SetProperty(r => r.LeaseUntil, time.GetUtcNow()), cancellationToken), cancellationToken);

    // Whoever held leases and messages before is gone: queues lived in its memory. A write that was under way is in doubt (design 4.5).
    private static async Task TakeOver(StagingDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.Steps.Where(s => s.State == StepState.Running).ExecuteUpdateAsync(s => s
            .SetProperty(r => r.State, StepState.Pending).SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null).SetProperty(r => r.Fence, r => r.Fence + 1), cancellationToken);
        await db.Steps.Where(s => s.DispatchedUntil != null).ExecuteUpdateAsync(s => s.SetProperty(r => r.DispatchedUntil, (DateTimeOffset?)null), cancellationToken);
        await db.Changes.Where(c => c.State == ChangeState.Sending).ExecuteUpdateAsync(c => c
            .SetProperty(r => r.State, ChangeState.InDoubt).SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null)
            .SetProperty(r => r.Fence, r => r.Fence + 1).SetProperty(r => r.Reason, "the process ended while this was being written; the target is asked first"), cancellationToken);
        // A power cut may have lost the last commits, an intent among them: every create still open asks its target before the call. Sage
        // is asked before each create anyway; there only what was about to leave may have been made, and what waits for people or parents
        // holds nothing back.
        await db.Changes
            .Where(c => c.Action == "create" && c.IntentAt == null && ChangeState.Open.Contains(c.State))
            .Where(c => c.Target == Side.Ssm || c.State == ChangeState.Queued)
            .ExecuteUpdateAsync(c => c.SetProperty(r => r.IntentAt, now), cancellationToken);
        await db.Changes.Where(c => c.DispatchedUntil > now).ExecuteUpdateAsync(c => c.SetProperty(r => r.DispatchedUntil, (DateTimeOffset?)null), cancellationToken);
    }

    private bool Alive(ServiceInstanceRow row) => ProcessLife.Alive(row.Host, row.ProcessId, row.LeaseUntil, time.GetUtcNow());
}
