using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Staging.Database.Runs;

/// <summary>Claims a run step, works on it in the job runner under a lease that is renewed, and stores how it ended (design 3).</summary>
public sealed class LeasedSteps(StagingStore store, IJobRunner jobs, IMessageBus bus, TimeProvider time)
{
    private static readonly TimeSpan Lease = StepHold.Lease;
    // However long a system asks to be left alone, it is asked again then.
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(2);
    private const int MostAttempts = 5;
    // A machine that restarts or is being serviced may end a few processes in the same step by chance.
    private const int MostProcesses = 12;

    public async Task Start(
        RunId run, string phase, Side side, string stream, Func<RunStepRow, CancellationToken, Task<StepOutcome>> work, CancellationToken cancellationToken)
    {
        using var place = await jobs.Reserve(cancellationToken);
        if (place is null)
        {
            await SendAgain(run, phase, side, stream, cancellationToken);
            return;
        }
        if (await Claim(run, phase, side, stream, cancellationToken) is not { } step) return;
        if (step.State == StepState.Failed)
        {
            await bus.Send(new AdvanceRun(run), cancellationToken);
            return;
        }
        place.Start($"{phase} {side} {stream} of run {run}", token => Work(step, work, token));
    }

    private Task SendAgain(RunId run, string phase, Side side, string stream, CancellationToken cancellationToken) => store.Write(db => db.Steps
        .Where(s => s.RunId == run.Value && s.Phase == phase && s.Side == side && s.Stream == stream && s.State == StepState.Pending)
        .ExecuteUpdateAsync(s => s.SetProperty(r => r.DispatchedUntil, time.GetUtcNow() + TimeSpan.FromSeconds(1)), cancellationToken), cancellationToken);

    private Task<RunStepRow?> Claim(RunId run, string phase, Side side, string stream, CancellationToken cancellationToken) => store.Write(async db =>
    {
        var now = time.GetUtcNow();
        var step = await db.Steps.FindAsync([run.Value, phase, side, stream], cancellationToken);
        var free = step?.State == StepState.Pending || (step?.State == StepState.Running && step.LeaseUntil < now);
        if (step is null || !free || step.DueAt > now) return null;
        // Whoever had it ended without a word each time: most likely this step takes the process down.
        if (step.Attempts >= MostProcesses) return GiveUp(step, now);
        // From here on the lease says whether somebody works on it.
        (step.State, step.LeaseUntil, step.DispatchedUntil, step.StartedAt) = (StepState.Running, now + Lease, null, step.StartedAt ?? now);
        step.Fence++;
        step.Attempts++;
        return step;
    }, cancellationToken);

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static RunStepRow GiveUp(RunStepRow step, DateTimeOffset now)
    {
        (step.State, step.EndedAt, step.LeaseUntil, step.DispatchedUntil, step.Code) = (StepState.Failed, now, null, null, "S50-X-002");
        step.Reason = $"The process ended {step.Attempts} times during the {step.Phase} of {step.Stream} on side {step.Side}. The step is given up in this run; the log of those times says more.";
        step.Fence++;
        return step;
    }

    private async Task Work(RunStepRow step, Func<RunStepRow, CancellationToken, Task<StepOutcome>> work, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewing = Renew(step, stop);
        StepOutcome outcome;
        try
        {
            outcome = await work(step, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // An orderly stop is no failed attempt; whoever lost the lease changes nothing here.
            await Owned(step, r => r.SetProperty(s => s.Attempts, s => s.Attempts - 1), CancellationToken.None);
            return;
        }
        catch (LeaseLostException)
        {
            await stop.CancelAsync();
            await renewing;
            return;
        }
        catch (Exception unexpected) when (unexpected is not OutOfMemoryException)
        {
            outcome = await Unexpected(step, unexpected, cancellationToken);
        }
        await stop.CancelAsync();
        await renewing;
        await Settle(step, outcome, cancellationToken);
        await bus.Send(new AdvanceRun(new(step.RunId)), cancellationToken);
    }

    private async Task Renew(RunStepRow step, CancellationTokenSource stop)
    {
        using var timer = new PeriodicTimer(Lease / 3, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
                if (!await RenewOnce(step, stop.Token)) await stop.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The work ended or the process stops: nothing to renew.
        }
    }

    // A staging database that is away for a moment costs no work: the next beat renews the lease, or finds that another worker has the step.
    private async Task<bool> RenewOnce(RunStepRow step, CancellationToken cancellationToken)
    {
        try
        {
            return await Owned(step, r => r.SetProperty(s => s.LeaseUntil, time.GetUtcNow() + Lease), cancellationToken) > 0;
        }
        catch (Exception away) when (store.IsUnusable(away))
        {
            return true;
        }
    }

    private Task<StepOutcome> Unexpected(RunStepRow step, Exception unexpected, CancellationToken cancellationToken) => store.Write(async db =>
    {
        var final = step.Attempts >= MostAttempts;
        if (final && await Held(db, step).AnyAsync(cancellationToken))
            db.FailedMessages.Add(new FailedMessageRow
            {
                MessageId = $"{step.Phase}:{step.RunId}:{step.Side}:{step.Stream}", Command = step.Phase == StepPhase.Extract ? nameof(TakeSnapshot) : nameof(ComputeDelta),
                Body = $"{{\"run\":{step.RunId},\"side\":\"{step.Side}\",\"stream\":\"{step.Stream}\"}}", Exception = StorableText.Of(unexpected.ToString()),
                Group = unexpected.GetType().Name, Attempts = step.Attempts, State = "open", FailedAt = time.GetUtcNow(),
            });
        return new StepOutcome
        {
            Code = "S50-X-001", Reason = StorableText.Of($"Unexpected: {unexpected.GetType().Name}: {unexpected.Message}"),
            RetryAfter = final ? null : TimeSpan.FromSeconds(2 * step.Attempts),
        };
    }, cancellationToken);

    private Task Settle(RunStepRow step, StepOutcome outcome, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var state = outcome.RetryAfter is not null ? StepState.Pending : outcome.Code is not null ? StepState.Failed : StepState.Done;
        return Owned(step, r => r
            .SetProperty(s => s.State, state)
            .SetProperty(s => s.Attempts, s => outcome.OnlyWaited ? s.Attempts - 1 : s.Attempts)
            .SetProperty(s => s.LeaseUntil, (DateTimeOffset?)null)
            .SetProperty(s => s.DispatchedUntil, (DateTimeOffset?)null)
            .SetProperty(s => s.DueAt, now + Shorter(outcome.RetryAfter ?? TimeSpan.Zero, LongestPause))
            .SetProperty(s => s.Mode, outcome.Mode).SetProperty(s => s.RowsRead, outcome.RowsRead).SetProperty(s => s.RowsChanged, outcome.RowsChanged)
            .SetProperty(s => s.RowsFiltered, outcome.RowsFiltered).SetProperty(s => s.RowsRefused, outcome.RowsRefused)
            .SetProperty(s => s.Code, outcome.Code).SetProperty(s => s.Reason, outcome.Reason)
            .SetProperty(s => s.EndedAt, now), cancellationToken);
    }

    // A worker that lost its lease finds another fence and changes nothing.
    private Task<int> Owned(RunStepRow step, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<RunStepRow>> set, CancellationToken cancellationToken) =>
        store.Write(db => Held(db, step).ExecuteUpdateAsync(set, cancellationToken), cancellationToken);

    private static IQueryable<RunStepRow> Held(StagingDb db, RunStepRow step) => StepHold.Of(step).Rows(db);
}
