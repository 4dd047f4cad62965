using Sage50Etl.Staging.Database;

namespace Sage50Etl.Hosting.Service;

/// <summary>The database's clock, so that leases mean the same on every host (design 3): the machine's own, set right by what the server says.</summary>
public sealed class StagingClock(StagingStore store, TimeProvider own) : TimeProvider
{
    private long _ahead;

    /// <summary>What the server's clock is ahead of this machine's.</summary>
    public TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public override TimeZoneInfo LocalTimeZone => own.LocalTimeZone;
    public override long TimestampFrequency => own.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => own.GetUtcNow() + Ahead;

    public override long GetTimestamp() => own.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => own.CreateTimer(callback, state, dueTime, period);

    /// <summary>Asks the server; an answer is good to half of what it took.</summary>
    public async Task Adjust(CancellationToken cancellationToken)
    {
        var before = own.GetUtcNow();
        var told = await store.Now(cancellationToken);
        if (told is not { } now) return;
        var after = own.GetUtcNow();
        Interlocked.Exchange(ref _ahead, (now - (before + ((after - before) / 2))).Ticks);
    }
}
