using System.Data.Common;
using Npgsql;
using Xunit;

namespace Sage50Etl.Tests.Bus.Suite;

/// <summary>A PostgreSQL database of its own on the server that SAGE50ETL_TEST_POSTGRES names; the test is skipped where there is none.</summary>
public sealed class ServerDatabase
{
    private readonly string _name = $"sage50etl_bus_{Guid.NewGuid():n}";
    private string _server = "";

    /// <summary>Where endpoints find it.</summary>
    public string Connection => new NpgsqlConnectionStringBuilder(_server) { Database = _name, MaxPoolSize = 20 }.ToString();

    public async Task Create(CancellationToken cancellationToken)
    {
        _server = Environment.GetEnvironmentVariable("SAGE50ETL_TEST_POSTGRES") ?? "";
        if (_server.Length == 0) Assert.Skip("SAGE50ETL_TEST_POSTGRES is not set: no PostgreSQL here.");
        await Run(_server, $"CREATE DATABASE {_name}", cancellationToken);
    }

    public Task Run(string sql, CancellationToken cancellationToken) => Run(Connection, sql, cancellationToken);

    public async Task<List<T>> Rows<T>(string sql, Func<DbDataReader, T> row, CancellationToken cancellationToken)
    {
        await using var connection = await Open(Connection, cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken)) rows.Add(row(reader));
        return rows;
    }

    public async Task Drop()
    {
        if (_server.Length == 0) return;
        await using (var pooled = new NpgsqlConnection(Connection)) NpgsqlConnection.ClearPool(pooled);
        await Run(_server, $"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", CancellationToken.None);
    }

    private static async Task Run(string server, string sql, CancellationToken cancellationToken)
    {
        await using var connection = await Open(server, cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<NpgsqlConnection> Open(string server, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
