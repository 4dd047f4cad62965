using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Sage50Etl.Tests.Acceptance.Support;

/// <summary>
/// Counts what SQLite does on one file: the steps of its virtual machine, in thousands. They depend on the rows that are looked at, not on how fast the machine is.
/// EF tells of every connection it opens, so the program needs no hook for it.
/// </summary>
internal sealed class SqliteWork : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    // How many steps pass between two calls; what a shorter statement does is not seen.
    private const int Every = 100;
    private readonly string _folder;
    private readonly List<IDisposable> _subscriptions = [];
    private readonly delegate_progress _step;
    private long _steps;

    public SqliteWork(string folder)
    {
        _folder = folder;
        _step = _ =>
        {
            Interlocked.Increment(ref _steps);
            return 0;
        };
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public long Thousands => Interlocked.Read(ref _steps) * Every / 1000;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.ConnectionOpened.Name));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is ConnectionEndEventData { Connection: SqliteConnection { Handle: { } handle } connection } && connection.DataSource.StartsWith(_folder, StringComparison.Ordinal))
            raw.sqlite3_progress_handler(handle, Every, _step, null);
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
}
