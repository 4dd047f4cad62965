using System.Text;
using Microsoft.Extensions.Logging;
using NServiceBus;
using NServiceBus.Pipeline;
using Sage50Etl.Hosting.Service;

namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>Writes the row of a message that is about to go to the error queue (design 4.6). A row that cannot be written keeps no message from going there.</summary>
internal sealed partial class KeepFailed(FailedMessages failed, ILogger<KeepFailed> logger) : Behavior<IRecoverabilityContext>
{
    public override async Task Invoke(IRecoverabilityContext context, Func<Task> next)
    {
        if (context.RecoverabilityAction is MoveToError)
            try
            {
                var command = context.Headers.GetValueOrDefault(Headers.EnclosedMessageTypes, "?").Split(';')[0];
                await failed.Keep(new(context.MessageId, command,
                    Encoding.UTF8.GetString(context.Body.Span), context.Exception.ToString(), context.Exception.GetType().FullName!), context.CancellationToken);
            }
            catch (Exception unwritten) when (unwritten is not OperationCanceledException)
            {
                NotKept(context.MessageId, unwritten);
            }
        await next();
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Error,
        Message = "Message {Message} failed and goes to the error queue, but its row could not be written; replay it in ServicePulse")]
    private partial void NotKept(string message, Exception unwritten);
}
