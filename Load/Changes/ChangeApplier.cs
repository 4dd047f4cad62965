using Sage50Etl.Canonical.Images;
using Sage50Etl.Load.Documents;
using Sage50Etl.Load.Recoverability;
using Sage50Etl.Load.Targets;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Load.Changes;

/// <summary>Writes one change to its target: look-up, intent, call, read-back, commit (design 4.5). Every failure becomes the change's outcome.</summary>
public sealed class ChangeApplier(ChangeStore changes, ChangeSettlement settlement, DocumentSender documents, TimeProvider time)
{
    public async Task Apply(LoadContext context, long id, CancellationToken cancellationToken)
    {
        if (await changes.Load(context, id, cancellationToken) is not { } change) return;
        if (change.Missing is not null && change.Row.Action != "delete")
        {
            await settlement.Waits(context, change, cancellationToken);
            return;
        }
        var attempt = new Attempt(change);
        try
        {
            await (change.Row.Action switch
            {
                "create" when change.Row is { Kind: Canonical.Records.Kind.Order, Target: Messages.Side.Sage50 } => documents.Send(
                    context, change, () => Intend(context, attempt, cancellationToken), () => attempt.Answered = true, cancellationToken),
                "create" => Create(context, attempt, cancellationToken),
                "delete" => Delete(context, attempt, cancellationToken),
                "note" => Note(context, attempt, cancellationToken),
                _ => Update(context, attempt, cancellationToken),
            });
        }
        catch (TargetException taken) when (taken.Code == LoadCodes.KeyTaken)
        {
            // A refusal would rest until the source changes; planned again it gets another key (ACC-12).
            await settlement.PlanAgain(context, attempt.Change, null, time.GetUtcNow(), taken.Message, cancellationToken);
        }
        catch (TargetException refused) when (LeftOutFields.MayGoWithout(attempt.Change, refused) is { } field)
        {
            await settlement.GoesWithout(attempt.Change, field, refused, cancellationToken);
        }
        catch (TargetException failed)
        {
            var recovery = Recovery.From(failed.Failure, attempt.Sent, change.Row.Attempts, failed.RetryAfter);
            // A failed read-back leaves the write in doubt: it is asked for again by key, never sent again.
            if (attempt.Sent && failed.Failure is FailureClass.Transient or FailureClass.Busy && attempt.Answered) recovery = Recovery.From(FailureClass.InDoubt, true, change.Row.Attempts);
            await settlement.Failed(attempt.Change, failed, recovery, cancellationToken);
            if (change.Row is { Kind: Canonical.Records.Kind.Order, Target: Messages.Side.Sage50, Action: "create" }
                && recovery.State is ChangeState.Waiting or ChangeState.Refused)
                await DocumentSender.Tell(context, change.SourceKey, InternalNote.NotSent(failed.Message), cancellationToken);
        }
    }

    private async Task Create(LoadContext context, Attempt attempt, CancellationToken cancellationToken)
    {
        var target = context.Target(attempt.Row.Target);
        var request = attempt.Request;
        if (await MustAsk(context, attempt.Row, cancellationToken))
        {
            var asked = time.GetUtcNow();
            var found = await target.Find(request, cancellationToken);
            if (found.Count > 1)
                throw new TargetException(FailureClass.Refused, LoadCodes.Ambiguous,
                    $"{found.Count} live records carry the key of {attempt.Row.Kind} {attempt.Row.Record}: {string.Join(", ", found.Select(f => f.Key))}. Remove or merge all but one.");
            if (found.Count == 1)
            {
                if (!await Intend(context, attempt, cancellationToken)) return;
                await settlement.Applied(context, attempt.Change, found[0], asked, cancellationToken);
                return;
            }
        }
        if (!await Intend(context, attempt, cancellationToken)) return;
        var key = await target.Create(request, cancellationToken);
        await ReadBack(context, attempt, key, cancellationToken);
    }

