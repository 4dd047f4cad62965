using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;

namespace Sage50Etl.Staging.Database.Tables;

/// <summary>Reads and writes single rows of the current tables.</summary>
public static class StagedRows
{
    public static Task<IReadOnlyList<StagedRow>> ByKey(StagingDb db, StagedKind kind, string scope, Side side, IEnumerable<string> keys, CancellationToken cancellationToken) =>
        Query(db, kind, StagedSql.For("rows_by_key", kind), scope, side, "keys", keys, cancellationToken);

    /// <summary>Live rows whose indexed <paramref name="field"/> is one of <paramref name="values"/>.</summary>
    public static Task<IReadOnlyList<StagedRow>> ByField(
        StagingDb db, StagedKind kind, string scope, Side side, string field, IEnumerable<string> values, CancellationToken cancellationToken)
    {
        var column = kind.Columns.Single(c => c.Field == field);
        var sql = StagedSql.For("rows_by_field", kind).Replace("{field}", StagedSql.Quote(column.Name), StringComparison.Ordinal);
        return Query(db, kind, sql, scope, side, "values", values, cancellationToken);
    }

    /// <summary>As <see cref="ByField"/>, but without regard to spaces and the case of A to Z; reads the whole table.</summary>
    public static Task<IReadOnlyList<StagedRow>> ByText(
        StagingDb db, StagedKind kind, string scope, Side side, string field, IEnumerable<string> values, CancellationToken cancellationToken)
    {
        var column = kind.Columns.Single(c => c.Field == field);
        var sql = StagedSql.For("rows_by_text", kind).Replace("{field}", StagedSql.Quote(column.Name), StringComparison.Ordinal);
        return Query(db, kind, sql, scope, side, "values", values.Select(Plain).Distinct(), cancellationToken);
    }

    /// <summary>How many live rows that are in filter hold each of <paramref name="values"/>; a value nobody holds is left out.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> CountByField(
        StagingDb db, StagedKind kind, string scope, Side side, string field, IEnumerable<string> values, CancellationToken cancellationToken)
    {
        var column = kind.Columns.Single(c => c.Field == field);
        var sql = StagedSql.For("count_by_field", kind).Replace("{field}", StagedSql.Quote(column.Name), StringComparison.Ordinal);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = StagingStore.Command(db, sql, ("scope", scope), ("side", side.ToString()), ("values", JsonSerializer.Serialize(values)));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var counts = new Dictionary<string, long>();
        while (await reader.ReadAsync(cancellationToken)) counts[reader.GetString(0)] = reader.GetInt64(1);
        return counts;
    }

    private static string Plain(string text) => string.Concat(text.Where(c => c != ' ').Select(c => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c));

    /// <summary>Stores an image read outside a snapshot (a read-back), unless a newer one is there.</summary>
    public static async Task Put(StagingDb db, StagedKind kind, string scope, Side side, StagedRow row, CancellationToken cancellationToken)
    {
        await using var command = StagingStore.Command(db, StagedSql.For("put_current", kind));
        Bind(command, kind, scope, side, row, keyOnly: false);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Live Sage documents with a marker that have no SSM record, by number (D16).</summary>
    public static Task<IReadOnlyList<StagedRow>> MarkedAlone(StagingDb db, StagedKind kind, string company, CancellationToken cancellationToken) =>
        Query(db, kind, StagedSql.For("marked_alone", kind), [("scope", company), ("kind", kind.Kind)], cancellationToken);

    /// <summary>One page of records that may need work, by keyset (design 4.2): either side's hash differs from its base, or there is no base.</summary>
    public static Task<IReadOnlyList<CandidateKeys>> Candidates(StagingDb db, StagedKind kind, Side side, CandidateQuery query, CancellationToken cancellationToken) =>
        Keys(db, kind, side == Side.Sage50 ? "candidates_sage" : "candidates_ssm", query, cancellationToken);

    /// <summary>One page of all records with their partners, by keyset: from the Sage side every record, from the SSM side those without a Sage record.</summary>
    public static Task<IReadOnlyList<CandidateKeys>> Pairs(StagingDb db, StagedKind kind, Side side, CandidateQuery query, CancellationToken cancellationToken) =>
        Keys(db, kind, side == Side.Sage50 ? "pairs_sage" : "pairs_ssm", query, cancellationToken);

    private static async Task<IReadOnlyList<CandidateKeys>> Keys(StagingDb db, StagedKind kind, string statement, CandidateQuery query, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = StagingStore.Command(db, StagedSql.For(statement, kind),
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
        await using var command = StagingStore.Command(db, StagedSql.For("highest_number", kind), ("scope", scope), ("side", side.ToString()), ("prefix", prefix));
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    internal static void Bind(DbCommand command, StagedKind kind, string scope, Side side, StagedRow row, bool keyOnly)
    {
        StagingStore.Add(command, "scope", scope);
        StagingStore.Add(command, "side", side.ToString());
        StagingStore.Add(command, "key", row.Key);
        StagingStore.Add(command, "row_hash", row.Hash);
        StagingStore.Add(command, "read_at", row.ReadAt);
        StagingStore.Add(command, "gone", row.Gone);
        StagingStore.Add(command, "filter", row.Filter);
        var absent = string.Join(',', kind.Columns.Where(c => !row.Values.ContainsKey(c.Field)).Select(c => c.Field));
        StagingStore.Add(command, "absent", keyOnly || absent.Length == 0 ? null : absent);
        StagingStore.Add(command, "extra", keyOnly ? null : CustomValues.Pack(kind, row));
        foreach (var column in kind.Columns)
            StagingStore.Add(command, column.Name, keyOnly ? null : row.Values.GetValueOrDefault(column.Field));
    }

    private static Task<IReadOnlyList<StagedRow>> Query(
        StagingDb db, StagedKind kind, string sql, string scope, Side side, string name, IEnumerable<string> values, CancellationToken cancellationToken) =>
        Query(db, kind, sql, [("scope", scope), ("side", side.ToString()), (name, JsonSerializer.Serialize(values))], cancellationToken);

    private static async Task<IReadOnlyList<StagedRow>> Query(
        StagingDb db, StagedKind kind, string sql, IEnumerable<(string, object?)> parameters, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = StagingStore.Command(db, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<StagedRow>();
        while (await reader.ReadAsync(cancellationToken)) rows.Add(Row(reader, kind));
        return rows;
    }

    private static StagedRow Row(DbDataReader reader, StagedKind kind)
    {
        var absent = Text(reader, 5)?.Split(',').ToHashSet() ?? [];
        var values = new Dictionary<string, object?>(kind.Columns.Count);
        for (var i = 0; i < kind.Columns.Count; i++)
            if (!absent.Contains(kind.Columns[i].Field))
                values[kind.Columns[i].Field] = StorageValues.FromDb(reader.GetValue(7 + i), kind.Columns[i].Type);
        CustomValues.Unpack(Text(reader, 6), values);
        return new StagedRow
        {
            Key = reader.GetString(0), Hash = reader.GetString(1), ReadAt = new DateTimeOffset(reader.GetInt64(2), TimeSpan.Zero),
            Gone = reader.GetBoolean(3), Filter = Text(reader, 4), Extra = Text(reader, 6), Values = values,
        };
    }

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
