using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Staging.Database.Runs;

/// <summary>The right to work on a step, as long as its fence is the one of the claim and its lease lasts.</summary>
public sealed record StepHold(RunId Run, string Phase, Side Side, string Stream, int Fence)
{
    internal static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    public static StepHold Of(RunStepRow step) => new(new(step.RunId), step.Phase, step.Side, step.Stream, step.Fence);

    /// <summary>
    /// Lengthens the lease inside the transaction that writes what was worked out. The row stays locked until the commit, so nobody takes the
    /// step in between.
    /// </summary>
    /// <exception cref="LeaseLostException">The step is not ours any more, or was not for a moment: the transaction must not commit.</exception>
    public async Task Renew(StagingDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var held = await Rows(db).Where(s => s.State == StepState.Running && s.LeaseUntil >= now)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.LeaseUntil, now + Lease), cancellationToken);
        if (held == 0) throw new LeaseLostException($"{Phase} {Side} {Stream} of run {Run}");
    }

    /// <summary>Lengthens a lease that <see cref="Renew"/> found in the same transaction, whatever the writing took.</summary>
    public Task Lengthen(StagingDb db, DateTimeOffset now, CancellationToken cancellationToken) =>
        Rows(db).ExecuteUpdateAsync(s => s.SetProperty(r => r.LeaseUntil, now + Lease), cancellationToken);

    internal IQueryable<RunStepRow> Rows(StagingDb db) =>
        db.Steps.Where(s => s.RunId == Run.Value && s.Phase == Phase && s.Side == Side && s.Stream == Stream && s.Fence == Fence);
}
