using System.Threading.RateLimiting;

namespace Sage50Etl.Connectors.Ssm;

/// <summary>
/// Spaces requests evenly and makes callers wait in turn; never refuses, never bursts. One per SSM credential (D9): clients of the same
/// credential share one. The limiters of the framework read the machine's clock, this one the <see cref="TimeProvider"/>.
/// </summary>
public class SsmPacer(decimal requestsPerSecond, TimeProvider time) : RateLimiter
{
    private readonly TimeSpan _spacing = TimeSpan.FromTicks((long)decimal.Ceiling(TimeSpan.TicksPerSecond / requestsPerSecond));
    private readonly long _origin = time.GetTimestamp();
    private readonly Lock _gate = new();
    private TimeSpan _nextFree;
    private long _waiting;
    private long _granted;

    public override TimeSpan? IdleDuration => null;

    /// <summary>Nothing is let through for this long: SSM said that it is over its limit.</summary>
    public virtual void Pause(TimeSpan duration)
    {
        lock (_gate)
            _nextFree = Later(_nextFree, Now + duration);
    }

    public override RateLimiterStatistics GetStatistics() => new()
    {
        CurrentAvailablePermits = Free ? 1 : 0,
        CurrentQueuedCount = Interlocked.Read(ref _waiting),
        TotalSuccessfulLeases = Interlocked.Read(ref _granted),
    };

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_gate)
        {
            if (_nextFree > Now)
                return new Lease(false);
            _nextFree = Now + _spacing * permitCount;
        }
        Interlocked.Increment(ref _granted);
        return new Lease(true);
    }

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            var wait = await Turn(permitCount, cancellationToken);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
        Interlocked.Increment(ref _granted);
        return new Lease(true);
    }

    /// <summary>Time between two requests.</summary>
    protected TimeSpan Spacing => _spacing;

    /// <summary>Takes the next turns, and tells how long to wait for them.</summary>
    protected virtual ValueTask<TimeSpan> Turn(int permits, CancellationToken cancellationToken) => ValueTask.FromResult(Reserve(permits));

    private bool Free
    {
        get
        {
            lock (_gate)
                return _nextFree <= Now;
        }
    }

    private TimeSpan Now => time.GetElapsedTime(_origin);

    private TimeSpan Reserve(int permits)
    {
        lock (_gate)
        {
            var now = Now;
            var slot = Later(now, _nextFree);
            _nextFree = slot + _spacing * permits;
            // Timers count whole milliseconds and cut the rest, which would let a request out early.
            return TimeSpan.FromMilliseconds(Math.Ceiling((slot - now).TotalMilliseconds));
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed class Lease(bool acquired) : RateLimitLease
    {
        public override bool IsAcquired => acquired;
        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
