using Npgsql;
using Xunit;

namespace Sage50Etl.Tests.Acceptance.Support;

/// <summary>A database of its own on the server that SAGE50ETL_TEST_POSTGRES names; the test is skipped where there is none.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly string _server;

    private PostgresDatabase(string server) => _server = server;

    public string Name { get; } = $"sage50etl_acceptance_{Guid.NewGuid():n}";
    public NpgsqlConnectionStringBuilder Connection => new(_server) { Database = Name, Pooling = false };

    /// <summary>What the program is told: connection string and password apart, as an operator would.</summary>
    public Dictionary<string, string> Environment(Action<NpgsqlConnectionStringBuilder>? change = null)
    {
        var connection = new NpgsqlConnectionStringBuilder(_server) { Database = Name };
        change?.Invoke(connection);
        var password = connection.Password ?? "";
        connection.Remove("Password");
        return new() { ["SAGE50ETL_STAGING_ENGINE"] = "postgresql", ["SAGE50ETL_STAGING_CONNECTION"] = connection.ToString(), ["SAGE50ETL_STAGING_PASSWORD"] = password };
    }

    public static async Task<PostgresDatabase> Create(CancellationToken cancellationToken)
    {
        var server = System.Environment.GetEnvironmentVariable("SAGE50ETL_TEST_POSTGRES");
        if (string.IsNullOrEmpty(server)) Assert.Skip("SAGE50ETL_TEST_POSTGRES is not set: no PostgreSQL here.");
        var database = new PostgresDatabase(server);
        await database.OnServer($"CREATE DATABASE {database.Name}", cancellationToken);
        return database;
    }

    public async Task<object?> Run(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(Connection.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    public async Task OnServer(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync() => await OnServer($"DROP DATABASE IF EXISTS {Name} WITH (FORCE)", CancellationToken.None);
}
