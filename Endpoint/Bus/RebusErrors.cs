using System.Text;
using Rebus.Messages;
using Rebus.Retry;
using Rebus.Transport;
using Sage50Etl.Hosting.Service;

namespace Sage50Etl.Endpoint.Bus;

/// <summary>Hands what Rebus gives up to the rows; an in-memory error queue would not survive.</summary>
internal sealed class RebusErrors(FailedMessages failed) : IErrorHandler
{
    public Task HandlePoisonMessage(TransportMessage transportMessage, ITransactionContext transactionContext, ExceptionInfo exception) => failed.Keep(
        new(transportMessage.Headers.GetValueOrDefault(Headers.MessageId, ""), transportMessage.Headers.GetValueOrDefault(Headers.Type, "?"),
            Encoding.UTF8.GetString(transportMessage.Body), exception.GetFullErrorDescription(), exception.Type), CancellationToken.None);
}
