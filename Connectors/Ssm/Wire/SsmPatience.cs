namespace Sage50Etl.Connectors.Ssm.Wire;

/// <summary>Ends the waiting of a write when it is too late for it to leave. What has left is not touched: only its own time-out ends it.</summary>
internal sealed class SsmPatience : IDisposable
{
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource? _either;
    private readonly TimeSpan _timeout;

    public SsmPatience(SsmCall call, TimeSpan timeout, TimeProvider time, CancellationToken caller)
    {
        _timeout = timeout;
        Token = caller;
        if (!call.IsWrite || SsmWriteWindow.Left is not { } left || left - timeout > LongestTimer)
            return;

        _timer = new CancellationTokenSource(Positive(left - timeout), time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, caller);
        Token = _either.Token;
    }

    // Timers of the framework go no further.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    public CancellationToken Token { get; }

    public bool IsOver => _timer is { IsCancellationRequested: true };

    /// <summary>The request leaves: until this is disposed of, nothing runs out.</summary>
    public IDisposable Leaving()
    {
        _timer?.CancelAfter(Timeout.InfiniteTimeSpan);
        return new Waiting(this);
    }

    public void Dispose()
    {
        _either?.Dispose();
        _timer?.Dispose();
    }

    private void Resume()
    {
        if (_timer is { IsCancellationRequested: false } && SsmWriteWindow.Left is { } left)
            _timer.CancelAfter(Positive(left - _timeout));
    }

    private static TimeSpan Positive(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;

    private sealed class Waiting(SsmPatience patience) : IDisposable
    {
        public void Dispose() => patience.Resume();
    }
}