    private async Task Update(LoadContext context, Attempt attempt, CancellationToken cancellationToken)
    {
        var target = context.Target(attempt.Row.Target);
        var key = attempt.Change.TargetKey!;
        var asked = time.GetUtcNow();
        var now = await target.Get(attempt.Row.Kind, key, cancellationToken);
        if (now is null || now.Deleted)
        {
            await settlement.PlanAgain(context, attempt.Change, now, asked, "deleted on the target since it was planned", cancellationToken);
            return;
        }
        var done = attempt.Row.State == ChangeState.InDoubt
            && (Written(attempt.Change, now.Image) || (Moved(attempt.Change, now.Image) && Ours(context, attempt.Row, now)));
        if (!done && Moved(attempt.Change, now.Image))
        {
            await settlement.PlanAgain(context, attempt.Change, now, asked, "edited on the target since it was planned (D3)", cancellationToken);
            return;
        }
        if (!await Intend(context, attempt, cancellationToken)) return;
        if (!done) await target.Update(attempt.Request, key, cancellationToken);
        await ReadBack(context, attempt, key, cancellationToken);
    }

    private async Task Delete(LoadContext context, Attempt attempt, CancellationToken cancellationToken)
    {
        var target = context.Target(attempt.Row.Target);
        var key = attempt.Change.TargetKey!;
        var asked = time.GetUtcNow();
        var now = await target.Get(attempt.Row.Kind, key, cancellationToken);
        if (!await Intend(context, attempt, cancellationToken)) return;
        if (now is null or { Deleted: true })
        {
            await settlement.Applied(context, attempt.Change, now ?? new(key, attempt.Change.Expected, Deleted: true), asked, cancellationToken);
            return;
        }
        await target.Delete(attempt.Row.Kind, key, cancellationToken);
        await ReadBack(context, attempt, key, cancellationToken);
    }

    // Saying it twice writes it once, so a note in doubt is simply said again.
    private async Task Note(LoadContext context, Attempt attempt, CancellationToken cancellationToken)
    {
        if (!await Intend(context, attempt, cancellationToken)) return;
        if (context.Notes is { } notes) await notes.Tell(attempt.Change.TargetKey!, attempt.Change.Source["comment"].Text!, cancellationToken);
        await settlement.Noted(attempt.Change, cancellationToken);
    }

    private async Task ReadBack(LoadContext context, Attempt attempt, string key, CancellationToken cancellationToken)
    {
        attempt.Answered = true;
        var asked = time.GetUtcNow();
        var record = await context.Target(attempt.Row.Target).Get(attempt.Row.Kind, key, cancellationToken)
            ?? throw new TargetException(FailureClass.InDoubt, LoadCodes.Vanished, $"{attempt.Row.Kind} {key} was written but is not found when read back. It is asked for again.");
        await settlement.Applied(context, attempt.Change, record, asked, cancellationToken);
    }

    // The plan's own snapshot is the look-up of a first attempt; anything older or already tried asks the target (D7).
    internal async Task<bool> MustAsk(LoadContext context, ChangeRow row, CancellationToken cancellationToken)
    {
        if (row.IntentAt is not null || row.State == ChangeState.InDoubt || row.Target == Messages.Side.Sage50) return true;
        if (await changes.TriedBefore(row, cancellationToken)) return true;
        var planned = await changes.PlannedAt(row.RunId, cancellationToken);
        return planned is null || time.GetUtcNow() - planned > context.Settings.SnapshotLookup;
    }

    private async Task<bool> Intend(LoadContext context, Attempt attempt, CancellationToken cancellationToken)
    {
        var fence = await changes.Intend(attempt.Row, context.Settings.CallTimeout * 3, cancellationToken);
        if (fence is not { } mine) return false;
        attempt.Row.Fence = mine;
        attempt.Row.State = ChangeState.Sending;
        attempt.Sent = true;
        return true;
    }

    private static bool Written(OpenChange change, Image now) => change.Target.All(f => now[f.Key] == f.Value);

    // Neither what we sent nor what stood there before, and last written by our own key: the form the target gave our write (D3).
    private static bool Ours(LoadContext context, ChangeRow row, TargetRecord now) =>
        row.Target == Messages.Side.Ssm && context.Settings.KeyUser is { } key && now.UpdatedBy == key;

    internal static bool Moved(OpenChange change, Image now) =>
        change.Expected.Any(f => !now[f.Key].IsAbsent && now[f.Key] != f.Value && now[f.Key] != change.Target[f.Key]);

    private sealed class Attempt(OpenChange change)
    {
        public OpenChange Change { get; } = change;
        public ChangeRow Row => Change.Row;
        public WriteRequest Request { get; } = new(change.Row.Kind, change.Target, change.Row.Key, change.SourceKey);
        public bool Sent { get; set; }
        public bool Answered { get; set; }
    }
}
