using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Service;

/// <summary>
/// Takes back what was put off while the clock was ahead: a step or a change that is due later than this program ever puts anything off would stand still until that time, without a word.
/// </summary>
public sealed class ClockSetBack(StagingStore store, TimeProvider time)
{
    // The longest waits are an hour (what a side cannot make yet) and half an hour (after many failures); a lease lasts minutes.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(3);
    private static readonly TimeSpan LongestLease = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);
    private long? _looked;

    /// <summary>Looks at most once in five minutes.</summary>
    public async Task Mend(CancellationToken cancellationToken)
    {
        if (_looked is { } before && time.GetElapsedTime(before) < Pause) return;

        _looked = time.GetTimestamp();
        var limit = time.GetUtcNow() + Longest;
        if (await store.Read(db => Steps(db, limit).AnyAsync(cancellationToken), cancellationToken))
            await store.Write(db => Mend(Steps(db, limit), limit, cancellationToken), cancellationToken);
        foreach (var company in await store.Read(db => db.Companies.Select(c => c.Company).ToListAsync(cancellationToken), cancellationToken))
            if (await store.Read(db => Changes(db, company, limit).AnyAsync(cancellationToken), cancellationToken))
                await store.Write(db => Mend(Changes(db, company, limit), cancellationToken), cancellationToken);
        if (await store.Read(db => Writes(db, limit).AnyAsync(cancellationToken), cancellationToken))
            await store.Write(db => Mend(Writes(db, limit), limit - Longest, cancellationToken), cancellationToken);
    }

    private static IQueryable<RunStepRow> Steps(StagingDb db, DateTimeOffset limit) => db.Steps
        .Where(s => db.Runs.Where(r => RunState.BeforeLoading.Contains(r.State)).Select(r => r.Id).Contains(s.RunId))
        .Where(s => (s.State == StepState.Pending || s.State == StepState.Running) && (s.DueAt > limit || s.DispatchedUntil > limit || s.LeaseUntil > limit));

    private static Task<int> Mend(IQueryable<RunStepRow> steps, DateTimeOffset limit, CancellationToken cancellationToken) => steps.ExecuteUpdateAsync(s => s
        .SetProperty(r => r.DueAt, (DateTimeOffset?)null)
        .SetProperty(r => r.DispatchedUntil, (DateTimeOffset?)null)
        .SetProperty(r => r.LeaseUntil, r => r.LeaseUntil > limit ? DateTimeOffset.UnixEpoch : r.LeaseUntil), cancellationToken);

    private static IQueryable<ChangeRow> Changes(StagingDb db, string company, DateTimeOffset limit) => db.Changes
        .Where(c => c.Company == company && (c.State == ChangeState.Queued || c.State == ChangeState.InDoubt) && (c.DueAt > limit || c.DispatchedUntil > limit));

    private static IQueryable<ChangeRow> Writes(StagingDb db, DateTimeOffset limit) => db.Changes.Where(c => c.State == ChangeState.Sending && c.LeaseUntil > limit);

    // Whoever is writing may be alive: it gets a lease as long as any, and is asked about after it like another.
    private static Task<int> Mend(IQueryable<ChangeRow> writes, DateTimeOffset now, CancellationToken cancellationToken) => writes.ExecuteUpdateAsync(c => c
        .SetProperty(r => r.LeaseUntil, now + LongestLease)
        .SetProperty(r => r.DueAt, now + (2 * LongestLease))
        .SetProperty(r => r.DispatchedUntil, (DateTimeOffset?)null), cancellationToken);

    private static Task<int> Mend(IQueryable<ChangeRow> changes, CancellationToken cancellationToken) => changes.ExecuteUpdateAsync(c => c
        .SetProperty(r => r.DueAt, (DateTimeOffset?)null)
        .SetProperty(r => r.DispatchedUntil, (DateTimeOffset?)null), cancellationToken);
}
