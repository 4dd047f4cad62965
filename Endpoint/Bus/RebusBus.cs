using Rebus.Bus;
using Sage50Etl.Messages;

namespace Sage50Etl.Endpoint.Bus;

/// <summary>The bus port over Rebus: all endpoints share one process and one in-memory queue.</summary>
internal sealed class RebusBus(IBus bus) : IMessageBus
{
    public Task Send(object command, CancellationToken cancellationToken) => bus.SendLocal(command);
}
