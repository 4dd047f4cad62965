using System.Text;
using Microsoft.EntityFrameworkCore;
using Rebus.Messages;
using Rebus.Retry;
using Rebus.Transport;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Endpoint.Bus;

/// <summary>Keeps what failed unexpectedly three times as a row (design 4.6); the row is the record, an in-memory error queue would not survive.</summary>
internal sealed class FailedMessages(StagingStore store, TimeProvider time) : IErrorHandler
{
    /// <summary>Deliveries before a message is given up (design 4.6).</summary>
    public const int Attempts = 3;

    public Task HandlePoisonMessage(TransportMessage transportMessage, ITransactionContext transactionContext, ExceptionInfo exception) => store.Write(async db =>
    {
        var id = transportMessage.Headers.GetValueOrDefault(Headers.MessageId, "");
        if (await db.FailedMessages.AnyAsync(f => f.MessageId == id)) return;
        db.FailedMessages.Add(new FailedMessageRow
        {
            MessageId = id, Command = transportMessage.Headers.GetValueOrDefault(Headers.Type, "?"), Body = Encoding.UTF8.GetString(transportMessage.Body),
            Exception = exception.GetFullErrorDescription(), Group = exception.Type, Attempts = Attempts, State = "open", FailedAt = time.GetUtcNow(),
        });
    }, CancellationToken.None);
}
