using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Sage50Etl.Tests.Acceptance.Support;

/// <summary>
/// Counts what SQLite does on one file: the steps of its virtual machine, in thousands. They depend on the rows that are looked at, not on how fast the machine is.
/// EF tells of every connection it opens, so the program needs no hook for it. Each statement is counted by itself, whatever its values.
/// </summary>
internal sealed partial class SqliteWork : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    // How many steps pass between two calls; what a shorter statement does is not seen.
    private const int Every = 100;
    private readonly string _folder;
    private readonly List<IDisposable> _subscriptions = [];
    private readonly delegate_progress _step;
    private readonly strdelegate_trace _statement;
    private readonly ConcurrentDictionary<string, StrongBox<long>> _steps = new(StringComparer.Ordinal);

    // SQLite calls both hooks on the thread that runs the statement.
    [ThreadStatic]
    private static StrongBox<long>? _running;

    public SqliteWork(string folder)
    {
        _folder = folder;
        _step = _ =>
        {
            if (_running is { } running) Interlocked.Increment(ref running.Value);
            return 0;
        };
        _statement = (_, sql) => _running = _steps.GetOrAdd(Plain(sql), _ => new StrongBox<long>());
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public long Thousands => Statements.Values.Sum();

    /// <summary>Thousands of steps of each statement so far.</summary>
    public IReadOnlyDictionary<string, long> Statements => _steps.ToDictionary(s => s.Key, s => Interlocked.Read(ref s.Value.Value) * Every / 1000);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.ConnectionOpened.Name));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is ConnectionEndEventData { Connection: SqliteConnection { Handle: { } handle } connection } && connection.DataSource.StartsWith(_folder, StringComparison.Ordinal))
        {
            raw.sqlite3_trace(handle, _statement, null);
            raw.sqlite3_progress_handler(handle, Every, _step, null);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions) subscription.Dispose();
        // The pool must not hand out a connection that still counts.
        SqliteConnection.ClearAllPools();
    }

    // The trace shows the values that were bound; lists of any length are one statement.
    private static string Plain(string sql) => Spaces().Replace(Values().Replace(sql, "?"), " ");

    [GeneratedRegex(@"'(?:[^']|'')*'(?:\s*,\s*'(?:[^']|'')*')*|\b\d+(?:\.\d+)?\b(?:\s*,\s*\d+\b)*")]
    private static partial Regex Values();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
