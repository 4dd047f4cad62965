using Sage50Etl.Canonical.Images;
using Sage50Etl.Load.Recoverability;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Load.Changes;

/// <summary>
/// Writes changes of one kind and action to SSM in one call (PRD-06). Only what goes as planned is settled here; anything else is returned to be done
/// singly, so a reason always comes from a call of the record's own, and one refused item costs the others nothing.
/// </summary>
public sealed class BatchApplier(ChangeStore changes, ChangeSettlement settlement, ChangeApplier single, TimeProvider time)
{
    // Below this a refused batch is cheaper singly than in halves.
    private const int SmallestHalf = 4;

    /// <summary>Whether a change may go with others; not one that was claimed before, since a batch that took the process down must not come again.</summary>
    public static bool Fits(LoadContext context, ChangeRow row) =>
        context.Batches is { } batches && row is { Target: Side.Ssm, State: ChangeState.Queued, Claims: 0 } && batches.Takes(row.Kind, row.Action);

    /// <returns>What is to be done singly.</returns>
    public async Task<IReadOnlyList<long>> Apply(LoadContext context, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var (open, alone) = (new List<OpenChange>(), new List<long>());
        foreach (var id in ids)
            if (await changes.Load(context, id, cancellationToken) is not { } change) continue;
            else if (GoesAlone(change)) alone.Add(id);
            else if (change.Missing is not null) await settlement.Waits(context, change, cancellationToken);
            else open.Add(change);

        open = OfOne(context, open, alone);
        if (open.Count == 0) return alone;

        var batch = new Batch(context, open[0].Row.Kind, time);
        batch.Singly.AddRange(alone);
        using var window = batch.Window.Open();
        try
        {
            var ready = open[0].Row.Action == "create" ? await Unasked(batch, open, cancellationToken) : await Unmoved(batch, open, cancellationToken);
            await Send(batch, ready, cancellationToken);
        }
        catch (TargetException failed)
        {
            foreach (var change in open.Where(c => c.Row.State is (ChangeState.Queued or ChangeState.Sending) && !batch.Singly.Contains(c.Row.Id)))
            {
                var sent = change.Row.State == ChangeState.Sending;
                // What one of them brings about is no verdict on the others.
                if (!sent && failed.Failure is FailureClass.Refused or FailureClass.Unclear) batch.Singly.Add(change.Row.Id);
                else await settlement.Failed(change, failed, Recovery.From(sent ? FailureClass.InDoubt : failed.Failure, sent, change.Row.Attempts, failed.RetryAfter), cancellationToken);
            }
        }
        return [.. batch.Singly];
    }

    private static bool GoesAlone(OpenChange change) =>
        change.Row is not { State: ChangeState.Queued, Answered: null }
        || change is { TakenBack: not null } or { UnreadCustomer: not null }
        || change is { Row.Action: not "create", TargetKey: null };

    // What was to be done may have been planned otherwise since the message was read: what differs from the others, or fits no batch any more, goes by itself.
    private static List<OpenChange> OfOne(LoadContext context, List<OpenChange> open, List<long> alone)
    {
        var most = open.GroupBy(c => (c.Row.Kind, c.Row.Action)).Where(g => context.Batches!.Takes(g.Key.Kind, g.Key.Action)).MaxBy(g => g.Count());
        var together = most?.ToList() ?? [];

        alone.AddRange(open.Except(together).Select(c => c.Row.Id));
        return together;
    }

    // A create that may have been made before is left to the single way, which knows what to do with what it finds (D7).
    private async Task<List<OpenChange>> Unasked(Batch batch, List<OpenChange> open, CancellationToken cancellationToken)
    {
        var ask = new List<OpenChange>();
        foreach (var change in open)
            if (await single.MustAsk(batch.Context, change.Row, cancellationToken)) ask.Add(change);
        if (ask.Count == 0) return open;
        var found = await batch.Target.Find([.. ask.Select(Request)], cancellationToken);
        var standing = ask.Where((_, index) => found[index] is not { Count: 0 }).ToList();
        batch.Singly.AddRange(standing.Select(c => c.Row.Id));
        return [.. open.Except(standing)];
    }

    private static async Task<List<OpenChange>> Unmoved(Batch batch, List<OpenChange> open, CancellationToken cancellationToken)
    {
        batch.Before = await batch.Target.Get(batch.Kind, [.. open.Select(c => c.TargetKey!)], cancellationToken);
        var ready = open.Where(c => batch.Before.GetValueOrDefault(c.TargetKey!) is { Deleted: false } now && !ChangeApplier.Moved(c, now.Image)).ToList();
        batch.Singly.AddRange(open.Except(ready).Select(c => c.Row.Id));
        return ready;
    }

    private async Task Send(Batch batch, IReadOnlyList<OpenChange> ready, CancellationToken cancellationToken)
    {
        var sent = await Intend(batch, ready, cancellationToken);
        if (sent.Count == 0) return;
        try
        {
            var keys = await Call(batch, sent, cancellationToken);
            await Answered(sent, keys, cancellationToken);
            await ReadBack(batch, sent, keys, cancellationToken);
        }
        catch (TargetException refused) when (refused.Failure == FailureClass.Refused)
        {
            await Divide(batch, sent, refused, cancellationToken);
        }
        catch (TargetException failed)
        {
            var underWay = failed.UnderWay ? batch.Context.Settings.CallTimeoutOf(Side.Ssm) : TimeSpan.Zero;
            foreach (var change in sent.Where(c => c.Row.State == ChangeState.Sending))
                await settlement.Failed(change, failed, Recovery.From(failed.Failure, sent: true, change.Row.Attempts, failed.RetryAfter, underWay), cancellationToken);
        }
    }

