using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Service;

/// <summary>Keeps what failed unexpectedly after its attempts as a row (design 4.6). The row is the record, whatever error queue a bus has.</summary>
public sealed class FailedMessages(StagingStore store, TimeProvider time)
{
    /// <summary>A message that is known to have failed, and is neither replayed nor discarded since, is not written a second time.</summary>
    public Task Keep(FailedMessage failed, CancellationToken cancellationToken) => store.Write(async db =>
    {
        if (await db.FailedMessages.AnyAsync(f => f.MessageId == failed.MessageId && f.State == "open", cancellationToken)) return;
        db.FailedMessages.Add(new FailedMessageRow
        {
            MessageId = failed.MessageId, Command = failed.Command, Body = failed.Body, Exception = failed.Exception, Group = failed.Group,
            Attempts = BusLimits.Attempts, State = "open", FailedAt = time.GetUtcNow(),
        });
    }, cancellationToken);

    /// <summary>Another tool sent it again, and this time it was handled: there is nothing left to replay.</summary>
    public Task Handled(string messageId, CancellationToken cancellationToken) => store.Write(db => db.FailedMessages
        .Where(f => f.MessageId == messageId && f.State == "open").ExecuteUpdateAsync(f => f.SetProperty(r => r.State, "replayed"), cancellationToken), cancellationToken);
}
