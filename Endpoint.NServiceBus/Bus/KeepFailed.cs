using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using NServiceBus;
using NServiceBus.Pipeline;
using Sage50Etl.Hosting.Service;

namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>Writes the row of a message that is about to go to the error queue. A row that cannot be written keeps no message from going there; the watch over that queue writes it later.</summary>
internal sealed partial class KeepFailed(FailedMessages failed, ILogger<KeepFailed> logger) : Behavior<IRecoverabilityContext>
{
    public override async Task Invoke(IRecoverabilityContext context, Func<Task> next)
    {
        // The copy names its row; one that was sent again from ServicePulse still names the row of its first failure.
        if (context.RecoverabilityAction is MoveToError) context.Metadata[ErrorCopy.RowHeader] = await Keep(context);
        await next();
    }

    private async Task<string> Keep(IRecoverabilityContext context)
    {
        try
        {
            var row = await failed.Keep(Described(context), context.CancellationToken);
            return row.ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception unwritten) when (unwritten is not OperationCanceledException)
        {
            NotKept(context.MessageId, unwritten);
            return "";
        }
    }

    private static FailedMessage Described(IRecoverabilityContext context)
    {
        var command = context.Headers.GetValueOrDefault(Headers.EnclosedMessageTypes, "?").Split(';')[0];
        var body = Encoding.UTF8.GetString(context.Body.Span);
        var message = new FailedMessage(context.MessageId, command, body, context.Exception.ToString(), context.Exception.GetType().FullName!, context.ImmediateProcessingFailures)
        {
            ReplayOf = long.TryParse(context.Headers.GetValueOrDefault(ErrorCopy.ReplayHeader), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null,
        };
        return context.Exception is MessageDeserializationException or UnreadableMessageException ? message.AsUnreadable(context.Exception.GetBaseException().Message) : message;
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Error,
        Message = "Message {Message} failed and goes to the error queue, but its row could not be written; it is written when the staging database can be used again")]
    private partial void NotKept(string message, Exception unwritten);
}
