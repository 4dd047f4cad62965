using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Engines;

namespace Sage50Etl.Staging.Database.Tables;

/// <summary>Reads and writes single rows of the current tables.</summary>
public static class StagedRows
{
    /// <summary>
    /// By how much the clocks of two machines may differ: an image from further ahead counts as older, whatever its time says.
    /// </summary>
    public static TimeSpan ClocksDiffer { get; } = TimeSpan.FromMinutes(5);

    public static Task<IReadOnlyList<StagedRow>> ByKey(StagingDb db, StagedKind kind, string scope, Side side, IEnumerable<string> keys, CancellationToken cancellationToken) =>
        Query(db, kind, StagedSql.For(db, "rows_by_key", kind), scope, side, "keys", keys, cancellationToken);

    /// <summary>Live rows whose indexed <paramref name="field"/> is one of <paramref name="values"/>.</summary>
    public static Task<IReadOnlyList<StagedRow>> ByField(
        StagingDb db, StagedKind kind, string scope, Side side, string field, IEnumerable<string> values, CancellationToken cancellationToken)
    {
        var column = kind.Columns.Single(c => c.Field == field);
        var sql = StagedSql.For(db, "rows_by_field", kind).Replace("{field}", StagedSql.Quote(column.Name), StringComparison.Ordinal);
        return Query(db, kind, sql, scope, side, "values", values, cancellationToken);
    }

