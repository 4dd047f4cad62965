using Rebus.Bus;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;

namespace Sage50Etl.Endpoint.Bus;

/// <summary>The bus port over Rebus where each role has a queue of its own.</summary>
internal sealed class RoutedBus(IBus bus, CommandRoutes routes) : IMessageBus
{
    public async Task Send(object command, CancellationToken cancellationToken) =>
        await bus.Advanced.Routing.Send(await routes.Of(command, cancellationToken), command);
}
