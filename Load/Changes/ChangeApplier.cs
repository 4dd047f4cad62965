using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Documents;
using Sage50Etl.Load.Recoverability;
using Sage50Etl.Load.Targets;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Load.Changes;

/// <summary>Writes one change to its target: look-up, intent, call, read-back, commit (design 4.5). Every failure becomes the change's outcome.</summary>
public sealed class ChangeApplier(ChangeStore changes, ChangeSettlement settlement, DocumentSender documents, TimeProvider time)
{
    private const string Unlinked = "its record has no partner there any more since it was planned";
    // How often it is looked whether a side that could not make a kind of record can by now.
    private static readonly TimeSpan AskedAgain = TimeSpan.FromHours(1);

    public async Task Apply(LoadContext context, long id, CancellationToken cancellationToken)
    {
        if (await changes.Load(context, id, cancellationToken) is not { } change) return;

        var attempt = new Attempt(change, time, context.Settings);
        if (change.Missing is not null && change.Row.Action != "delete" && !attempt.Answered)
        {
            await Wait(context, attempt, cancellationToken);
            return;
        }
        using var window = attempt.Window.Open();
        try
        {
            await Write(context, attempt, cancellationToken);
        }
        catch (TargetException taken) when (taken.Code == LoadCodes.KeyTaken)
        {
            // A refusal would rest until the source changes; planned again it gets another key (ACC-12).
            await settlement.KeyTaken(context, change, time.GetUtcNow(), taken, cancellationToken);
        }
        catch (TargetException other) when (other.Code == LoadCodes.NeedsSdo && attempt.Answered)
        {
            // It is made, and is no contact: a person has to look, and all else of the company goes on (D14).
            await settlement.Failed(attempt.Change, other, new Recovery(ChangeState.Held, null), cancellationToken);
        }
        catch (TargetException refused) when (LeftOutFields.MayGoWithout(attempt.Change, refused) is { } field)
        {
            await settlement.GoesWithout(attempt.Change, field, refused, cancellationToken);
        }
        catch (TargetException failed)
        {
            await Failed(context, attempt, failed, cancellationToken);
        }
    }

    private Task Write(LoadContext context, Attempt attempt, CancellationToken cancellationToken) => attempt.Row.Action switch
    {
        "create" when IsDocument(attempt.Row) => documents.Send(context, attempt, () => Intend(context, attempt, cancellationToken), cancellationToken),
        "create" => Create(context, attempt, cancellationToken),
        "delete" => Delete(context, attempt, cancellationToken),
        "note" => Note(context, attempt, cancellationToken),
        _ => Update(context, attempt, cancellationToken),
    };

    // Without its parent the record cannot be asked for, and until then it may stand there all the same.
    private Task Wait(LoadContext context, Attempt attempt, CancellationToken cancellationToken)
    {
        if (attempt.Row.State != ChangeState.InDoubt) return settlement.Waits(context, attempt.Change, cancellationToken);

        var (kind, key) = attempt.Change.Missing!.Value;
        var unknown = new TargetException(FailureClass.Unclear, LoadCodes.Unasked,
            $"{attempt.Row.Kind} {attempt.Row.Record} may have been written, and cannot be asked for while {kind} {key} is not linked. It is asked for again.");
        return settlement.Failed(attempt.Change, unknown, attempt.After(unknown), cancellationToken);
    }

    private async Task Failed(LoadContext context, Attempt attempt, TargetException failed, CancellationToken cancellationToken)
    {
        var recovery = attempt.After(failed);
        var settled = await settlement.Failed(attempt.Change, failed, recovery, cancellationToken);

        if (settled && IsDocument(attempt.Row) && attempt.Row.Action == "create" && recovery.State is ChangeState.Waiting or ChangeState.Refused)
            await documents.Tell(context, attempt.Change.SourceKey, InternalNote.NotSent(failed.Message), cancellationToken);
    }

    private static bool IsDocument(ChangeRow row) => row is { Kind: Canonical.Records.Kind.Order, Target: Messages.Side.Sage50 };

