using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Load.Changes;

/// <summary>The only sender of <see cref="ApplyChanges"/>: due rows by priority, stream order and sequence, never more out than the lane allows (design 4.5).</summary>
public sealed class Dispatcher(StagingStore store, IMessageBus bus, TimeProvider time)
{
    public const int BatchSize = 100;
    private const int MostClaims = 5;
    private static readonly TimeSpan Out = TimeSpan.FromSeconds(60);

    /// <summary>Sends what is due on all lanes, or on those that are named.</summary>
    public async Task SendDue(CancellationToken cancellationToken, params string[] only)
    {
        var now = time.GetUtcNow();
        // A quiet lane costs a look into an index; only work to do takes the write gate.
        var lanes = await store.Read(db =>
        {
            var due = Due(db, now);
            return db.Lanes.AsNoTracking().Where(l => (only.Length == 0 || only.Contains(l.Lane)) && due.Any(c => c.Lane == l.Lane)).ToListAsync(cancellationToken);
        }, cancellationToken);
        ExceptionDispatchInfo? failed = null;
        foreach (var lane in lanes)
            try
            {
                foreach (var batch in await Take(lane, cancellationToken))
                    await bus.Send(new ApplyChanges(lane.Lane, batch), cancellationToken);
            }
            catch (Exception ofLane) when (!cancellationToken.IsCancellationRequested)
            {
                // A lane that cannot be served keeps no other one waiting.
                failed ??= ExceptionDispatchInfo.Capture(ofLane);
            }
        failed?.Throw();
    }

    private async Task<IReadOnlyList<long[]>> Take(LaneRow lane, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await store.Write<IReadOnlyList<long[]>>(async db =>
        {
            if (!await StagingStore.TryHold(db, lane.Lane, cancellationToken)) return [];
            var places = (lane.MaxInFlight * BatchSize) - await Busy(db, lane.Lane, now, cancellationToken);
            // Small messages each ask both systems who they are, and split what could go in one call; half a batch is worth the wait.
            if (places <= 0 || (places < BatchSize / 2 && await Due(db, lane.Lane, now).Take(places + 1).CountAsync(cancellationToken) > places)) return [];
            var ids = await First(db, lane.Lane, now, places, cancellationToken);
            await db.Changes.Where(c => ids.Contains(c.Id)).ExecuteUpdateAsync(c => c
                .SetProperty(r => r.DispatchedUntil, now + Out), cancellationToken);
            return [.. ids.Chunk(BatchSize)];
        }, cancellationToken);
    }

    // Two questions, because an OR over both times would look at every row that waits in the lane.
    private static async Task<int> Busy(StagingDb db, string lane, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = db.Changes.Where(c => c.Lane == lane && (c.State == ChangeState.Queued || c.State == ChangeState.InDoubt || c.State == ChangeState.Sending));
        var written = db.Changes.Where(c => c.Lane == lane && (c.State == ChangeState.InDoubt || c.State == ChangeState.Sending));

        return await open.CountAsync(c => c.DispatchedUntil > now, cancellationToken)
            + await written.CountAsync(c => c.LeaseUntil > now && (c.DispatchedUntil == null || c.DispatchedUntil <= now), cancellationToken);
    }

    // What took the process down again and again is set aside when its turn comes; the next ones have its place.
    private static async Task<long[]> First(StagingDb db, string lane, DateTimeOffset now, int places, CancellationToken cancellationToken)
    {
        while (true)
        {
            var first = await Candidates(db, lane, now, places, cancellationToken);
            long[] poison = [.. first.Where(f => f.Claims >= MostClaims).Select(f => f.Id)];
            if (poison.Length == 0) return [.. first.Select(f => f.Id)];

            await SetAsidePoison(db, poison, now, cancellationToken);
        }
    }

    // Each state by itself stands in the index in the order wanted; together they would be sorted anew for every batch.
    private static async Task<List<Candidate>> Candidates(StagingDb db, string lane, DateTimeOffset now, int places, CancellationToken cancellationToken)
    {
        var first = new List<Candidate>();
        foreach (var state in new[] { ChangeState.Queued, ChangeState.InDoubt })
            first.AddRange(await Due(db.Changes.Where(c => c.Lane == lane && c.State == state), db, now)
                .OrderBy(c => c.Priority).ThenBy(c => c.Order).ThenBy(c => c.Id).Take(places)
                .Select(c => new Candidate(c.Priority, c.Order, c.Id, c.Claims)).ToListAsync(cancellationToken));

        return [.. first.OrderBy(c => c.Priority).ThenBy(c => c.Order).ThenBy(c => c.Id).Take(places)];
    }

    private static IQueryable<ChangeRow> Due(StagingDb db, string lane, DateTimeOffset now) => Due(db, now).Where(c => c.Lane == lane);

    private static IQueryable<ChangeRow> Due(StagingDb db, DateTimeOffset now) =>
        Due(db.Changes.Where(c => c.State == ChangeState.Queued || c.State == ChangeState.InDoubt), db, now);

    private static IQueryable<ChangeRow> Due(IQueryable<ChangeRow> changes, StagingDb db, DateTimeOffset now) => changes.Where(c =>
        (c.DueAt == null || c.DueAt <= now) && (c.DispatchedUntil == null || c.DispatchedUntil <= now)
        && !db.Companies.Any(k => k.Company == c.Company && (k.Paused || k.StopCode != null)));

    private static async Task SetAsidePoison(StagingDb db, long[] ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var poison = db.Changes.Where(c => ids.Contains(c.Id));

        // What was answered is made: it is not refused, it waits for a person to let it be read back once more.
        await poison.Where(c => c.Answered != null).ExecuteUpdateAsync(
            c => c.SetProperty(r => r.State, ChangeState.Held)
                .SetProperty(r => r.Code, LoadCodes.Poison)
                .SetProperty(r => r.Reason, r => "Made as " + r.Answered + ", but the process ended several times while that was being read back. "
                    + "Look at it, then try it again with 'failed replay'."),
            cancellationToken);
        await poison.Where(c => c.Answered == null).ExecuteUpdateAsync(
            c => c.SetProperty(r => r.State, ChangeState.Refused)
                .SetProperty(r => r.Code, LoadCodes.Poison)
                .SetProperty(r => r.Reason, "The process ended several times while this record was being written. Look at it, then plan it again by editing it.")
                .SetProperty(r => r.SettledAt, now),
            cancellationToken);
    }

    private sealed record Candidate(int Priority, int Order, long Id, int Claims);
}
