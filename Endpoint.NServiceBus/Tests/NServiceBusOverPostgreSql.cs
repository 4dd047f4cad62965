using System.Data.Common;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Engines;
using Sage50Etl.Tests.Bus.Suite;

namespace Sage50Etl.Tests.NServiceBus;

/// <summary>Rows and queues on the server that SAGE50ETL_TEST_POSTGRES names.</summary>
public sealed class NServiceBusOverPostgreSql : NServiceBusOverServer
{
    private readonly ServerDatabase _database = new();

    /// <summary>How the endpoints reach the server; the suite itself goes there directly.</summary>
    public Func<string, string> Way { get; init; } = connection => connection;

    public override Task Rewrite(EndpointRole role, string body, CancellationToken cancellationToken) =>
        Run($"UPDATE {Table(CommandRoutes.Queue(role))} SET body = convert_to('{body}', 'UTF8')", cancellationToken);

    public override Task Run(string sql, CancellationToken cancellationToken) => _database.Run(sql, cancellationToken);

    public override string Table(string queue) => $"bus.\"{queue}\"";

    protected override StagingSettings Staging => new(StagingSettings.PostgreSql, Way(_database.Connection));

    protected override Task<List<QueuedMessage>> Rows(string queue, Func<DbDataReader, QueuedMessage> row, CancellationToken cancellationToken) =>
        _database.Rows($"SELECT headers, body FROM {Table(queue)} ORDER BY seq", row, cancellationToken);

    protected override async Task<StagingStore> Open(CancellationToken cancellationToken)
    {
        await _database.Create(cancellationToken);
        return new(new PostgresEngine(_database.Connection));
    }

    protected override StagingStore Beside() => new(new PostgresEngine(Way(_database.Connection)));

    protected override Task Drop() => _database.Drop();
}