    /// <summary>
    /// As <see cref="ByField"/>, but as a person reads it: without regard to spaces and case. Reads that column of the side's live rows; each engine folds other letters,
    /// so the program does it.
    /// </summary>
    public static async Task<IReadOnlyList<StagedRow>> ByText(
        StagingDb db, StagedKind kind, string scope, Side side, string field, IEnumerable<string> values, CancellationToken cancellationToken)
    {
        var column = kind.Columns.Single(c => c.Field == field);
        var sql = StagedSql.For(db, "texts", kind).Replace("{field}", StagedSql.Quote(column.Name), StringComparison.Ordinal);
        var wanted = values.Select(Plain).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var keys = new List<string>();

        await db.Database.OpenConnectionAsync(cancellationToken);
        await using (var command = db.Dialect.Command(db, sql, ("scope", scope), ("side", side.ToString())))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken))
                if (wanted.Contains(Plain(reader.GetString(1)))) keys.Add(reader.GetString(0));

        return keys.Count == 0 ? [] : await ByKey(db, kind, scope, side, keys, cancellationToken);
    }

    /// <summary>How many live rows that are in filter hold each of <paramref name="values"/>; a value nobody holds is left out.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> CountByField(
        StagingDb db, StagedKind kind, string scope, Side side, string field, IEnumerable<string> values, CancellationToken cancellationToken)
    {
        var column = kind.Columns.Single(c => c.Field == field);
        var sql = StagedSql.For(db, "count_by_field", kind).Replace("{field}", StagedSql.Quote(column.Name), StringComparison.Ordinal);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Dialect.Command(db, sql, ("scope", scope), ("side", side.ToString()), ("values", db.Dialect.List(values)));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var counts = new Dictionary<string, long>();
        while (await reader.ReadAsync(cancellationToken)) counts[reader.GetString(0)] = reader.GetInt64(1);
        return counts;
    }

    private static string Plain(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Stores an image read outside a snapshot (a read-back), unless a newer one is there.</summary>
    /// <param name="now">
    /// Time of the commit: only an image that is further ahead was stamped by a wrong clock, however long ago <paramref name="row"/> was
    /// read.
    /// </param>
    public static async Task Put(
        StagingDb db, StagedKind kind, string scope, Side side, StagedRow row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        IEnumerable<(string, object?)> parameters = [.. Bound(kind, scope, side, row), ("ahead", now + ClocksDiffer)];
        await using var command = db.Dialect.Command(db, StagedSql.For(db, "put_current", kind), parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Live Sage documents with a marker that have no SSM record, by number (D16).</summary>
    public static Task<IReadOnlyList<StagedRow>> MarkedAlone(StagingDb db, StagedKind kind, string company, CancellationToken cancellationToken) =>
        Query(db, kind, StagedSql.For(db, "marked_alone", kind), [("scope", company), ("kind", kind.Kind)], cancellationToken);

    /// <summary>One page of records that may need work, by keyset (design 4.2): either side's hash differs from its base, or there is no base.</summary>
    public static Task<IReadOnlyList<CandidateKeys>> Candidates(StagingDb db, StagedKind kind, Side side, CandidateQuery query, CancellationToken cancellationToken) =>
        Keys(db, kind, side == Side.Sage50 ? "candidates_sage" : "candidates_ssm", query, cancellationToken);

    /// <summary>One page of all records with their partners, by keyset: from the Sage side every record, from the SSM side those without a Sage record.</summary>
    public static Task<IReadOnlyList<CandidateKeys>> Pairs(StagingDb db, StagedKind kind, Side side, CandidateQuery query, CancellationToken cancellationToken) =>
        Keys(db, kind, side == Side.Sage50 ? "pairs_sage" : "pairs_ssm", query, cancellationToken);

    private static async Task<IReadOnlyList<CandidateKeys>> Keys(StagingDb db, StagedKind kind, string statement, CandidateQuery query, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Dialect.Command(db, StagedSql.For(db, statement, kind),
            ("company", query.Company), ("tenant", query.Tenant), ("kind", kind.Kind), ("after", query.After), ("page", query.PageSize),
            ("hash_version", query.HashVersion), ("mapping_version", query.MappingVersion));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var page = new List<CandidateKeys>();
        while (await reader.ReadAsync(cancellationToken))
            page.Add(new(Text(reader, 0), Text(reader, 1), Text(reader, 2)));
        return page;
    }

    /// <summary>The greatest number among the live keys, that begin with <paramref name="prefix"/>; 0 when there is none.</summary>
    public static async Task<long> HighestNumber(StagingDb db, StagedKind kind, string scope, Side side, string prefix, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Dialect.Command(db, StagedSql.For(db, "highest_number", kind), ("scope", scope), ("side", side.ToString()), ("prefix", prefix));
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    /// <summary>Names and values of a row of current; those of the staged columns come last.</summary>
    internal static IEnumerable<(string Name, object? Value)> Bound(StagedKind kind, string scope, Side side, StagedRow row)
    {
        IEnumerable<(string, object?)> names = [("scope", scope), ("side", side.ToString()), ("key", row.Key), ("row_hash", row.Hash), ("read_at", row.ReadAt),
            ("gone", row.Gone), ("filter", row.Filter)];
        return [.. names, .. kind.Columns.Select(c => c.Name).Prepend("extra").Prepend("absent").Zip(Content(kind, row, keyOnly: false))];
    }

    /// <summary>absent, extra and the staged columns; all null when only the key is wanted.</summary>
    internal static IEnumerable<object?> Content(StagedKind kind, StagedRow row, bool keyOnly)
    {
        if (keyOnly) return new object?[kind.Columns.Count + 2];
        var absent = string.Join(',', kind.Columns.Where(c => !row.Values.ContainsKey(c.Field)).Select(c => c.Field));
        return [absent.Length == 0 ? null : absent, CustomValues.Pack(kind, row), .. kind.Columns.Select(c => row.Values.GetValueOrDefault(c.Field))];
    }

    private static Task<IReadOnlyList<StagedRow>> Query(
        StagingDb db, StagedKind kind, string sql, string scope, Side side, string name, IEnumerable<string> values, CancellationToken cancellationToken) =>
        Query(db, kind, sql, [("scope", scope), ("side", side.ToString()), (name, db.Dialect.List(values))], cancellationToken);

    private static async Task<IReadOnlyList<StagedRow>> Query(
        StagingDb db, StagedKind kind, string sql, IEnumerable<(string, object?)> parameters, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Dialect.Command(db, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<StagedRow>();
        while (await reader.ReadAsync(cancellationToken)) rows.Add(Row(db.Dialect, reader, kind));
        return rows;
    }

    private static StagedRow Row(StagingDialect dialect, DbDataReader reader, StagedKind kind)
    {
        var absent = Text(reader, 5)?.Split(',').ToHashSet() ?? [];
        var values = new Dictionary<string, object?>(kind.Columns.Count);
        for (var i = 0; i < kind.Columns.Count; i++)
            if (!absent.Contains(kind.Columns[i].Field))
                values[kind.Columns[i].Field] = dialect.FromDb(reader.GetValue(7 + i), kind.Columns[i].Type);
        CustomValues.Unpack(Text(reader, 6), values);
        return new StagedRow
        {
            Key = reader.GetString(0), Hash = reader.GetString(1), ReadAt = dialect.Instant(reader, 2),
            Gone = reader.GetBoolean(3), Filter = Text(reader, 4), Extra = Text(reader, 6), Values = values,
        };
    }

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