    private async Task Create(LoadContext context, Attempt attempt, CancellationToken cancellationToken)
    {
        var target = context.Target(attempt.Row.Target);
        if (attempt.Row.Answered is { } known)
        {
            if (await Intend(context, attempt, cancellationToken)) await ReadBack(context, attempt, known, cancellationToken);
            return;
        }
        if (await MustAsk(context, attempt.Row, cancellationToken))
        {
            var asked = time.GetUtcNow();
            var claims = await LookUpClaims.Of(changes, attempt.Row, await target.Find(attempt.Request, cancellationToken), cancellationToken);
            if (claims.Unplanned is { } unplanned)
            {
                await settlement.PlanAgain(context, attempt.Change, null, asked, unplanned, cancellationToken);
                return;
            }
            if (Standing(attempt.Row, claims.Free) is { } found)
            {
                attempt.Answered = true;
                if (await Intend(context, attempt, cancellationToken)) await settlement.Applied(context, attempt.Change, found, asked, cancellationToken);
                return;
            }
            attempt.Cleared = true;
        }

        if (attempt.Change.TakenBack is { } why)
        {
            await settlement.PlanAgain(context, attempt.Change, null, time.GetUtcNow(), why, cancellationToken);
            return;
        }
        if (await IsForSomebodyElse(context, attempt, cancellationToken)) return;
        if (await HasLostCustomer(context, attempt, cancellationToken)) return;
        if (await MovedAtSource(context, attempt, cancellationToken)) return;
        if (await changes.CannotMake(attempt.Row, cancellationToken) is { } cannot)
            throw new TargetException(FailureClass.Transient, LoadCodes.NeedsSdo, $"Not sent: {cannot}") { RetryAfter = AskedAgain, Rule = "D14" };
        if (await IsAlike(context, attempt, target, cancellationToken)) return;
        if (!await Intend(context, attempt, cancellationToken)) return;

        var key = await target.Create(attempt.Request, cancellationToken);
        attempt.Answered = true;
        if (await settlement.Answered([(attempt.Change, key)], cancellationToken)) await ReadBack(context, attempt, key, cancellationToken);
    }

    // A plan that waits does not see that a rep gave the record to another company of the tenant, which makes it in its own Sage (D9), nor
    // what became of a contact's customer.
    private async Task<bool> IsForSomebodyElse(LoadContext context, Attempt attempt, CancellationToken cancellationToken)
    {
        var (asked, change) = (time.GetUtcNow(), attempt.Change);
        var why = await Strangers.WhyNotOurs(changes, context, change, cancellationToken);
        if (change.Row is { Kind: Kind.Contact, Target: Messages.Side.Sage50 })
            why ??= await SageCustomer.WhyNot(changes, context, change, change.Source, cancellationToken);
        if (why is null) return false;

        await settlement.SourceMoved(context, change, null, asked, why, cancellationToken);
        return true;
    }

    // Under a customer that is deleted in SSM nobody would see it (ACC-22).
    private async Task<bool> HasLostCustomer(LoadContext context, Attempt attempt, CancellationToken cancellationToken)
    {
        if (attempt.Change.UnreadCustomer is not { } customer) return false;

        var asked = time.GetUtcNow();
        var now = await context.Target(Messages.Side.Ssm).Get(Kind.Account, customer, cancellationToken);
        if (now is { Deleted: false }) return false;

        var why = $"its customer {customer} was deleted in SSM, and the plan that tells so waits for a person (ACC-22)";
        await settlement.SourceMoved(context, attempt.Change, null, asked, why, cancellationToken);
        return true;
    }

