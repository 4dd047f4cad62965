using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Operations.Failed;

/// <summary>Puts failed messages away with a reason. Nothing is lost: what is still to be done stands in rows, and the service finds it there.</summary>
public sealed class MessageDiscard(StagingStore store, TimeProvider time)
{
    /// <returns>How many were open and are discarded now.</returns>
    public Task<int> Discard(IReadOnlyCollection<long> ids, string reason, string who, CancellationToken cancellationToken) => store.Write(async db =>
    {
        var rows = await db.FailedMessages.Where(f => ids.Contains(f.Id) && f.State == "open").ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            row.State = "discarded";
            db.Audit.Add(new AuditRow { Kind = "message", Record = $"{row.Id}", At = time.GetUtcNow(), Who = who, What = "failed message discarded", From = "open", To = row.State, Reason = reason });
        }
        return rows.Count;
    }, cancellationToken);
}
