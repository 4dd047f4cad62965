using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Engines;

namespace Sage50Etl.Staging.Database.Tables;

/// <summary>Brings one snapshot of one kind into staging: pages into incoming, then all at once into current.</summary>
/// <param name="fence">Of the step that is read: another attempt at it has rows of its own.</param>
public sealed class SnapshotWriter(StagingStore store, StagedKind kind, RunId run, string scope, Side side, TimeProvider time, int fence = 0)
{
    /// <summary>
    /// Adds up to 2,000 rows in one transaction. A row that stands in current already, with all that is kept beside it, is only marked as seen. A row that
    /// the database does not take is set apart; the others go in.
    /// </summary>
    public async Task<AddedRows> Add(IReadOnlyList<StagedRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return AddedRows.None;
        try
        {
            return new(await store.Write(db => Land(db, rows, cancellationToken), cancellationToken), []);
        }
        catch (Exception refused) when (store.RefusesRow(refused))
        {
            if (rows.Count == 1) return new([], [rows[0].Key]);
            var half = rows.Count / 2;
            var first = await Add([.. rows.Take(half)], cancellationToken);
            return first.And(await Add([.. rows.Skip(half)], cancellationToken));
        }
    }

    /// <summary>Marks records as seen without an image: they are there but could not be understood, so they are not gone.</summary>
    public Task Seen(IReadOnlyList<string> keys, DateTimeOffset readAt, CancellationToken cancellationToken) =>
        store.Write(db => Add(db, [.. keys.Select(k => (RowLanding.OnlySeen(k, readAt), true))], cancellationToken), cancellationToken);

    /// <summary>Up to <paramref name="most"/> live keys whose image is older than <paramref name="started"/> and that this snapshot has not seen.</summary>
    public Task<IReadOnlyList<string>> Missing(DateTimeOffset started, int most, CancellationToken cancellationToken) => store.Read(async db =>
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Dialect.Command(db, StagedSql.For(db, "missing_keys", kind), [.. Since(started), ("most", most)]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var keys = new List<string>();
        while (await reader.ReadAsync(cancellationToken)) keys.Add(reader.GetString(0));
        return (IReadOnlyList<string>)keys;
    }, cancellationToken);

    /// <summary>Keys of this snapshot and of the last picture that differ in the case of their letters alone, two of each group.</summary>
    public Task<IReadOnlyList<(string One, string Other)>> CaseTwins(CancellationToken cancellationToken) => store.Read(async db =>
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Dialect.Command(db, StagedSql.For(db, "case_twins", kind), Names());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var twins = new List<(string, string)>();
        while (await reader.ReadAsync(cancellationToken)) twins.Add((reader.GetString(0), reader.GetString(1)));
        return (IReadOnlyList<(string One, string Other)>)twins;
    }, cancellationToken);

    /// <summary>Keys and texts of a field of live records that this snapshot has not seen alive.</summary>
    public Task<IReadOnlyList<KeyValuePair<string, string>>> Vanished(string field, DateTimeOffset started, CancellationToken cancellationToken) =>
        Texts("vanished_names", field, Since(started), cancellationToken);

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
        await Execute(db, "publish", [.. Names(), Ahead], cancellationToken);
        if (goneBefore is { } started) await Execute(db, "mark_gone", Since(started), cancellationToken);
        await Clear(db, cancellationToken);
    }

    /// <summary>Empties the scratch of this snapshot, and of earlier ones of the same side that never ended.</summary>
    public Task Clear(StagingDb db, CancellationToken cancellationToken) => Execute(db, "clear_incoming", Names(), cancellationToken);

    private async Task<IReadOnlyList<KeyClash>> Land(StagingDb db, IReadOnlyList<StagedRow> rows, CancellationToken cancellationToken)
    {
        var keys = rows.Select(r => r.Key).Distinct(StringComparer.Ordinal).ToList();
        var known = await Pictures(db, "known_hashes", keys, cancellationToken);
        var landing = new RowLanding(await Pictures(db, "incoming_keys", keys, cancellationToken), known);
        foreach (var row in rows) landing.Add(row);
        await Add(db, [.. landing.Rows.Select(r => (r, r.Hash.Length == 0 || IsKnown(known, r)))], cancellationToken);
        return landing.Clashes;
    }

    private bool IsKnown(Dictionary<string, RowPicture> known, StagedRow row) =>
        known.TryGetValue(row.Key, out var before) && before.Says(row) && before.Extra == CustomValues.Pack(kind, row);

    private Task Add(StagingDb db, IReadOnlyList<(StagedRow, bool)> rows, CancellationToken cancellationToken) =>
        db.Dialect.Add(db, new IncomingRows(kind, run, fence, scope, side, rows), cancellationToken);

    private async Task<Dictionary<string, RowPicture>> Pictures(StagingDb db, string statement, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        await using var command = db.Dialect.Command(db, StagedSql.For(db, statement, kind), [.. Names(), ("keys", db.Dialect.List(keys))]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (filter, extra) = (reader.GetOrdinal("filter"), reader.GetOrdinal("extra"));
        var derived = statement == "incoming_keys" ? reader.GetOrdinal("derived") : -1;
        var pictures = new Dictionary<string, RowPicture>(keys.Count, StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
            pictures[reader.GetString(0)] = new(
                reader.GetString(1), reader.GetBoolean(2), await reader.IsDBNullAsync(filter, cancellationToken) ? null : reader.GetString(filter),
                await reader.IsDBNullAsync(extra, cancellationToken) ? null : reader.GetString(extra), derived >= 0 && reader.GetBoolean(derived));
        return pictures;
    }

    private async Task Execute(StagingDb db, string statement, IEnumerable<(string, object?)> parameters, CancellationToken cancellationToken)
    {
        await using var command = db.Dialect.Command(db, StagedSql.For(db, statement, kind), parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // An image with a later time was stamped while the clock was ahead: it is no newer one.
    private (string, object?) Ahead => ("ahead", time.GetUtcNow() + StagedRows.ClocksDiffer);

    private (string, object?)[] Since(DateTimeOffset started) => [.. Names(), ("started", started), Ahead];

    private (string, object?)[] Names() => [("run", run.Value), ("fence", fence), ("scope", scope), ("side", side.ToString())];
}
