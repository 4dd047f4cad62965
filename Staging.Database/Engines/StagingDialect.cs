using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Staging.Database.Engines;

/// <summary>What the set-based statements need to know of an engine: its folder below Sql, how values are stored, and its bulk path.</summary>
public abstract class StagingDialect
{
    public static IReadOnlyList<StagingDialect> All { get; } = [SqliteDialect.Instance, PostgresDialect.Instance, SqlServerDialect.Instance];

    /// <summary>Folder below Sql and Migrations.</summary>
    public abstract string Name { get; }

    /// <summary>A value as the engine stores it; the same form the EF model gives it.</summary>
    internal abstract object ToDb(object? value);

    /// <summary>A stored value of a staged column as <paramref name="type"/>: string, decimal, bool or DateOnly.</summary>
    internal abstract object? FromDb(object stored, Type type);

    internal abstract DateTimeOffset Instant(DbDataReader reader, int column);

    /// <summary>A table's name in a statement; current_user is a word of its own on the servers.</summary>
    internal virtual string Table(string name) => StagedSql.Quote(name);

    /// <summary>Several texts as one parameter of a set-based statement.</summary>
    internal virtual object List(IEnumerable<string> values) => JsonSerializer.Serialize(values);

    /// <summary>Adds rows to incoming by the engine's bulk path. A row whose key stands there already for this snapshot replaces it; the last of two wins.</summary>
    internal abstract Task Add(StagingDb db, IncomingRows rows, CancellationToken cancellationToken);

    /// <summary>Takes the lane for the rest of the transaction. False when another process holds it: that one serves it now.</summary>
    internal abstract Task<bool> TryHold(StagingDb db, string lane, CancellationToken cancellationToken);

    /// <summary>What the server's clock says; null where the database is a file and has none.</summary>
    internal virtual async Task<DateTimeOffset?> Now(StagingDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = Command(db, StagedSql.Text(this, "clock"));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return Instant(reader, 0);
    }

    internal DbCommand Command(StagingDb db, string sql, params IEnumerable<(string Name, object? Value)> parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (name, value) in parameters) Add(command, name, value);
        return command;
    }

    internal DbParameter Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@" + name;
        parameter.Value = ToDb(value);
        command.Parameters.Add(parameter);
        return parameter;
    }
}
