using System.Data.Common;
using Microsoft.Data.SqlClient;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Engines;
using Xunit;

namespace Sage50Etl.Tests.NServiceBus;

/// <summary>Rows and queues on the server that SAGE50ETL_TEST_SQLSERVER names; the test is skipped where there is none.</summary>
public sealed class NServiceBusOverSqlServer : NServiceBusOverServer
{
    private readonly string _name = $"sage50etl_bus_{Guid.NewGuid():n}";
    private string _server = "";

    private string Connection => new SqlConnectionStringBuilder(_server) { InitialCatalog = _name, MaxPoolSize = 20 }.ToString();

    public override Task Rewrite(EndpointRole role, string body, CancellationToken cancellationToken) =>
        Run($"UPDATE {Table(CommandRoutes.Queue(role))} SET Body = CONVERT(varbinary(max), '{body}')", cancellationToken);

    public override Task PutUnreadable(EndpointRole role, CancellationToken cancellationToken) => Run(
        $"INSERT INTO {Table(CommandRoutes.Queue(role))} (Id, Recoverable, Headers, Body) VALUES (NEWID(), 1, 'no headers', CONVERT(varbinary(max), 'no body'))", cancellationToken);

    public override Task Run(string sql, CancellationToken cancellationToken) => Run(Connection, sql, cancellationToken);

    public override string Table(string queue) => $"[bus].[{queue}]";

    protected override StagingSettings Staging => new(StagingSettings.SqlServer, Connection);

    protected override async Task<List<QueuedMessage>> Rows(string queue, Func<DbDataReader, QueuedMessage> row, CancellationToken cancellationToken)
    {
        await using var connection = new SqlConnection(Connection);
        await connection.OpenAsync(cancellationToken);
        await using var command = new SqlCommand($"SELECT Headers, Body FROM {Table(queue)} WITH (READCOMMITTEDLOCK, READPAST) ORDER BY RowVersion", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<QueuedMessage>();
        while (await reader.ReadAsync(cancellationToken)) rows.Add(row(reader));
        return rows;
    }

    protected override async Task<StagingStore> Open(CancellationToken cancellationToken)
    {
        var server = Environment.GetEnvironmentVariable("SAGE50ETL_TEST_SQLSERVER") ?? "";
        if (server.Length == 0) Assert.Skip("SAGE50ETL_TEST_SQLSERVER is not set: no SQL Server here.");
        _server = server;
        await Run(_server, $"CREATE DATABASE {_name} COLLATE Latin1_General_100_BIN2", cancellationToken);
        await Run(_server, $"ALTER DATABASE {_name} SET READ_COMMITTED_SNAPSHOT ON", cancellationToken);
        return Beside();
    }

    protected override StagingStore Beside() => new(new SqlServerEngine(Connection));

    protected override async Task Drop()
    {
        if (_server.Length == 0) return;
        await using (var pooled = new SqlConnection(Connection)) SqlConnection.ClearPool(pooled);
        await Run(_server, $"ALTER DATABASE {_name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {_name}", CancellationToken.None);
    }

    private static async Task Run(string server, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new SqlConnection(server);
        await connection.OpenAsync(cancellationToken);
        await using var command = new SqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
