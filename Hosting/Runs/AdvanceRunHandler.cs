using Microsoft.EntityFrameworkCore;
using Sage50Etl.Extract;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Load.Changes;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Runs;

/// <summary>Moves a run on when its stage is finished. Idempotent: it decides from the rows alone (design 4).</summary>
public sealed class AdvanceRunHandler(StagingStore store, CompanyRegistry companies, Dispatcher dispatcher, TimeProvider time) : IHandle<AdvanceRun>
{
    private const int MostPasses = 4;
    private static readonly TimeSpan Out = TimeSpan.FromSeconds(60);

    public async Task Handle(AdvanceRun command, IMessageScope scope, CancellationToken cancellationToken)
    {
        // Nine in ten calls come while a stage is still at work: a look decides whether the write gate is needed at all.
        if (!await store.Read(db => Ready(db, command.Run, cancellationToken), cancellationToken)) return;
        if (!await store.Read(db => Started(db, command.Run, cancellationToken), cancellationToken)) return;
        // Counted once, however often the transaction is done again.
        (long Sage, long Ssm)? calls = null;
        var company = "";
        var next = await store.Write(async db =>
        {
            var run = await db.Runs.SingleOrDefaultAsync(r => r.Id == command.Run.Value, cancellationToken);
            if (run is null || !RunState.Open.Contains(run.State)) return [];
            if (run.State != RunState.Loading && await Paused(db, run, cancellationToken)) return [];
            company = run.Company;
            calls ??= companies.Of(run.Company).TakeCalls();
            run.SageCalls += calls.Value.Sage;
            run.SsmCalls += calls.Value.Ssm;
            return run.State switch
            {
                RunState.Extracting => await Extracting(db, run, cancellationToken),
                RunState.Planning => await Planning(db, run, cancellationToken),
                RunState.Held => await Held(db, run, cancellationToken),
                _ => await Loading(db, run, cancellationToken),
            };
        }, cancellationToken);
        foreach (var message in next) await scope.Send(message, cancellationToken);
        if (company.Length == 0) return;
        var lanes = companies.Of(company).Scope;
        await dispatcher.SendDue(cancellationToken, lanes.Lane(Side.Sage50), lanes.Lane(Side.Ssm));
    }

    // The run of a company whose file cannot be used now stands still until it can.
    private async Task<bool> Started(StagingDb db, RunId id, CancellationToken cancellationToken) =>
        companies.Has(await db.Runs.Where(r => r.Id == id.Value).Select(r => r.Company).SingleAsync(cancellationToken));

