using System.Data.Common;
using System.Globalization;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Staging.Database.Engines;

/// <summary>Money and quantities are whole millionths, instants UTC ticks, dates ISO text; rows go in by one prepared insert (design 2).</summary>
internal sealed class SqliteDialect : StagingDialect
{
    public static SqliteDialect Instance { get; } = new();

    public override string Name => "Sqlite";

    internal override object ToDb(object? value) => value switch
    {
        null => DBNull.Value,
        decimal number => decimal.ToInt64(decimal.Round(number * SqliteStagingDb.Scale, 0, MidpointRounding.AwayFromZero)),
        bool flag => flag ? 1L : 0L,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcTicks,
        _ => value,
    };

    internal override object? FromDb(object stored, Type type) => stored switch
    {
        DBNull => null,
        long number when type == typeof(decimal) => number / SqliteStagingDb.Scale,
        long number when type == typeof(bool) => number != 0,
        string text when type == typeof(DateOnly) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => stored,
    };

    internal override string Table(string name) => name;

    internal override DateTimeOffset Instant(DbDataReader reader, int column) => new(reader.GetInt64(column), TimeSpan.Zero);

    internal override async Task Add(StagingDb db, IncomingRows rows, CancellationToken cancellationToken)
    {
        await using var insert = Command(db, StagedSql.For(this, "insert_incoming", rows.Kind));
        var names = rows.Columns;
        foreach (var (row, same) in rows.Rows)
        {
            insert.Parameters.Clear();
            foreach (var (name, value) in names.Zip(rows.Values(row, same))) Add(insert, name, value);
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    // Writers come one at a time here: whoever is inside the transaction holds every lane.
    internal override Task<DateTimeOffset?> Now(StagingDb db, CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);

    internal override Task<bool> TryHold(StagingDb db, string lane, CancellationToken cancellationToken) => Task.FromResult(true);
}