    // Approved late, and its stream not read meanwhile: SSM itself is asked what has become of it (ACC-05, ACC-07).
    private async Task<bool> MovedAtSource(LoadContext context, Attempt attempt, CancellationToken cancellationToken)
    {
        var (row, asked) = (attempt.Row, time.GetUtcNow());
        if (row is not { Target: Messages.Side.Sage50, Kind: Kind.Account or Kind.Contact }) return false;
        if (!await changes.IsOld(context, row, cancellationToken)) return false;

        var source = await context.Target(Messages.Side.Ssm).Get(row.Kind, attempt.Change.SourceKey, cancellationToken);
        source ??= await Unknown(context, attempt.Change, cancellationToken);
        if (source is { Deleted: false, Filter: null } && !await IsEdited(context, attempt.Change, source, cancellationToken)) return false;

        var why = $"{row.Kind} {source.Key} was edited or deleted in SSM since it was planned";
        await settlement.SourceMoved(context, attempt.Change, source, asked, why, cancellationToken);
        return true;
    }

    // SSM has no such id any more: until a reading finds it again, there is nothing to make.
    private async Task<TargetRecord> Unknown(LoadContext context, OpenChange change, CancellationToken cancellationToken)
    {
        var staged = await changes.Staged(context, Messages.Side.Ssm, change.Row.Kind, change.SourceKey, cancellationToken);
        return new(change.SourceKey, staged is null ? change.Source : Image.FromValues(staged.Values), Deleted: true);
    }

    // The picture it was planned from; a field that only one way of reading delivers says nothing.
    private async Task<bool> IsEdited(LoadContext context, OpenChange change, TargetRecord source, CancellationToken cancellationToken)
    {
        var staged = await changes.Staged(context, Messages.Side.Ssm, change.Row.Kind, source.Key, cancellationToken);
        var planned = staged is null ? change.Source : Image.FromValues(staged.Values);
        return planned.Any(f => !f.Value.IsAbsent && !source.Image[f.Key].IsAbsent && source.Image[f.Key] != f.Value);
    }

    // Typed in Sage since it was read, the next plan weighs it. What no plan ever sees, because it cannot be read, is for a person (D21).
    private async Task<bool> IsAlike(LoadContext context, Attempt attempt, ITarget target, CancellationToken cancellationToken)
    {
        var (now, planned) = (time.GetUtcNow(), await changes.PlannedAt(attempt.Row.RunId, cancellationToken));
        var readAt = planned < now ? planned.Value : now;
        var alike = await target.Alike(attempt.Request, readAt, cancellationToken);
        if (await changes.Unread(context, attempt.Row, alike, cancellationToken) is not [var unread, ..]) return false;

        var reason = $"{unread} was made in Sage 50 since it was read, and reads the same (D21)";
        if (await changes.WasPlannedAgain(attempt.Row, reason, cancellationToken))
            throw new TargetException(FailureClass.Held, LoadCodes.UnreadAlike,
                $"{attempt.Row.Kind} {unread} in Sage 50 reads the same, and could not be taken over when Sage was read: 'sage50etl status' names what is wrong with it. "
                + $"Correct or rename {unread} in Sage. Until then nothing is created, so that {attempt.Row.Kind} {attempt.Row.Record} is not there twice.") { Rule = "D21" };

        await settlement.PlanAgain(context, attempt.Change, null, time.GetUtcNow(), reason, cancellationToken);
        return true;
    }

    private static TargetRecord? Standing(ChangeRow row, IReadOnlyList<TargetRecord> found)
    {
        if (found.Count > 1)
            throw new TargetException(FailureClass.Refused, LoadCodes.Ambiguous,
                $"{found.Count} live records carry the key of {row.Kind} {row.Record}: {string.Join(", ", found.Select(f => f.Key))}. Remove or merge all but one.");

        return found.Count == 1 ? found[0] : null;
    }