    private async Task<List<OpenChange>> Intend(Batch batch, IReadOnlyList<OpenChange> ready, CancellationToken cancellationToken)
    {
        var (sent, settings) = (new List<OpenChange>(), batch.Context.Settings);
        foreach (var change in ready)
            if (await changes.Intend(change.Row, settings.BatchLease, settings.CallTimeout, cancellationToken)) sent.Add(change);

        // The call is for all of them, so the first lease that ends counts.
        batch.Window.Until(sent.Min(c => c.Row.LeaseUntil));
        return sent;
    }

    private async Task Answered(List<OpenChange> sent, IReadOnlyList<string?> keys, CancellationToken cancellationToken)
    {
        var named = sent.Zip(keys).Where(n => n.First.Row.Action == "create" && n.Second is not null).Select(n => (n.First, n.Second!)).ToList();
        if (named.Count > 0) await settlement.Answered(named, cancellationToken);
    }

    private static async Task<IReadOnlyList<string?>> Call(Batch batch, List<OpenChange> sent, CancellationToken cancellationToken)
    {
        if (sent[0].Row.Action == "create") return await batch.Target.Create([.. sent.Select(Request)], cancellationToken);
        await batch.Target.Update([.. sent.Select(c => KeyValuePair.Create(c.TargetKey!, Request(c)))], cancellationToken);
        return [.. sent.Select(c => c.TargetKey)];
    }

    private async Task ReadBack(Batch batch, List<OpenChange> sent, IReadOnlyList<string?> keys, CancellationToken cancellationToken)
    {
        var asked = time.GetUtcNow();
        var records = await ReadAgain(batch, keys, cancellationToken);
        foreach (var (change, key) in sent.Zip(keys))
            if (key is null || !records.TryGetValue(key, out var record) || !TookEffect(batch, change, record))
                await Doubt(batch, change, "the batch does not tell what became of it", cancellationToken);
            else await Applied(batch, change, record, asked, cancellationToken);
    }

    private async Task Applied(Batch batch, OpenChange change, TargetRecord record, DateTimeOffset asked, CancellationToken cancellationToken)
    {
        try
        {
            await settlement.Applied(batch.Context, change, record, asked, cancellationToken);
            change.Row.State = ChangeState.Applied;
        }
        catch (TargetException failed)
        {
            await Doubt(batch, change, $"it could not be joined: {failed.Message}", cancellationToken);
        }
    }

    // A failed read-back leaves the writes in doubt: they are asked for again by key, never sent again.
    private static async Task<IReadOnlyDictionary<string, TargetRecord>> ReadAgain(Batch batch, IReadOnlyList<string?> keys, CancellationToken cancellationToken)
    {
        try
        {
            var known = keys.OfType<string>().ToList();
            return known.Count == 0 ? new Dictionary<string, TargetRecord>() : await batch.Target.Get(batch.Kind, known, cancellationToken);
        }
        catch (TargetException failed)
        {
            throw new TargetException(FailureClass.InDoubt, failed.Code, failed.Message, failed);
        }
    }

    // An update that left every field as it was, and not as it was sent, was not applied; one that holds something else got the target's form (D3).
    private static bool TookEffect(Batch batch, OpenChange change, TargetRecord record) => batch.Before.GetValueOrDefault(record.Key) is not { } before
        || change.Target.All(f => record.Image[f.Key] == f.Value) || change.Target.Any(f => record.Image[f.Key] != before.Image[f.Key]);

    // Whether a refused batch was applied in part is not known, so what stands there is settled first, and halves find the item that is to blame.
    private async Task Divide(Batch batch, List<OpenChange> sent, TargetException refused, CancellationToken cancellationToken)
    {
        if (sent[0].Row.Action != "create" || sent.Count <= SmallestHalf || !batch.Target.HasTaken(batch.Kind) || ++batch.Refusals > Batch.MostRefusals)
        {
            foreach (var change in sent) await Doubt(batch, change, $"the batch was refused: {refused.Message}", cancellationToken);
            return;
        }
        var found = await batch.Target.Find([.. sent.Select(Request)], cancellationToken);
        var standing = sent.Where((_, index) => found[index] is not { Count: 0 }).ToList();
        foreach (var change in standing) await Doubt(batch, change, "the refused batch was applied in part", cancellationToken);
        foreach (var half in sent.Except(standing).Chunk((sent.Count + 1) / 2)) await Send(batch, half, cancellationToken);
    }

    private async Task Doubt(Batch batch, OpenChange change, string why, CancellationToken cancellationToken)
    {
        var doubt = new TargetException(FailureClass.InDoubt, LoadCodes.LeftByBatch,
            $"{change.Row.Kind} {change.Row.Record} went in a batch, and {why}. It is asked for by key and then sent by itself.");
        await settlement.Failed(change, doubt, new Recovery(ChangeState.InDoubt, TimeSpan.Zero), cancellationToken);
        change.Row.State = ChangeState.InDoubt;
        batch.Singly.Add(change.Row.Id);
    }

    private static WriteRequest Request(OpenChange change) => new(change.Row.Kind, change.Target, change.Row.Key, change.SourceKey);

    private sealed class Batch(LoadContext context, string kind, TimeProvider time)
    {
        public const int MostRefusals = 10;
        public LoadContext Context => context;
        public string Kind => kind;
        public IBatchTarget Target => context.Batches!;
        public WriteWindow Window { get; } = new(time);
        public List<long> Singly { get; } = [];
        public IReadOnlyDictionary<string, TargetRecord> Before { get; set; } = new Dictionary<string, TargetRecord>();
        public int Refusals { get; set; }
    }
}