    private async Task<bool> Ready(StagingDb db, RunId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var run = await db.Runs.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id.Value, cancellationToken);
        if (run is not null && run.State != RunState.Loading && await Paused(db, run, cancellationToken)) return false;
        return run?.State switch
        {
            RunState.Extracting or RunState.Planning => !await db.Steps.AnyAsync(s => s.RunId == run.Id && s.State == StepState.Running && s.LeaseUntil > now && s.Side == Side.Sage50, cancellationToken)
                || !await db.Steps.AnyAsync(s => s.RunId == run.Id && s.State == StepState.Running && s.LeaseUntil > now && s.Side == Side.Ssm, cancellationToken),
            RunState.Held => run.ApprovedAt is not null,
            RunState.Loading => !await Busy(db, run, now, cancellationToken),
            _ => false,
        };
    }

    private static Task<bool> Paused(StagingDb db, RunRow run, CancellationToken cancellationToken) =>
        db.Companies.AnyAsync(c => c.Company == run.Company && c.Paused, cancellationToken);

    private async Task<List<object>> Extracting(StagingDb db, RunRow run, CancellationToken cancellationToken)
    {
        var steps = await db.Steps.Where(s => s.RunId == run.Id && s.Phase == StepPhase.Extract).OrderBy(s => s.Order).ToListAsync(cancellationToken);
        if (steps.Any(s => s.State is StepState.Pending or StepState.Running))
            return [.. steps.GroupBy(s => s.Side).Select(Due).OfType<RunStepRow>()
                .Select(s => (object)new TakeSnapshot(new(run.Id), s.Side, s.Stream))];
        foreach (var stream in steps.GroupBy(s => s.Stream))
            if (stream.All(s => s.State == StepState.Done)) AddPlan(db, run, stream.Key);
        run.State = RunState.Planning;
        run.Pass = 1;
        await db.SaveChangesAsync(cancellationToken);
        return await Planning(db, run, cancellationToken);
    }

    private async Task<List<object>> Planning(StagingDb db, RunRow run, CancellationToken cancellationToken)
    {
        var steps = await db.Steps.Where(s => s.RunId == run.Id && s.Phase == StepPhase.Plan).OrderBy(s => s.Order).ToListAsync(cancellationToken);
        if (steps.Any(s => s.State is StepState.Pending or StepState.Running))
            return Due(steps) is { } due ? [new ComputeDelta(new(run.Id), due.Stream)] : [];
        var failed = await Failed(db, run, cancellationToken);
        if (steps.Count == 0) return await Fail(db, run, failed, cancellationToken);
        run.PlannedAt = time.GetUtcNow();
        var company = companies.Of(run.Company);
        if (run.Pass == 1) await FirstStreams.SetApart(db, run, [.. steps.Where(s => s.State == StepState.Done).Select(s => s.Stream)], run.PlannedAt.Value, cancellationToken);
        await FollowUps.GoOn(db, run, company.Scope, cancellationToken);
        var reasons = await RunGuards.Reasons(db, company, run, cancellationToken);
        if (reasons.Count > 0 && run.ApprovedAt is null)
        {
            (run.State, run.Reason) = (RunState.Held, string.Join("; ", [.. reasons, .. failed.Select(Words)]));
            run.PlanHash = await PlanFingerprint.Of(db, run.Id, cancellationToken);
            await StreamStatuses.Stopped(db, run, _ => ("held", run.Reason), time.GetUtcNow(), cancellationToken);
            return [];
        }
        return await ToLoading(db, run, cancellationToken);
    }

    private async Task<List<object>> Held(StagingDb db, RunRow run, CancellationToken cancellationToken) =>
        run.ApprovedAt is null ? [] : await ToLoading(db, run, cancellationToken);

    private async Task<List<object>> ToLoading(StagingDb db, RunRow run, CancellationToken cancellationToken)
    {
        var planned = db.Changes.Where(c => c.RunId == run.Id && c.State == ChangeState.Planned);
        await planned.Where(c => c.WaitsForKey != null).ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Waiting), cancellationToken);
        await planned.ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Queued), cancellationToken);
        await WaitingChanges.Release(db, run.Company, cancellationToken);
        await RefusedParents.Tell(db, run.Company, cancellationToken);
        await Adopt(db, run, cancellationToken);
        (run.State, run.LoadingAt, run.Reason) = (RunState.Loading, time.GetUtcNow(), null);
        // A priority run has asked SSM alone.
        if (run.Kind != RunKind.Priority) await GoOn(db, run, cancellationToken);
        await StreamStatuses.GoOn(db, run, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return await Busy(db, run, time.GetUtcNow(), cancellationToken) ? [] : await Loading(db, run, cancellationToken);
    }

    // Both systems have answered for what was planned, so what stopped the company may be mended; a write that still finds it stops it again. A stream that
    // cannot be read, perhaps for good, says nothing of that (D28). Whether it is the right company, no write finds out, and a plan that was held may
    // have been read long before.
    private static Task<int> GoOn(StagingDb db, RunRow run, CancellationToken cancellationToken) => db.Companies
        .Where(c => c.Company == run.Company && !c.Paused && c.StopCode != ExtractCodes.WrongCompany && c.StopCode != ExtractCodes.Restored)
        .ExecuteUpdateAsync(c => c.SetProperty(r => r.StopCode, (string?)null).SetProperty(r => r.StopReason, (string?)null), cancellationToken);

    // What an ended run left unwritten was planned again just now and found still right: this run sees it through. A priority run plans its
    // own documents only: under its moment of reading, what it did not look at would pass for looked up just now (D7).
    private static async Task Adopt(StagingDb db, RunRow run, CancellationToken cancellationToken)
    {
        if (run.Kind == RunKind.Priority) return;

        var streams = await db.Steps.Where(s => s.RunId == run.Id && s.Phase == StepPhase.Plan && s.State == StepState.Done).Select(s => s.Stream).ToListAsync(cancellationToken);
        await db.Changes.Where(c => c.Company == run.Company && c.RunId != run.Id && c.State == ChangeState.Queued && c.Attempts == 0 && streams.Contains(c.Stream)
                && !db.Runs.Any(r => r.Id == c.RunId && RunState.Open.Contains(r.State)))
            .ExecuteUpdateAsync(c => c.SetProperty(r => r.RunId, run.Id), cancellationToken);
    }

    private async Task<List<object>> Loading(StagingDb db, RunRow run, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await Busy(db, run, now, cancellationToken)) return [];
        if (await AnotherPass(db, run, cancellationToken) is { Count: > 0 } again)
        {
            run.Pass++;
            // What was approved is what was shown; this pass is weighed on its own (D27).
            (run.State, run.ApprovedAt, run.PlanHash) = (RunState.Planning, null, null);
            // Where the clock of who writes is ahead, a plan may be made anew in the very transaction that has looked at its steps.
            var former = await db.Steps
                .Where(s => s.RunId == run.Id && s.Phase == StepPhase.Plan && again.Contains(s.Stream))
                .ToListAsync(cancellationToken);
            db.Steps.RemoveRange(former);
            await db.SaveChangesAsync(cancellationToken);
            foreach (var stream in again) AddPlan(db, run, stream);
            await db.SaveChangesAsync(cancellationToken);
            return await Planning(db, run, cancellationToken);
        }
        (run.State, run.ClosedAt) = (RunState.Closed, now);
        var failed = await Failed(db, run, cancellationToken);
        if (failed.Count > 0) run.Reason = string.Join("; ", failed.Select(Words));
        var stop = await db.Companies.AsNoTracking().Where(c => c.Company == run.Company).Select(c => c.StopReason).SingleOrDefaultAsync(cancellationToken);
        if (stop is not null) run.Reason = $"{run.Reason} {stop}".Trim();
        await StreamStatuses.Stopped(db, run, stream => failed.FirstOrDefault(f => f.Stream == stream) is { } f ? ("failed", $"{f.Code} {f.Reason}")
            : stop is not null ? ("failed", stop) : ("ok", null), now, cancellationToken);
        return [];
    }

    // Nothing could be read on both sides, so there is nothing to plan and nothing to approve.
    private async Task<List<object>> Fail(StagingDb db, RunRow run, List<RunStepRow> failed, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        (run.State, run.ClosedAt, run.Reason) = (RunState.Failed, now, string.Join("; ", failed.Select(Words)));
        await StreamStatuses.Stopped(db, run, stream => ("failed", failed.FirstOrDefault(f => f.Stream == stream) is { } f ? $"{f.Code} {f.Reason}" : run.Reason), now, cancellationToken);
        return [];
    }

    private static Task<List<RunStepRow>> Failed(StagingDb db, RunRow run, CancellationToken cancellationToken) =>
        db.Steps.AsNoTracking().Where(s => s.RunId == run.Id && s.State == StepState.Failed).OrderBy(s => s.Order).ToListAsync(cancellationToken);

    private static string Words(RunStepRow step) => $"{step.Stream} from {step.Side}: {step.Code} {step.Reason}";

    // What was made in Sage has a key now, and a document prices, that SSM has to learn without waiting for the next cycle (ACC-12, ORD-05).
    private static async Task<List<string>> AnotherPass(StagingDb db, RunRow run, CancellationToken cancellationToken)
    {
        if (run.Pass >= MostPasses) return [];
        var again = await MadeInSage(db, run).Select(c => c.Stream).Distinct().ToListAsync(cancellationToken);
        if (again.Contains(Streams.Customers))
            again = run.Kind == RunKind.Priority ? [Streams.Customers, Streams.Orders] : [.. again.Append(Streams.Contacts).Append(Streams.Orders).Distinct()];
        again = await Readable(db, run, again, cancellationToken);

        // A run that follows already plans them; one that is held has its own streams only (D28).
        var others = db.Runs.Where(r => r.Company == run.Company && r.Id != run.Id && RunState.BeforeLoading.Contains(r.State));
        if (await others.AnyAsync(r => r.State != RunState.Held, cancellationToken)) return [];

        var held = await others.Select(r => r.Id).ToListAsync(cancellationToken);
        return await db.Steps.AnyAsync(s => held.Contains(s.RunId) && again.Contains(s.Stream), cancellationToken) ? [] : again;
    }

    // A stream that this run could not read is planned by none of its passes, and one that was never loaded waits for its own first plan (D1, D28).
    private static async Task<List<string>> Readable(StagingDb db, RunRow run, List<string> streams, CancellationToken cancellationToken)
    {
        if (streams.Count == 0) return [];
        var loaded = await FirstStreams.Loaded(db, run.Company, cancellationToken);
        var unread = await db.Steps.Where(s => s.RunId == run.Id && s.Phase == StepPhase.Extract && s.State == StepState.Failed).Select(s => s.Stream).ToListAsync(cancellationToken);

        return [.. streams.Where(s => loaded.Contains(s) && !unread.Contains(s))];
    }

    private static IQueryable<ChangeRow> MadeInSage(StagingDb db, RunRow run) => db.Changes.Where(c => c.RunId == run.Id && c.State == ChangeState.Applied
        && c.Target == Side.Sage50 && c.Action == "create" && c.SettledAt > run.PlannedAt);

    // A change without a failed attempt that is due later was only put off, its document has to stand still for a moment (D5), or its process died and the
    // write may not be asked for yet: its run waits for it.
    // The four states are named once more at the front, because with an OR alone SQLite looks at every change of the run.
    private static Task<bool> Busy(StagingDb db, RunRow run, DateTimeOffset now, CancellationToken cancellationToken) => db.Changes.AnyAsync(c => c.RunId == run.Id
        && (c.State == ChangeState.Planned || c.State == ChangeState.Sending || c.State == ChangeState.Queued || c.State == ChangeState.InDoubt)
        && (c.State == ChangeState.Planned || c.State == ChangeState.Sending || ((c.State == ChangeState.Queued || c.State == ChangeState.InDoubt)
            && (c.DueAt == null || c.DueAt <= now || c.Attempts == 0) && !db.Companies.Any(k => k.Company == c.Company && (k.Paused || k.StopCode != null)))), cancellationToken);

    // The streams of one side are read one after the other: a document needs its customer's price list.
    private RunStepRow? Due(IEnumerable<RunStepRow> steps)
    {
        var now = time.GetUtcNow();
        var next = steps.FirstOrDefault(s => s.State is StepState.Pending or StepState.Running);
        if (next is null || next.DueAt > now || next.DispatchedUntil > now || (next.State == StepState.Running && next.LeaseUntil > now)) return null;
        next.DispatchedUntil = now + Out;
        return next;
    }

    private static void AddPlan(StagingDb db, RunRow run, string stream) => db.Steps.Add(new RunStepRow
    {
        RunId = run.Id, Phase = StepPhase.Plan, Side = Side.Sage50, Stream = stream, Order = Streams.Of(stream).Order, State = StepState.Pending,
    });
}
