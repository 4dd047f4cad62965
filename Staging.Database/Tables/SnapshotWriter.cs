using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Engines;

namespace Sage50Etl.Staging.Database.Tables;

/// <summary>Brings one snapshot of one kind into staging: pages into incoming, then all at once into current (design 4.1).</summary>
public sealed class SnapshotWriter(StagingStore store, StagedKind kind, RunId run, string scope, Side side)
{
    /// <summary>Adds up to 2,000 rows in one transaction. A row whose hash stands in current already is only marked as seen.</summary>
    public Task Add(IReadOnlyList<StagedRow> rows, CancellationToken cancellationToken) => store.Write(async db =>
    {
        var known = await KnownHashes(db, rows, cancellationToken);
        await Add(db, [.. rows.Select(r => (r, known.TryGetValue(r.Key, out var k) && k == (r.Hash, r.Gone, r.Filter)))], cancellationToken);
    }, cancellationToken);

    /// <summary>Marks records as seen without an image: they are there but could not be understood, so they are not gone.</summary>
    public Task Seen(IReadOnlyList<string> keys, DateTimeOffset readAt, CancellationToken cancellationToken) => store.Write(
        db => Add(db, [.. keys.Select(k => (new StagedRow { Key = k, Hash = "", ReadAt = readAt, Values = new Dictionary<string, object?>() }, true))], cancellationToken),
        cancellationToken);

    /// <summary>Up to <paramref name="most"/> live keys whose image is older than <paramref name="started"/> and that this snapshot has not seen.</summary>
    public Task<IReadOnlyList<string>> Missing(DateTimeOffset started, int most, CancellationToken cancellationToken) => store.Read(async db =>
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Dialect.Command(db, StagedSql.For(db, "missing_keys", kind), [.. Names(), ("started", started), ("most", most)]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var keys = new List<string>();
        while (await reader.ReadAsync(cancellationToken)) keys.Add(reader.GetString(0));
        return (IReadOnlyList<string>)keys;
    }, cancellationToken);

    /// <summary>Keys and texts of a field of live records that this snapshot has not seen alive.</summary>
    public Task<IReadOnlyList<KeyValuePair<string, string>>> Vanished(string field, DateTimeOffset started, CancellationToken cancellationToken) =>
        Texts("vanished_names", field, [.. Names(), ("started", started)], cancellationToken);

    /// <summary>Keys and texts of a field of records that this snapshot brings and that were not there before.</summary>
    public Task<IReadOnlyList<KeyValuePair<string, string>>> Appeared(string field, CancellationToken cancellationToken) =>
        Texts("appeared_names", field, Names(), cancellationToken);

    private Task<IReadOnlyList<KeyValuePair<string, string>>> Texts(string statement, string field, IEnumerable<(string, object?)> parameters, CancellationToken cancellationToken) => store.Read(async db =>
    {
        var column = kind.Columns.Single(c => c.Field == field);
        var sql = StagedSql.For(db, statement, kind).Replace("{field}", StagedSql.Quote(column.Name), StringComparison.Ordinal);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Dialect.Command(db, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var texts = new List<KeyValuePair<string, string>>();
        while (await reader.ReadAsync(cancellationToken)) texts.Add(new(reader.GetString(0), reader.GetString(1)));
        return (IReadOnlyList<KeyValuePair<string, string>>)texts;
    }, cancellationToken);

    /// <summary>Rows, rows that differ from current, and rows that are filtered out, of what has been added so far.</summary>
    public async Task<SnapshotSummary> Summary(StagingDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Dialect.Command(db, StagedSql.For(db, "incoming_summary", kind), Names());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }

    /// <summary>Differences into current, and with <paramref name="goneBefore"/> every record not seen marked as gone, unless its image is newer than that instant.</summary>
    public async Task Publish(StagingDb db, DateTimeOffset? goneBefore, CancellationToken cancellationToken)
    {
        await Execute(db, "publish", Names(), cancellationToken);
        if (goneBefore is { } started) await Execute(db, "mark_gone", [.. Names(), ("started", started)], cancellationToken);
        await Clear(db, cancellationToken);
    }

    /// <summary>Empties the scratch of this snapshot, and of earlier ones of the same side that never ended.</summary>
    public Task Clear(StagingDb db, CancellationToken cancellationToken) => Execute(db, "clear_incoming", Names(), cancellationToken);

    private Task Add(StagingDb db, IReadOnlyList<(StagedRow, bool)> rows, CancellationToken cancellationToken) =>
        db.Dialect.Add(db, new IncomingRows(kind, run, scope, side, rows), cancellationToken);

    private async Task<Dictionary<string, (string, bool, string?)>> KnownHashes(StagingDb db, IReadOnlyList<StagedRow> rows, CancellationToken cancellationToken)
    {
        await using var command = db.Dialect.Command(db, StagedSql.For(db, "known_hashes", kind),
            ("scope", scope), ("side", side.ToString()), ("keys", db.Dialect.List(rows.Select(r => r.Key))));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var known = new Dictionary<string, (string, bool, string?)>(rows.Count);
        while (await reader.ReadAsync(cancellationToken))
            known[reader.GetString(0)] = (reader.GetString(1), reader.GetBoolean(2), await reader.IsDBNullAsync(3, cancellationToken) ? null : reader.GetString(3));
        return known;
    }

    private async Task Execute(StagingDb db, string statement, IEnumerable<(string, object?)> parameters, CancellationToken cancellationToken)
    {
        await using var command = db.Dialect.Command(db, StagedSql.For(db, statement, kind), parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private (string, object?)[] Names() => [("run", run.Value), ("scope", scope), ("side", side.ToString())];
}
