using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sage50Etl.Endpoint.Bus;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Engines;
using Sage50Etl.Tests.Bus.Suite;

namespace Sage50Etl.Tests.Bus;

/// <summary>Endpoints that share a PostgreSQL: rows and queues in one database.</summary>
public sealed class RebusOverPostgreSql : DurableBus
{
    private readonly ServerDatabase _database = new();

    public override async Task<IReadOnlyList<WireMessage>> Waiting(EndpointRole role, CancellationToken cancellationToken) =>
        await _database.Rows($"SELECT headers, body FROM {RebusRegistration.Table} WHERE recipient = '{CommandRoutes.Queue(role)}' ORDER BY id", r => new WireMessage(
            JsonSerializer.Deserialize<Dictionary<string, string>>((byte[])r[0])![Rebus.Messages.Headers.Type], Encoding.UTF8.GetString((byte[])r[1])), cancellationToken);

    public override Task Empty(EndpointRole role, CancellationToken cancellationToken) =>
        _database.Run($"DELETE FROM {RebusRegistration.Table} WHERE recipient = '{CommandRoutes.Queue(role)}'", cancellationToken);

    public override Task Rewrite(EndpointRole role, string body, CancellationToken cancellationToken) =>
        _database.Run($"UPDATE {RebusRegistration.Table} SET body = convert_to('{body}', 'UTF8') WHERE recipient = '{CommandRoutes.Queue(role)}'", cancellationToken);

    public override Task PutUnreadable(EndpointRole role, CancellationToken cancellationToken) => _database.Run($"""
        INSERT INTO {RebusRegistration.Table} (recipient, priority, visible, expiration, headers, body)
        VALUES ('{CommandRoutes.Queue(role)}', 0, now() - interval '1 hour', now() + interval '1 day', convert_to('no headers', 'UTF8'), convert_to('no body', 'UTF8'))
        """, cancellationToken);

    protected override async Task<StagingStore> Open(CancellationToken cancellationToken)
    {
        await _database.Create(cancellationToken);
        return Beside();
    }

    protected override StagingStore Beside() => new(new PostgresEngine(_database.Connection));

    // The transport makes its table at the first start, as the program does.
    protected override async Task Install(CancellationToken cancellationToken) => await (await Start(EndpointRole.Extract, _ => { }, cancellationToken)).DisposeAsync();

    protected override Task Drop() => _database.Drop();

    protected override void Register(IServiceCollection services, EndpointRole role, Action<IServiceCollection> work)
    {
        work(services);
        services.AddRebusOnPostgres(_database.Connection, role, CommandRoutes.Queue(role));
    }
}
