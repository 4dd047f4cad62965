using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sage50Etl.Staging.Database;

/// <summary>The way into the staging database: reads at any time, writes one transaction at a time through the gate.</summary>
public sealed class StagingStore : IDisposable
{
    private readonly DbContextOptions<SqliteStagingDb> _options;
    private readonly WriteGate _gate = new();

    /// <param name="file">Path of the SQLite file; made when missing by <see cref="Migrate"/>.</param>
    public StagingStore(string file)
    {
        File = Path.GetFullPath(file);
        var connection = new SqliteConnectionStringBuilder { DataSource = File, DefaultTimeout = 30, ForeignKeys = false }.ToString();
        _options = new DbContextOptionsBuilder<SqliteStagingDb>().UseSqlite(connection).Options;
    }

    public string File { get; }

    public StagingDb Open() => new SqliteStagingDb(_options);

    /// <summary>Brings the schema to this program's version; a migration killed half-way is finished by the next call.</summary>
    public async Task Migrate(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        using var turn = await _gate.Enter(cancellationToken);
        using var alone = await SqliteMigrationTurn.Enter(File, cancellationToken);
        await using var db = Open();
        await SqliteMigrationTurn.ForgetTheDead(db, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    public async Task<T> Read<T>(Func<StagingDb, Task<T>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var db = Open();
        return await read(db);
    }

    /// <summary>Runs <paramref name="write"/> in one BEGIN IMMEDIATE transaction; pending entity changes are saved before the commit. No HTTP call belongs inside.</summary>
    public async Task<T> Write<T>(Func<StagingDb, Task<T>> write, CancellationToken cancellationToken)
    {
        using var turn = await _gate.Enter(cancellationToken);
        await using var db = Open();
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = NORMAL", cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await write(db);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    public Task Write(Func<StagingDb, Task> write, CancellationToken cancellationToken) =>
        Write(async db => { await write(db); return true; }, cancellationToken);

    public void Dispose() => _gate.Dispose();

    internal static DbCommand Command(StagingDb db, string sql, params IEnumerable<(string Name, object? Value)> parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (name, value) in parameters) Add(command, name, value);
        return command;
    }

    internal static DbParameter Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@" + name;
        parameter.Value = Tables.StorageValues.ToDb(value);
        command.Parameters.Add(parameter);
        return parameter;
    }
}
