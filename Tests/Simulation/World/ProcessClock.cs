namespace Sage50Etl.Tests.Simulation.World;

/// <summary>The clock of one process: the world's time, and timers that end with the process.</summary>
internal sealed class ProcessClock(Timeline timeline, SimulatedProcess process) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>By how much its wall clock is wrong.</summary>
    public TimeSpan Wrong { get; set; }

    public override DateTimeOffset GetUtcNow() => timeline.Now + Wrong;

    public override long GetTimestamp() => timeline.Now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(timeline, process, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(Timeline timeline, SimulatedProcess process, TimerCallback callback, object? state) : ITimer
    {
        private int _setting;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var setting = ++_setting;
            if (dueTime != Timeout.InfiniteTimeSpan) Arm(dueTime, period, setting);
            return true;
        }

        public void Dispose() => _setting++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Arm(TimeSpan due, TimeSpan period, int setting) => timeline.After(due, process, () =>
        {
            if (setting != _setting) return;
            if (period > TimeSpan.Zero) Arm(period, period, setting);
            callback(state);
        });
    }
}

/// <summary>The clock of the simulated systems and people.</summary>
internal sealed class WorldClock(Timeline timeline) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => timeline.Now;

    public override long GetTimestamp() => timeline.Now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        throw new NotSupportedException("A simulated system sets no timers: what it is late with is decided on the wire.");
}
