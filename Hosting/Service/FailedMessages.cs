using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Service;

/// <summary>Keeps what failed unexpectedly after its attempts as a row. The row is the record, whatever error queue a bus has.</summary>
public sealed class FailedMessages(StagingStore store, TimeProvider time)
{
    private const int LongestId = 200;

    /// <summary>A message that is known to have failed, and is neither replayed nor discarded since, is not written a second time.</summary>
    /// <returns>Id of its row.</returns>
    public Task<long> Keep(FailedMessage failed, CancellationToken cancellationToken) => store.Write(db => Keep(db, failed, cancellationToken), cancellationToken);

    /// <summary>The same, in a transaction of the caller.</summary>
    public async Task<long> Keep(StagingDb db, FailedMessage failed, CancellationToken cancellationToken)
    {
        // Two messages without an id are two messages.
        var id = failed.MessageId.Trim().Length > 0 ? KeptAs(failed.MessageId) : $"without id {Guid.CreateVersion7()}";
        var replayed = failed.ReplayOf ?? 0;
        var known = await db.FailedMessages.Where(f => f.MessageId == id && f.State == "open" && f.Id != replayed).Select(f => (long?)f.Id).FirstOrDefaultAsync(cancellationToken);
        if (known is not null) return known.Value;

        var row = db.FailedMessages.Add(new FailedMessageRow
        {
            MessageId = id,
            Command = StorableText.Of(failed.Command),
            Body = StorableText.Of(failed.Body),
            Exception = StorableText.Of(failed.Exception),
            Group = StorableText.Of(failed.Group),
            Attempts = Math.Max(1, failed.Attempts),
            State = "open",
            FailedAt = time.GetUtcNow(),
        }).Entity;
        await db.SaveChangesAsync(cancellationToken);
        return row.Id;
    }

    /// <summary>Another tool sent it again, and this time it was handled: there is nothing left to replay.</summary>
    public Task Handled(string messageId, CancellationToken cancellationToken) => store.Write(db => db.FailedMessages
        .Where(f => f.MessageId == messageId && f.State == "open").ExecuteUpdateAsync(f => f.SetProperty(r => r.State, "replayed"), cancellationToken), cancellationToken);

    /// <summary>The id under which a message is kept.</summary>
    public static string KeptAs(string messageId)
    {
        var id = StorableText.Of(messageId.Trim());
        return id.Length <= LongestId ? id : id[..LongestId];
    }
}
