namespace Sage50Etl.Tests.Unit.Support;

/// <summary>Fake time that tells how many waits have begun, so that a test moves it only when somebody waits.</summary>
internal sealed class TimersSeen(TimeProvider fake) : TimeProvider
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public override TimeZoneInfo LocalTimeZone => fake.LocalTimeZone;
    public override long TimestampFrequency => fake.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => fake.GetUtcNow();

    public override long GetTimestamp() => fake.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = fake.CreateTimer(callback, state, dueTime, period);
        Interlocked.Increment(ref _count);
        return timer;
    }
}
