using System.Text;
using Rebus.Messages;
using Rebus.Retry;
using Rebus.Transport;
using Sage50Etl.Hosting.Service;

namespace Sage50Etl.Endpoint.Bus;

/// <summary>Hands what Rebus gives up to the rows; an in-memory error queue would not survive.</summary>
internal sealed class RebusErrors(FailedMessages failed, Troubles troubles, IErrorTracker attempts) : IErrorHandler
{
    public async Task HandlePoisonMessage(TransportMessage transportMessage, ITransactionContext transactionContext, ExceptionInfo exception)
    {
        var id = transportMessage.Headers.GetValueOrDefault(Headers.MessageId, "");
        // The failures of all attempts come as one aggregate; the last of them names the group.
        var deliveries = id.Length == 0 ? [] : await attempts.GetExceptions(id);
        var last = deliveries is [.., var latest] ? latest : exception;
        var message = new FailedMessage(id, transportMessage.Headers.GetValueOrDefault(Headers.Type, "?"), Encoding.UTF8.GetString(transportMessage.Body),
            exception.GetFullErrorDescription(), last.Type.Split(',')[0], deliveries.Count);
        if (message.Group == typeof(UnreadableMessageException).FullName) message = message.AsUnreadable(last.Message);

        // Where not even the row can be written, the message is dropped: what it was about stands in the database, and the sweeper sends it again.
        await troubles.Try("keeping a message that failed", () => failed.Keep(message, CancellationToken.None), CancellationToken.None);
    }
}
