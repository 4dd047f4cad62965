using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Staging.Database.Engines;

/// <summary>numeric(22,6), timestamptz to the microsecond, date, boolean; rows go in by binary COPY.</summary>
internal sealed class PostgresDialect : StagingDialect
{
    public static PostgresDialect Instance { get; } = new();

    public override string Name => "PostgreSql";

    /// <summary>The instant as it is stored: UTC, cut to the microsecond, so that what is read back compares with what was written.</summary>
    internal static DateTimeOffset Stored(DateTimeOffset instant)
    {
        var ticks = instant.UtcTicks;
        return new(ticks - (ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    internal override object ToDb(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset instant => Stored(instant),
        // NUL has no place in PostgreSQL, and half a character pair none in UTF-8.
        string text => StorableText.Of(text),
        _ => value,
    };

    // Division takes the trailing zeros off: a price is 0.3 on every engine, not 0.300000.
    internal override object? FromDb(object stored, Type type) => stored switch
    {
        DBNull => null,
        decimal number => number / 1.0000000000000000000000000000m,
        DateTime day when type == typeof(DateOnly) => DateOnly.FromDateTime(day),
        _ => stored,
    };

    internal override DateTimeOffset Instant(DbDataReader reader, int column) => reader.GetFieldValue<DateTimeOffset>(column);

    internal override object List(IEnumerable<string> values) => values.Select(StorableText.Of).ToArray();

    internal override async Task Add(StagingDb db, IncomingRows rows, CancellationToken cancellationToken)
    {
        var distinct = rows.Distinct();
        if (distinct.Count == 0) return;
        await using (var forget = Command(db, StagedSql.For(this, "forget_incoming", rows.Kind),
            ("run", rows.Run.Value), ("fence", rows.Fence), ("scope", rows.Scope), ("side", rows.Side.ToString()), ("keys", List(distinct.Select(r => r.Row.Key)))))
            await forget.ExecuteNonQueryAsync(cancellationToken);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var types = rows.Types.Select(DbType).ToList();
        await using var copy = await connection.BeginBinaryImportAsync(StagedSql.For(this, "copy_incoming", rows.Kind), cancellationToken);
        foreach (var (row, same) in distinct)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var (type, value) in types.Zip(rows.Values(row, same)))
                if (value is null) await copy.WriteNullAsync(cancellationToken);
                else await copy.WriteAsync(ToDb(value), type, cancellationToken);
        }
        await copy.CompleteAsync(cancellationToken);
    }

    internal override async Task<bool> TryHold(StagingDb db, string lane, CancellationToken cancellationToken)
    {
        await using var command = Command(db, StagedSql.Text(this, "hold_lane"), ("lane", lane));
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }

    private static NpgsqlDbType DbType(Type type) => type == typeof(long) ? NpgsqlDbType.Bigint
        : type == typeof(int) ? NpgsqlDbType.Integer
        : type == typeof(bool) ? NpgsqlDbType.Boolean
        : type == typeof(decimal) ? NpgsqlDbType.Numeric
        : type == typeof(DateOnly) ? NpgsqlDbType.Date
        : type == typeof(DateTimeOffset) ? NpgsqlDbType.TimestampTz
        : NpgsqlDbType.Text;
}
