using NServiceBus;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;

namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>Hands a message of NServiceBus to our handler.</summary>
internal sealed class Adapter<TCommand>(IHandle<TCommand> handler, IMessageBus bus, FailedMessages failed) : IHandleMessages<TCommand>
{
    public async Task Handle(TCommand message, IMessageHandlerContext context)
    {
        await handler.Handle(message, new Scope(context.MessageId, bus), context.CancellationToken);
        // Sent again from ServicePulse and handled now: the row is to show it too.
        if (context.MessageHeaders.ContainsKey(Retries.UniqueId)) await failed.Handled(context.MessageId, context.CancellationToken);
    }

    // Sent beside the receive, not with it: what a handler that fails has sent finds its row unmoved.
    private sealed record Scope(string MessageId, IMessageBus Bus) : IMessageScope
    {
        public Task Send(object command, CancellationToken cancellationToken) => Bus.Send(command, cancellationToken);
    }
}
