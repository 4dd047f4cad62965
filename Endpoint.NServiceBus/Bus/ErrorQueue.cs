using Microsoft.EntityFrameworkCore;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>The error queue beside the rows of failed_message: copies leave with their row, and what stands there without a row gets one.</summary>
internal sealed class ErrorQueue(QueueServer server, FailedMessages failed)
{
    private const int Page = 500;

    // The clocks of two machines; the row of a failure is as old as its copy.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>Whether anything has changed since it was last tended, at the price of four numbers.</summary>
    public async Task<ErrorQueuePicture> Look(StagingDb db, CancellationToken cancellationToken) => new(
        await server.Ends(db, EndpointQueues.Error, cancellationToken),
        await db.FailedMessages.MaxAsync(f => (long?)f.Id, cancellationToken) ?? 0,
        await db.FailedMessages.CountAsync(f => f.State == "open", cancellationToken));

    /// <summary>Tends one page of the queue.</summary>
    /// <returns>Where the next page begins; null after the last.</returns>
    public async Task<long?> Tend(StagingDb db, long after, CancellationToken cancellationToken)
    {
        var rows = await server.Rows(db, EndpointQueues.Error, after, Page, cancellationToken);
        if (rows.Count == 0) return null;

        var copies = rows.Select(ErrorCopy.Of).Where(c => c.Ours).ToList();
        var settled = await Settled(db, [.. copies.Where(c => c.Row is not null)], cancellationToken);
        foreach (var copy in copies.Where(c => c.Row is null))
            if (await Known(db, copy, cancellationToken) is not { } open) await failed.Keep(db, copy.Described(await server.Body(db, EndpointQueues.Error, copy.Seq, cancellationToken)), cancellationToken);
            else if (!open) settled.Add(copy.Seq);
        await server.Remove(db, EndpointQueues.Error, settled, cancellationToken);
        return rows[^1].Seq;
    }

    // A row that is not there any more was pruned, which only settled ones are.
    private static async Task<List<long>> Settled(StagingDb db, List<ErrorCopy> copies, CancellationToken cancellationToken)
    {
        var named = copies.Select(c => c.Row!.Value).ToList();
        var open = (await db.FailedMessages.Where(f => named.Contains(f.Id) && f.State == "open").Select(f => f.Id).ToListAsync(cancellationToken)).ToHashSet();
        return [.. copies.Where(c => !open.Contains(c.Row!.Value)).Select(c => c.Seq)];
    }

    // Null: no row tells of this failure. A row that was settled before it happened tells of an earlier one.
    private static async Task<bool?> Known(StagingDb db, ErrorCopy copy, CancellationToken cancellationToken)
    {
        var id = FailedMessages.KeptAs(copy.MessageId);
        var rows = await db.FailedMessages.Where(f => f.MessageId == id).Select(f => new { f.State, f.FailedAt }).ToListAsync(cancellationToken);
        if (rows.Any(f => f.State == "open")) return true;
        return rows.Any(f => copy.FailedAt is not { } at || f.FailedAt >= at - Skew) ? false : null;
    }
}
