namespace Sage50Etl.Tests.Simulation.World;

/// <summary>Everything that is going to happen, in the order in which it does. Time stands still while something runs, and jumps to what comes next.</summary>
internal sealed class Timeline(DateTimeOffset start)
{
    private readonly PriorityQueue<Happening, (long At, long Number)> _coming = new();
    private long _number;

    public DateTimeOffset Now { get; private set; } = start;

    /// <summary>Happenings so far.</summary>
    public long Count { get; private set; }

    /// <param name="owner">The process to which it happens; null for what happens whoever lives.</param>
    public void After(TimeSpan delay, SimulatedProcess? owner, Action run) =>
        _coming.Enqueue(new(owner, run), ((Now + (delay > TimeSpan.Zero ? delay : TimeSpan.Zero)).Ticks, _number++));

    /// <summary>The machine sleeps: what was to come in this time comes late, one after the other, when it wakes.</summary>
    public void Sleep(TimeSpan time) => Now += time;

    /// <summary>Lets things happen until the condition holds, which is looked at between any two of them.</summary>
    public async Task Until(Func<bool> condition)
    {
        while (true)
        {
            await Quiet.Reached;
            if (condition()) return;
            if (!_coming.TryDequeue(out var next, out var at)) throw new InvalidOperationException("Nothing is left that could happen.");

            if (at.At > Now.UtcTicks) Now = new(at.At, TimeSpan.Zero);
            if (next.Owner is { IsDead: true }) continue;
            Count++;
            if (next.Owner is { IsStopped: true } stopped) stopped.Miss(next.Run);
            else next.Run();
        }
    }

    private sealed record Happening(SimulatedProcess? Owner, Action Run);
}
