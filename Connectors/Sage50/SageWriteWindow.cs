namespace Sage50Etl.Connectors.Sage50;

/// <summary>
/// How long a write that leaves now may take. It flows with the caller's calls, so that no way to a write can do without it, and it is looked at where the
/// request leaves: behind the queue and the reads that go before it. Outside of a window nothing limits a write.
/// </summary>
public static class SageWriteWindow
{
    private static readonly AsyncLocal<Func<TimeSpan>?> Current = new();

    /// <param name="left">What is left now; asked again for each write.</param>
    public static IDisposable Open(Func<TimeSpan> left)
    {
        var outer = Current.Value;
        Current.Value = left;
        return new Closing(() => Current.Value = outer);
    }

    /// <summary>What is left; null without a window.</summary>
    internal static TimeSpan? Left => Current.Value?.Invoke();

    /// <summary>Whether a write of this length may leave now.</summary>
    internal static bool Fits(TimeSpan time) => Left is not { } left || time < left;

    private sealed class Closing(Action close) : IDisposable
    {
        public void Dispose() => close();
    }
}
