using Microsoft.Extensions.Hosting;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>Of the process that sweeps: looks after the error queue every few seconds. What goes wrong there is said once, and stops nothing else.</summary>
internal sealed class ErrorQueueWatch(StagingStore store, ErrorQueue errors, ISweepLease lease, Troubles troubles) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private ErrorQueuePicture? _seen;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, TimeProvider.System);
        do
        {
            if (lease.Mine) await troubles.Try("looking after the error queue", () => Tend(stoppingToken), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Tend(CancellationToken cancellationToken)
    {
        var now = await store.Read(db => errors.Look(db, cancellationToken), cancellationToken);
        if (now == _seen) return;

        long? after = now.Queue.Count == 0 ? null : long.MinValue;
        while (after is { } place) after = await store.Write(db => errors.Tend(db, place, cancellationToken), cancellationToken);
        _seen = now;
    }
}
