using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Files;
using static SQLitePCL.raw;

namespace Sage50Etl.Staging.Database.Engines;

/// <summary>One file, one writer at a time: the gate inside the process, BEGIN IMMEDIATE with a busy time-out between processes.</summary>
public sealed class SqliteEngine : StagingEngine
{
    private static readonly string[] SideFiles = ["-wal", "-shm", "-journal"];
    private readonly DbContextOptions<SqliteStagingDb> _options;
    private readonly WriteGate _gate = new();

    /// <param name="file">Path of the SQLite file; made when missing by <see cref="StagingStore.Migrate"/>.</param>
    /// <param name="more">What a caller adds to EF's options, such as an interceptor.</param>
    public SqliteEngine(string file, Action<DbContextOptionsBuilder>? more = null)
    {
        File = Path.GetFullPath(file);
        var connection = new SqliteConnectionStringBuilder { DataSource = File, DefaultTimeout = 30, ForeignKeys = false }.ToString();
        var options = new DbContextOptionsBuilder<SqliteStagingDb>().UseSqlite(connection);
        more?.Invoke(options);
        _options = options.Options;
    }

    public override string Name => "SQLite";
    public override string Place => File;
    public override string File { get; }

    public override StagingDb Open() => new SqliteStagingDb(_options);

    internal override Task<IDisposable> Turn(CancellationToken cancellationToken) => _gate.Enter(cancellationToken);

    internal override async Task<IDbContextTransaction> Begin(StagingDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = NORMAL", cancellationToken);
        return await db.Database.BeginTransactionAsync(cancellationToken);
    }

    internal override Task Prepare(CancellationToken cancellationToken)
    {
        PrivateFolder.Make(Path.GetDirectoryName(File)!);
        PrivateFile.Keep(File);
        // SQLite gives its side files the rights of the main one when it makes them, and leaves those of older ones as they are.
        foreach (var ending in SideFiles) PrivateFile.Narrow(File + ending);
        return Task.CompletedTask;
    }

    internal override async Task<IDisposable?> Migrating(StagingDb db, CancellationToken cancellationToken)
    {
        var alone = await SqliteMigrationTurn.Enter(File, cancellationToken);
        await SqliteMigrationTurn.ForgetTheDead(db, cancellationToken);
        return alone;
    }

    internal override Task Finish(StagingDb db, CancellationToken cancellationToken) => db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);

    // Nothing is tried again within a transaction; whoever called decides. These are faults of the disk, the file or its rights, and of no row.
    internal override StagingFault Sort(Exception failure) => failure is SqliteException
    {
        SqliteErrorCode: SQLITE_PERM or SQLITE_BUSY or SQLITE_LOCKED or SQLITE_READONLY or SQLITE_IOERR or SQLITE_CORRUPT or SQLITE_FULL or SQLITE_CANTOPEN or SQLITE_NOTADB,
    } ? StagingFault.Away : StagingFault.Lasting;

    // Too big, against a constraint, of the wrong type, out of range.
    private protected override bool IsOfTheRow(DbException failure) => failure is SqliteException { SqliteErrorCode: 18 or 19 or 20 or 25 };

    internal override ConfigurationException? Explain(Exception failure) => null;

    public override void Dispose()
    {
        _gate.Dispose();
        base.Dispose();
    }
}
