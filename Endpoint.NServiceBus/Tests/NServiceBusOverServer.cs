using System.Data.Common;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sage50Etl.Endpoint.NServiceBus.Bus;
using Sage50Etl.Endpoint.NServiceBus.Hosts;
using Sage50Etl.Endpoint.NServiceBus.Settings;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Tests.Bus.Suite;

namespace Sage50Etl.Tests.NServiceBus;

/// <summary>Endpoints on NServiceBus that share a server: rows and queues in one database.</summary>
public abstract class NServiceBusOverServer : DurableBus
{
    public override bool HasErrorQueue => true;

    public BusSettings Settings { get; init; } = new();

    /// <summary>Queues that other programs would make.</summary>
    public IReadOnlyList<string> MoreQueues { get; init; } = [];

    public override async Task<int> InErrorQueue(CancellationToken cancellationToken) => (await Rows("error", _ => new QueuedMessage([], ""), cancellationToken)).Count;

    public override async Task<IReadOnlyList<WireMessage>> Waiting(EndpointRole role, CancellationToken cancellationToken) =>
        [.. (await Messages(CommandRoutes.Queue(role), cancellationToken)).Select(m => new WireMessage(m.Headers["NServiceBus.EnclosedMessageTypes"], m.Body))];

    public override Task Empty(EndpointRole role, CancellationToken cancellationToken) => Run($"DELETE FROM {Table(CommandRoutes.Queue(role))}", cancellationToken);

    /// <summary>What stands in any queue, oldest first.</summary>
    public Task<List<QueuedMessage>> Messages(string queue, CancellationToken cancellationToken) =>
        Rows(queue, r => new QueuedMessage(JsonSerializer.Deserialize<Dictionary<string, string>>((string)r[0])!, Encoding.UTF8.GetString((byte[])r[1])), cancellationToken);

    public abstract Task Run(string sql, CancellationToken cancellationToken);

    /// <summary>The table of a queue, as it is written in SQL.</summary>
    public abstract string Table(string queue);

    /// <summary>Where endpoints find rows and queues.</summary>
    protected abstract StagingSettings Staging { get; }

    /// <param name="row">Reads headers and body.</param>
    protected abstract Task<List<QueuedMessage>> Rows(string queue, Func<DbDataReader, QueuedMessage> row, CancellationToken cancellationToken);

    protected override Task Install(CancellationToken cancellationToken) => Installation.Create(Server, Settings, EndpointQueues.All([]).Concat(MoreQueues), cancellationToken);

    protected override void Register(IServiceCollection services, EndpointRole role, Action<IServiceCollection> work)
    {
        services.AddNServiceBus(Server, Settings, role, CommandRoutes.Queue(role), slot: 1);
        work(services);
    }

    private QueueServer Server => QueueServer.Of(Staging, Settings.Schema);
}
