using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Endpoint.Hosts;

/// <summary>Notices that no service is at work any more, or none that can write: whoever sweeps renews its lease every second. No clock of another machine is trusted.</summary>
internal sealed class ServiceSilence(StagingStore store, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private (string? Instance, DateTimeOffset? Lease) _last;
    private long? _looked;
    private long _changed = time.GetTimestamp();

    /// <exception cref="ConfigurationException">Nothing was heard of a service for a minute.</exception>
    public async Task Check(CancellationToken cancellationToken)
    {
        if (_looked is { } looked && time.GetElapsedTime(looked) < Look) return;
        _looked = time.GetTimestamp();

        var row = await store.Read(db => db.ServiceInstances.AsNoTracking().SingleOrDefaultAsync(cancellationToken), cancellationToken);
        if ((row?.Instance, row?.LeaseUntil) is var present && present != _last) (_last, _changed) = (present, time.GetTimestamp());
        if (time.GetElapsedTime(_changed) < Patience) return;

        throw new ConfigurationException(StagingStore.Unanswered, $"No service has worked on {store.Place} for a minute, so nobody does what was asked. "
            + "It stands there, and the next service does it. Look at the service and its log, then ask 'sage50etl status'.");
    }
}