    private async Task Update(LoadContext context, Attempt attempt, CancellationToken cancellationToken)
    {
        var target = context.Target(attempt.Row.Target);
        var asked = time.GetUtcNow();
        if (attempt.Change.TargetKey is not { } key)
        {
            await settlement.PlanAgain(context, attempt.Change, null, asked, Unlinked, cancellationToken);
            return;
        }

        var now = await target.Get(attempt.Row.Kind, key, cancellationToken);
        if (now is null || now.Deleted)
        {
            await settlement.PlanAgain(context, attempt.Change, now, asked, "deleted on the target since it was planned", cancellationToken);
            return;
        }
        if (await OutOfFilter(context, attempt, now, asked, cancellationToken)) return;
        if (await IsAnother(context, attempt, now, cancellationToken))
        {
            // Only a reading takes the other one over: what follows from it for all that hangs under the key is for the plan.
            var why = $"{key} is another {attempt.Row.Kind} in Sage 50 since it was planned (D24)";
            await settlement.PlanAgain(context, attempt.Change, null, asked, why, cancellationToken);
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
        attempt.Answered = done;
        if (!done) await target.Update(attempt.Request, key, cancellationToken);
        await ReadBack(context, attempt, key, cancellationToken);
    }

    // Sage gave its key to somebody else since it was read.
    private async Task<bool> IsAnother(LoadContext context, Attempt attempt, TargetRecord now, CancellationToken cancellationToken)
    {
        if (attempt.Row.Target != Messages.Side.Sage50) return false;

        var read = await changes.Staged(context, Messages.Side.Sage50, attempt.Row.Kind, now.Key, cancellationToken);
        return !attempt.Change.Link.IsAsRead(read, now);
    }

    private async Task Delete(LoadContext context, Attempt attempt, CancellationToken cancellationToken)
    {
        var target = context.Target(attempt.Row.Target);
        var asked = time.GetUtcNow();
        if (attempt.Change.TargetKey is not { } key)
        {
            await settlement.PlanAgain(context, attempt.Change, null, asked, Unlinked, cancellationToken);
            return;
        }

        var now = await target.Get(attempt.Row.Kind, key, cancellationToken);
        if (now is { Deleted: false } && (WhyKept(attempt.Change, now) ?? await ThereAgain(context, attempt, cancellationToken)) is { } why)
        {
            await settlement.PlanAgain(context, attempt.Change, now, asked, why, cancellationToken);
            return;
        }

        if (!await Intend(context, attempt, cancellationToken)) return;
        if (now is null or { Deleted: true })
        {
            await settlement.Applied(context, attempt.Change, now ?? new(key, attempt.Change.Expected, Deleted: true), asked, cancellationToken);
            return;
        }
        await target.Delete(attempt.Row.Kind, key, cancellationToken);
        await ReadBack(context, attempt, key, cancellationToken);
    }

    // Approved late, and its stream not read meanwhile: Sage itself is asked whether it is still gone there (D7).
    private async Task<string?> ThereAgain(LoadContext context, Attempt attempt, CancellationToken cancellationToken)
    {
        var row = attempt.Row;
        if (row is not { Target: Messages.Side.Ssm, Kind: Kind.Account or Kind.Contact or Kind.Product }
            || attempt.Change.Link is not { State: LinkState.Linked, SageKey: { } key }
            || !await changes.IsOld(context, row, cancellationToken)) return null;

        var source = await context.Target(Messages.Side.Sage50).Get(row.Kind, key, cancellationToken);
        return source is { Deleted: false, Filter: null } && attempt.Change.Link.IsStill(source)
            ? $"{row.Kind} {key} is there again in Sage 50 since its deletion was planned"
            : null;
    }

    // What somebody edited since it was planned, or moved to another parent, is weighed anew: the plan lists what is lost, or leaves it there (ACC-20, D25).
    private static string? WhyKept(OpenChange change, TargetRecord now) =>
        change.TakenBack ?? (Moved(change, WithoutLostParents(change, now.Image)) ? "edited on the target since its deletion was planned (D3)" : null);

    // A parent that was deleted a moment ago may have left its children without one: that is no edit.
    private static Image WithoutLostParents(OpenChange change, Image now)
    {
        var parents = RecordSchema.Of(change.Row.Kind).Fields.Where(f => f.RefersTo is not null).Select(f => f.Name).ToHashSet();
        return now.Only(field => now[field].HasValue || !parents.Contains(field));
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
        TargetRecord? record;
        try
        {
            var target = context.Target(attempt.Row.Target);
            record = attempt.Row.Action == "create"
                ? await target.Made(attempt.Row.Kind, key, cancellationToken)
                : await target.Get(attempt.Row.Kind, key, cancellationToken);
        }
        catch (TargetException unreadable) when (attempt.Row.Action == "create" && unreadable.Failure is FailureClass.Refused or FailureClass.Unclear)
        {
            // The answer has named it, so it stands there, and what waits for it need not wait until it can be read.
            await settlement.AppliedUnread(attempt.Change, key, unreadable, cancellationToken);
            return;
        }
        record ??= await Elsewhere(context, attempt, cancellationToken)
            ?? throw new TargetException(FailureClass.InDoubt, LoadCodes.Vanished, $"{attempt.Row.Kind} {key} was written but is not found when read back. It is asked for again.");
        if (await OutOfFilter(context, attempt, record, asked, cancellationToken)) return;
        if (attempt.Row.Action == "delete" && !record.Deleted) throw StillThere(attempt, key);

        await settlement.Applied(context, attempt.Change, record, asked, cancellationToken);
    }

    // It was answered with yes, so it is no doubt: it is for a person to look at.
    private static TargetException StillThere(Attempt attempt, string key)
    {
        attempt.Answered = false;
        return new(FailureClass.Refused, LoadCodes.NotDeleted,
            $"{attempt.Row.Kind} {key} was deleted in {attempt.Row.Target}, which said yes, and it stands there all the same: somebody restored it at once, or it cannot be deleted. "
            + "Look at it there, and delete it by hand if it is to go.");
    }

    // It stands there and is no such record any more: staging learns it at once, and what becomes of the record is for the plan.
    private async Task<bool> OutOfFilter(LoadContext context, Attempt attempt, TargetRecord now, DateTimeOffset asked, CancellationToken cancellationToken)
    {
        if (now.Filter is not { } filter) return false;

        await settlement.PlanAgain(context, attempt.Change, now, asked,
            $"{attempt.Row.Kind} {now.Key} is {filter} in {attempt.Row.Target} since it was planned: nothing is written to it while it is so", cancellationToken);
        return true;
    }

    // Where a key that was answered earlier stays unknown, the record's own key tells whether it stands there under another.
    private async Task<TargetRecord?> Elsewhere(LoadContext context, Attempt attempt, CancellationToken cancellationToken)
    {
        if (attempt.Row is not { Action: "create", Answered: not null, Attempts: > 0 }) return null;

        var found = await context.Target(attempt.Row.Target).Find(attempt.Request, cancellationToken);
        var claims = await LookUpClaims.Of(changes, attempt.Row, found, cancellationToken);
        return Standing(attempt.Row, claims.Free);
    }

    // The plan's own snapshot is the look-up of a first attempt; anything older or already tried asks the target (D7).
    internal async Task<bool> MustAsk(LoadContext context, ChangeRow row, CancellationToken cancellationToken)
    {
        if (row.IntentAt is not null || row.State == ChangeState.InDoubt || row.Target == Messages.Side.Sage50) return true;
        if (await changes.TriedBefore(row, cancellationToken) || await changes.IsCreatedAgain(row, cancellationToken)) return true;
        return await changes.IsOld(context, row, cancellationToken);
    }

    private async Task<bool> Intend(LoadContext context, Attempt attempt, CancellationToken cancellationToken)
    {
        var (settings, others) = (context.Settings, context.Owners?.Others);
        if (!await changes.Intend(attempt.Row, settings.Lease, settings.CallTimeout, cancellationToken, others)) return false;

        attempt.Window.Until(attempt.Row.LeaseUntil);
        attempt.Sent = true;
        return true;
    }

    private static bool Written(OpenChange change, Image now) => change.Target.All(f => now[f.Key] == f.Value);

    // Neither what we sent nor what stood there before, and last written by our own key: the form the target gave our write (D3).
    private static bool Ours(LoadContext context, ChangeRow row, TargetRecord now) =>
        row.Target == Messages.Side.Ssm && context.Settings.KeyUser is { } key && now.UpdatedBy == key;

    internal static bool Moved(OpenChange change, Image now) =>
        change.Expected.Any(f => !now[f.Key].IsAbsent && now[f.Key] != f.Value && now[f.Key] != change.Target[f.Key]);
}
