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

    public override Task PutUnreadable(EndpointRole role, CancellationToken cancellationToken) => Put(CommandRoutes.Queue(role), "no headers", cancellationToken);

    /// <summary>Puts a row with these headers into a queue, as another program might.</summary>
    public Task Put(string queue, string headers, CancellationToken cancellationToken) => Run(
        $"INSERT INTO {Table(queue)} (id, headers, body) VALUES (gen_random_uuid(), $headers${headers}$headers$, convert_to('no body', 'UTF8'))", cancellationToken);

    /// <summary>How many rows stand in a queue, whatever their headers.</summary>
    public async Task<long> Count(string queue, CancellationToken cancellationToken) =>
        (await _database.Rows($"SELECT COUNT(*) FROM {Table(queue)}", r => (long)r[0], cancellationToken)).Single();

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
