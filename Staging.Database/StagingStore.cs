using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Engines;

namespace Sage50Etl.Staging.Database;

/// <summary>The way into the staging database: reads at any time, writes in transactions that see nothing half-done. A server that is away for a minute is waited for.</summary>
public sealed class StagingStore(StagingEngine engine) : IDisposable
{
    /// <summary>Code of a server that is away: no setting is wrong, and trying again may do.</summary>
    public const string Away = "S50-D-002";

    /// <summary>Code of a service that does not act on what it is asked: it may do so later.</summary>
    public const string Unanswered = "S50-D-003";

    /// <param name="file">Path of an SQLite file; made when missing by <see cref="Migrate"/>.</param>
    public StagingStore(string file) : this(new SqliteEngine(file))
    {
    }

    /// <summary>File or server and database, for messages.</summary>
    public string Place => engine.Place;

    /// <summary>Path of the embedded file; null on a server.</summary>
    public string? File => engine.File;

    public string Engine => engine.Name;

    public StagingDb Open() => engine.Open();

    /// <summary>Brings the schema to this program's version; a migration killed half-way is finished by the next call.</summary>
    /// <exception cref="ConfigurationException">The database cannot be reached or written by this account, or a newer program made it.</exception>
    public Task Migrate(CancellationToken cancellationToken) => Explained(async () =>
    {
        await engine.Prepare(cancellationToken);
        using var turn = await engine.Turn(cancellationToken);
        await using var db = Open();
        if (await SchemaVersion.Of(db, cancellationToken) is { } version)
        {
            version.RefuseNewer(this);
            if (version.Pending.Count == 0 && engine.File is null) return;
        }
        using var alone = await engine.Migrating(db, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await engine.Finish(db, cancellationToken);
    });

    /// <summary>Looks whether this program can work with what is there, and changes nothing.</summary>
    /// <exception cref="ConfigurationException">It cannot be reached, has no tables, or has those of an older or newer program.</exception>
    public Task Check(CancellationToken cancellationToken) => Explained(async () =>
    {
        await using var db = Open();
        var version = await SchemaVersion.Of(db, cancellationToken);
        if (version is null || version.Applied.Count == 0)
            throw new ConfigurationException("S50-C-042", $"The staging database on {Engine}, {Place}, {(version is null ? "is not there" : "has no tables of this program")}. "
                + "Run 'sage50etl db migrate' with an account that may create them.");
        version.RefuseNewer(this);
        version.RefuseOlder(this);
    });

    /// <summary>Whether anybody has worked with it before.</summary>
    public async Task<bool> HasTables(CancellationToken cancellationToken)
    {
        if (engine.File is not null && !System.IO.File.Exists(engine.File)) return false;
        var applied = 0;
        await Explained(async () =>
        {
            await using var db = Open();
            applied = (await SchemaVersion.Of(db, cancellationToken))?.Applied.Count ?? 0;
        });
        return applied > 0;
    }

    public Task<T> Read<T>(Func<StagingDb, Task<T>> read, CancellationToken cancellationToken) => Repeated(async _ =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var db = Open();
        return await read(db);
    }, cancellationToken);

    /// <summary>
    /// Runs <paramref name="write"/> in one transaction; pending entity changes are saved before the commit. No HTTP call belongs inside, and nothing but
    /// the database may be changed: on a server the whole is done again after a collision.
    /// </summary>
    public async Task<T> Write<T>(Func<StagingDb, Task<T>> write, CancellationToken cancellationToken)
    {
        using var turn = await engine.Turn(cancellationToken);
        return await Repeated(async retry =>
        {
            retry?.Begin();
            await using var db = Open();
            await using var transaction = await engine.Begin(db, cancellationToken);
            var result = await write(db);
            await db.SaveChangesAsync(cancellationToken);
            retry?.CommitSent();
            await transaction.CommitAsync(cancellationToken);
            return result;
        }, cancellationToken);
    }

    public Task Write(Func<StagingDb, Task> write, CancellationToken cancellationToken) =>
        Write(async db => { await write(db); return true; }, cancellationToken);

    /// <summary>The clock of the database's server; null for an embedded file.</summary>
    public Task<DateTimeOffset?> Now(CancellationToken cancellationToken) => Read(db => db.Dialect.Now(db, cancellationToken), cancellationToken);

    /// <summary>Whether a failure is one of the whole database (full, read-only, away, so busy that each try collided) and not of what was worked on.</summary>
    public bool IsUnusable(Exception failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
            if (engine.Sort(inner) is StagingFault.Away or StagingFault.Collision) return true;
        return false;
    }

    /// <summary>Whether a write failed because of what stands in a row: the database is well, and the other rows go in.</summary>
    internal bool RefusesRow(Exception failure) => engine.RefusesRow(failure);

    /// <summary>Takes the lane for the rest of the transaction; false when another process serves it at this moment.</summary>
    public static Task<bool> TryHold(StagingDb db, string lane, CancellationToken cancellationToken) => db.Dialect.TryHold(db, lane, cancellationToken);

    public void Dispose() => engine.Dispose();

    private async Task<T> Repeated<T>(Func<StagingRetry?, Task<T>> work, CancellationToken cancellationToken)
    {
        if (engine.File is not null) return await work(null);
        await using var db = Open();
        var retry = new StagingRetry(db, engine);
        return await retry.ExecuteAsync(true, (_, _, _) => work(retry), null, cancellationToken);
    }

    private async Task Explained(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failed) when (engine.Explain(failed.GetBaseException() is { } root && engine.Explain(root) is not null ? root : failed) is { } clear)
        {
            throw clear;
        }
    }
}
