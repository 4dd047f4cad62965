using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Sage50Etl.Sandbox.Sage50.Storage;

/// <summary>Connections for streaming searches, so that a slow caller holds no lock that a write needs.</summary>
internal sealed class ReaderPool(string path) : IDisposable
{
    private readonly ConcurrentBag<Lease> _idle = [];

    public Lease Rent() => _idle.TryTake(out var lease) ? lease : new Lease(path, _idle);

    public void Dispose()
    {
        while (_idle.TryTake(out var lease)) lease.Close();
    }

    internal sealed class Lease(string path, ConcurrentBag<Lease> home) : IDisposable
    {
        private readonly SqliteConnection _connection = CompanyFile.Open(path);
        private CommandCache? _commands;

        public SqliteCommand Command(string sql, IEnumerable<(string Name, object? Value)> parameters) =>
            (_commands ??= new CommandCache(_connection)).Get(sql, parameters);

        public void Dispose() => home.Add(this);

        public void Close()
        {
            _commands?.Dispose();
            _connection.Dispose();
        }
    }
}
