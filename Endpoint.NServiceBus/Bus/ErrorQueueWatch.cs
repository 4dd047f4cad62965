using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>Of the process that sweeps: looks after the error queue every few seconds. What goes wrong there is said once, and stops nothing else.</summary>
internal sealed partial class ErrorQueueWatch(StagingStore store, ErrorQueue errors, ISweepLease lease, ILogger<ErrorQueueWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private ErrorQueuePicture? _seen;
    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, TimeProvider.System);
        do
        {
            try
            {
                if (lease.Mine) await Tend(stoppingToken);
                _failing = false;
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                if (!_failing) TendFailed(failed);
                _failing = true;
            }
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

    [LoggerMessage(EventId = 1102, Level = LogLevel.Error, Message = "The error queue could not be looked after; it is tried again every five seconds, and this is not said again until it succeeds")]
    private partial void TendFailed(Exception failed);
}
