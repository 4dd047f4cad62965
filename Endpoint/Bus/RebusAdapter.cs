using Rebus.Extensions;
using Rebus.Handlers;
using Rebus.Pipeline;
using Sage50Etl.Messages;

namespace Sage50Etl.Endpoint.Bus;

/// <summary>Hands a Rebus message to our handler.</summary>
internal sealed class RebusAdapter<TCommand>(IHandle<TCommand> handler, IMessageContext context, IMessageBus bus) : IHandleMessages<TCommand>
{
    public Task Handle(TCommand message) =>
        handler.Handle(message, new Scope(context.Headers.GetValueOrDefault(Rebus.Messages.Headers.MessageId, ""), bus), context.GetCancellationToken());

    private sealed record Scope(string MessageId, IMessageBus Bus) : IMessageScope
    {
        public Task Send(object command, CancellationToken cancellationToken) => Bus.Send(command, cancellationToken);
    }
}
