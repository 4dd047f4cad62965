using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Staging.Database.Engines;

/// <summary>decimal(22,6), datetimeoffset(7), date, bit; rows go in by SqlBulkCopy.</summary>
internal sealed class SqlServerDialect : StagingDialect
{
    public static SqlServerDialect Instance { get; } = new();

    public override string Name => "SqlServer";

    internal override object ToDb(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset instant => instant.ToUniversalTime(),
        _ => value,
    };

    internal override object? FromDb(object stored, Type type) => stored switch
    {
        DBNull => null,
        decimal number => number / 1.0000000000000000000000000000m,
        DateTime day when type == typeof(DateOnly) => DateOnly.FromDateTime(day),
        _ => stored,
    };

    internal override DateTimeOffset Instant(DbDataReader reader, int column) => reader.GetFieldValue<DateTimeOffset>(column);

    internal override async Task Add(StagingDb db, IncomingRows rows, CancellationToken cancellationToken)
    {
        var distinct = rows.Distinct();
        if (distinct.Count == 0) return;
        await using (var forget = Command(db, StagedSql.For(this, "forget_incoming", rows.Kind),
            ("run", rows.Run.Value), ("fence", rows.Fence), ("scope", rows.Scope), ("side", rows.Side.ToString()), ("keys", List(distinct.Select(r => r.Row.Key)))))
            await forget.ExecuteNonQueryAsync(cancellationToken);
        using var table = Batch(rows, distinct);
        using var bulk = new SqlBulkCopy((SqlConnection)db.Database.GetDbConnection(), SqlBulkCopyOptions.CheckConstraints,
            (SqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction()) { DestinationTableName = $"[{rows.Kind.Incoming}]" };
        foreach (DataColumn column in table.Columns) bulk.ColumnMappings.Add(column.ColumnName, column.ColumnName);
        await bulk.WriteToServerAsync(table, cancellationToken);
    }

    // READPAST does not go with every isolation level; an application lock that is not waited for means the same.
    internal override async Task<bool> TryHold(StagingDb db, string lane, CancellationToken cancellationToken)
    {
        await using var command = Command(db, StagedSql.Text(this, "hold_lane"), ("lane", "sage50etl lane " + lane));
        return (int)(await command.ExecuteScalarAsync(cancellationToken))! >= 0;
    }

    /// <summary>The batch as SqlBulkCopy takes it: every column by its name, so that the order of the table does not matter.</summary>
    internal DataTable Batch(IncomingRows rows, IEnumerable<(StagedRow Row, bool Same)> distinct)
    {
        var table = new DataTable(rows.Kind.Incoming) { Locale = System.Globalization.CultureInfo.InvariantCulture };
        foreach (var (name, type) in rows.Columns.Zip(rows.Types)) table.Columns.Add(name, type == typeof(DateOnly) ? typeof(DateTime) : type);
        foreach (var (row, same) in distinct)
            table.Rows.Add([.. rows.Values(row, same).Select(v => v is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : ToDb(v))]);
        return table;
    }
}
