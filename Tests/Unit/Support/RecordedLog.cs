using Microsoft.Extensions.Logging;

namespace Sage50Etl.Tests.Unit.Support;

/// <summary>Keeps what was said.</summary>
internal sealed class RecordedLog<T> : ILogger<T>
{
    private readonly List<(LogLevel Level, string Text, Exception? Trace)> _lines = [];

    public IReadOnlyList<(LogLevel Level, string Text, Exception? Trace)> Lines
    {
        get
        {
            lock (_lines) return [.. _lines];
        }
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lines) _lines.Add((logLevel, formatter(state, exception), exception));
    }
}
