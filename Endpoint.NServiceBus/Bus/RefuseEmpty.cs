using NServiceBus;
using NServiceBus.Pipeline;

namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>NServiceBus passes over a message without a body and acknowledges it; every command has one, so it is reported instead.</summary>
internal sealed class RefuseEmpty : Behavior<IIncomingPhysicalMessageContext>
{
    public override Task Invoke(IIncomingPhysicalMessageContext context, Func<Task> next)
    {
        var control = context.MessageHeaders.GetValueOrDefault(Headers.ControlMessageHeader);
        if (context.Message.Body.Length > 0 || string.Equals(control, bool.TrueString, StringComparison.OrdinalIgnoreCase)) return next();
        throw new UnreadableMessageException("it has no JSON, its body is empty");
    }
}
