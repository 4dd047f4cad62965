using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Recoverability;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Load.Changes;

/// <summary>Commits how a change ended: identity, base, current image, release of what waited for it, and the audit, in one transaction.</summary>
public sealed class ChangeSettlement(StagingStore store, TimeProvider time)
{
    /// <param name="readAt">When the read-back was asked for.</param>
    public Task Applied(LoadContext context, OpenChange change, TargetRecord record, DateTimeOffset readAt, CancellationToken cancellationToken) => store.Write(async db =>
    {
        if (await Owned(db, change, cancellationToken) is not { } row) return;
        var link = await Link(db, row, record.Key, cancellationToken);
        var born = SageExtra.BornOf(record.Extra);
        if (row.Target == Side.Sage50) link.SageBorn = row.Action == "create" ? born : link.SageBorn ?? born;
        if (row.Action == "delete") link.State = LinkState.Gone;
        await Base(db, context, change, record, cancellationToken);
        await StagedRows.Put(db, StagedKind.Of(row.Kind), context.Scope.Of(row.Target), row.Target, new StagedRow
        {
            Key = record.Key, Hash = RowHash.Of(record.Image), ReadAt = readAt, Gone = record.Deleted, Filter = record.Filter, Values = record.Image.ToValues(), Extra = record.Extra,
        }, time.GetUtcNow(), cancellationToken);
        await LeftOutFields.Taken(db, change, cancellationToken);
        await AbsentParents.Tell(db, change, null, time.GetUtcNow(), cancellationToken);
        Settle(db, row, ChangeState.Applied, OtherForm(change, record));
        if (row.Action == "create") await Release(db, row, link, cancellationToken);
    }, cancellationToken);

    /// <summary>Commits the keys that the target answered with before anything else is asked of it. False when a change is another worker's by now.</summary>
    public async Task<bool> Answered(IReadOnlyList<(OpenChange Change, string Key)> answers, CancellationToken cancellationToken)
    {
        var all = await store.Write(async db =>
        {
            var ids = answers.Select(a => a.Change.Row.Id).ToList();
            var rows = await db.Changes.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
            var mine = answers.Where(a => rows.TryGetValue(a.Change.Row.Id, out var row) && IsOwned(row, a.Change)).ToList();
            foreach (var (change, key) in mine) rows[change.Row.Id].Answered = key;
            return mine.Count == answers.Count;
        }, cancellationToken);

        foreach (var (change, key) in answers) change.Row.Answered = key;
        return all;
    }

    /// <summary>A create whose record the target has named and that cannot be read: it is joined by its key alone, and compared once it can be read.</summary>
    public Task AppliedUnread(OpenChange change, string key, TargetException unreadable, CancellationToken cancellationToken) => store.Write(async db =>
    {
        if (await Owned(db, change, cancellationToken) is not { } row) return;

        var link = await Link(db, row, key, cancellationToken);
        await db.Bases.Where(b => b.Company == row.Company && b.Kind == row.Kind && b.Record == row.Record).ExecuteDeleteAsync(cancellationToken);
        Settle(db, row, ChangeState.Applied, $"made as {key}, which cannot be read back ({unreadable.Code} {unreadable.Message}); it is compared once it can be read");
        await Release(db, row, link, cancellationToken);
    }, cancellationToken);

    /// <returns>Whether the change was still this worker's to settle.</returns>
    public Task<bool> Failed(OpenChange change, TargetException failed, Recovery recovery, CancellationToken cancellationToken) => store.Write(async db =>
    {
        if (await Owned(db, change, cancellationToken) is not { } row) return false;
        (row.Code, row.Rule, row.Field, row.Limit, row.Reason) = (failed.Code, failed.Rule ?? row.Rule, failed.Field, failed.Limit, failed.Message);
        row.Attempts++;
        row.DueAt = recovery.RetryAfter is { } wait ? time.GetUtcNow() + wait : null;
        Settle(db, row, recovery.State, failed.Message);
        if (row is { State: ChangeState.Refused, Action: "create" }) await RefusedParents.Tell(db, row, cancellationToken);
        if (recovery.StopsCompany)
            await db.Companies.Where(c => c.Company == row.Company && !c.Paused).ExecuteUpdateAsync(c => c
                .SetProperty(r => r.StopCode, failed.Code).SetProperty(r => r.StopReason, failed.Message), cancellationToken);
        return true;
    }, cancellationToken);

    /// <summary>The target refused one value that the record can do without: it is sent once more without it, and the value becomes a finding (D22).</summary>
    public Task GoesWithout(OpenChange change, string field, TargetException refused, CancellationToken cancellationToken) => store.Write(async db =>
    {
        if (await Owned(db, change, cancellationToken) is not { } row) return;
        row.LeftOut = row.LeftOut is null ? field : $"{row.LeftOut},{field}";
        (row.Code, row.Rule, row.Field, row.Reason, row.DueAt) = (LoadCodes.LeftOut, "D22", field, refused.Message, null);
        await LeftOutFields.Tell(db, change, field, refused, time.GetUtcNow(), cancellationToken);
        Settle(db, row, ChangeState.Queued, $"goes without {field}: {refused.Message}");
    }, cancellationToken);

    public Task Waits(LoadContext context, OpenChange change, CancellationToken cancellationToken) => store.Write(async db =>
    {
        if (await Owned(db, change, cancellationToken) is not { } row) return;
        var (kind, key) = change.Missing!.Value;
        // A parent applied by another worker since the change was read releases nobody any more: the change stays due.
        if (await Stands(db, row.Company, kind, key, cancellationToken))
        {
            row.DispatchedUntil = null;
            return;
        }
        (row.WaitsForKind, row.WaitsForKey) = (kind, key);
        var absent = await AbsentParents.Reason(db, context, kind, key, row.Kind, cancellationToken);
        await AbsentParents.Tell(db, change, absent, time.GetUtcNow(), cancellationToken);

        var why = await RefusedParents.Reason(db, row.Company, kind, key, cancellationToken) ?? absent ?? $"waits for {kind} {key}";
        (row.Field, row.Reason) = (change.Line, change.Line is null ? why : $"{change.Line} {why}");
        Settle(db, row, ChangeState.Waiting, row.Reason);
    }, cancellationToken);

    /// <summary>The target moved since the plan was made: its new image is taken over and the record is planned again (D3).</summary>
    public Task PlanAgain(LoadContext context, OpenChange change, TargetRecord? record, DateTimeOffset readAt, string reason, CancellationToken cancellationToken) =>
        PlanAgain(context, change, change.Row.Target, record, readAt, reason, cancellationToken);

    /// <summary>The key that was chosen is another record's: the next plan chooses again, and knows from the code that this one is no key of ours.</summary>
    public Task KeyTaken(LoadContext context, OpenChange change, DateTimeOffset readAt, TargetException taken, CancellationToken cancellationToken) =>
        PlanAgain(context, change, change.Row.Target, null, readAt, taken.Message, cancellationToken, taken.Code);

    /// <summary>The source moved since the plan was made: as <see cref="PlanAgain"/>, for its image.</summary>
    public Task SourceMoved(LoadContext context, OpenChange change, TargetRecord? record, DateTimeOffset readAt, string reason, CancellationToken cancellationToken) =>
        PlanAgain(context, change, change.Row.Target == Side.Ssm ? Side.Sage50 : Side.Ssm, record, readAt, reason, cancellationToken);

    private Task PlanAgain(
        LoadContext context, OpenChange change, Side side, TargetRecord? record, DateTimeOffset readAt, string reason, CancellationToken cancellationToken,
        string? code = null) => store.Write(async db =>
    {
        if (await Owned(db, change, cancellationToken) is not { } row) return;
        if (record is not null)
            await StagedRows.Put(db, StagedKind.Of(row.Kind), context.Scope.Of(side), side, new StagedRow
            {
                Key = record.Key, Hash = RowHash.Of(record.Image), ReadAt = readAt, Gone = record.Deleted, Filter = record.Filter, Values = record.Image.ToValues(), Extra = record.Extra,
            }, time.GetUtcNow(), cancellationToken);
        (row.Reason, row.Code) = (reason, code ?? row.Code);
        Settle(db, row, ChangeState.Superseded, reason);
    }, cancellationToken);

    /// <summary>A note has been written: neither the record nor what was agreed on is touched.</summary>
    public Task Noted(OpenChange change, CancellationToken cancellationToken) => store.Write(async db =>
    {
        if (await Owned(db, change, cancellationToken) is { } row) Settle(db, row, ChangeState.Applied, null);
    }, cancellationToken);

    /// <summary>Settles an applied change inside the caller's transaction and releases what waited for its record.</summary>
    internal async Task Applied(StagingDb db, ChangeRow row, string? reason, CancellationToken cancellationToken)
    {
        var link = await db.Links.SingleAsync(l => l.Company == row.Company && l.Kind == row.Kind && l.Record == row.Record, cancellationToken);
        Settle(db, row, ChangeState.Applied, reason);
        if (row.Action == "create") await Release(db, row, link, cancellationToken);
    }

    // A verdict counts for the version it was given for, and only from whoever holds the change.
    internal static async Task<ChangeRow?> Owned(StagingDb db, OpenChange change, CancellationToken cancellationToken) =>
        await db.Changes.SingleOrDefaultAsync(c => c.Id == change.Row.Id, cancellationToken) is { } row && IsOwned(row, change) ? row : null;

    private static bool IsOwned(ChangeRow row, OpenChange change) =>
        (row.Fence, row.State, row.Version) == (change.Row.Fence, change.Row.State, change.Row.Version);

    private async Task<LinkRow> Link(StagingDb db, ChangeRow row, string key, CancellationToken cancellationToken)
    {
        var link = await db.Links.SingleAsync(l => l.Company == row.Company && l.Kind == row.Kind && l.Record == row.Record, cancellationToken);
        if (row.Action == "create") await Rivals.Join(db, link, row.Target, key, time.GetUtcNow(), cancellationToken);

        if (row.Target == Side.Ssm) link.SsmKey = key;
        else link.SageKey = key;
        (link.State, link.Reason, link.UpdatedAt) = (LinkState.Linked, null, time.GetUtcNow());
        return link;
    }

    private static async Task<bool> Stands(StagingDb db, string company, string kind, string awaited, CancellationToken cancellationToken)
    {
        // The key is taken apart, not put together from every link there is: so an index finds the link.
        var key = awaited[(awaited.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var inSsm = awaited.StartsWith($"{Side.Ssm}:", StringComparison.Ordinal);

        var links = db.Links.AsNoTracking().Where(l => l.Company == company && l.Kind == kind && l.State == LinkState.Linked);
        links = inSsm ? links.Where(l => l.SsmKey == key) : links.Where(l => l.SageKey == key);
        return (await links.ToListAsync(cancellationToken)).Exists(l => l is { SageKey: not null, SsmKey: not null });
    }

    private void Settle(StagingDb db, ChangeRow row, string state, string? reason)
    {
        var now = time.GetUtcNow();
        db.Audit.Add(new AuditRow
        {
            Company = row.Company, Kind = row.Kind, Record = row.Record, At = now, Who = "load", What = $"{row.Action} in {row.Target}: {state}",
            From = row.Expected, To = row.Fields, Reason = reason, ChangeId = row.Id, RunId = row.RunId,
        });
        (row.State, row.LeaseUntil, row.DispatchedUntil, row.UpdatedAt, row.Claims) = (state, null, null, now, 0);
        if (state is ChangeState.Applied or ChangeState.Refused or ChangeState.Superseded) (row.SettledAt, row.DueAt) = (now, null);
        if (state == ChangeState.Applied) (row.Code, row.Rule, row.Field, row.Limit, row.Reason) = (null, null, null, null, null);
    }

    // Only the fields that were sent enter the base; a create in SSM carries all of them (D3).
    private async Task Base(StagingDb db, LoadContext context, OpenChange change, TargetRecord record, CancellationToken cancellationToken)
    {
        var row = change.Row;
        var stored = await db.Bases.FindAsync([row.Company, row.Kind, row.Record], cancellationToken)
            ?? db.Bases.Add(new BaseRow { Company = row.Company, Kind = row.Kind, Record = row.Record }).Entity;
        var schema = RecordSchema.Of(row.Kind);
        var source = row.Target == Side.Ssm ? stored.SageImage : stored.SsmImage;
        var target = row.Target == Side.Ssm ? stored.SsmImage : stored.SageImage;
        // A field that was not sent was not agreed on; one that the target refused stands as sent and refused until its source moves (D3, D22).
        var agreed = change.Source.Names.Where(f => !change.Target[f].IsAbsent || change.LeftOut.Contains(f)).ToList();
        var sourceBase = (source is null || row.Action == "create" ? Image.Empty : schema.FromJson(source)).With(agreed, change.Source);
        var targetBase = (target is null || row.Action == "create" ? Image.Empty : schema.FromJson(target)).With(agreed, Agreed(context, change, record));
        if (row is { Action: "create", Target: Side.Ssm }) targetBase = record.Image.With(agreed, targetBase);
        // What Sage filled in by itself was never agreed: it flows to SSM like any other value of Sage.
        else if (row.Action == "create")
            foreach (var field in sourceBase.Names.Where(f => sourceBase[f].IsNull && targetBase[f].HasValue).ToList())
                (sourceBase, targetBase) = (sourceBase.With(field, FieldValue.Absent), targetBase.With(field, FieldValue.Absent));
        if (row.Target == Side.Ssm)
        {
            var again = await SentReferences.MadeAgain(db, row.Company, row.Kind, change.Source, change.Target, cancellationToken);
            sourceBase = again.Aggregate(sourceBase, (image, field) => image.With(field, FieldValue.Null));
        }

        var (sage, ssm) = row.Target == Side.Ssm ? (sourceBase, targetBase) : (targetBase, sourceBase);
        (stored.SageImage, stored.SageHash) = (RecordSchema.ToJson(sage), RowHash.Of(sage));
        (stored.SsmImage, stored.SsmHash) = (RecordSchema.ToJson(ssm), RowHash.Of(ssm));
        (stored.HashVersion, stored.MappingVersion, stored.AgreedAt) = (RowHash.Version, row.MappingVersion, time.GetUtcNow());
    }

    private static string? OtherForm(OpenChange change, TargetRecord record)
    {
        var fields = change.Target.Where(f => !record.Image[f.Key].IsAbsent && record.Image[f.Key] != f.Value).Select(f => f.Key).Order(StringComparer.Ordinal).ToList();
        return fields.Count == 0 ? null : $"holds another form of {string.Join(", ", fields)} than was sent (D3)";
    }

    // What came back differently is the target's form, unless a person wrote the record after us (D3).
    private static Image Agreed(LoadContext context, OpenChange change, TargetRecord record)
    {
        var person = change.Row.Target == Side.Ssm && record.UpdatedBy is { } by && context.Settings.KeyUser is { } key && by != key;
        return person ? change.Target.With(change.LeftOut, record.Image) : record.Image;
    }

    private static async Task Release(StagingDb db, ChangeRow row, LinkRow link, CancellationToken cancellationToken)
    {
        var key = row.Target == Side.Ssm ? $"{Side.Sage50}:{link.SageKey}" : $"{Side.Ssm}:{link.SsmKey}";
        await db.Changes.Where(c => c.Company == row.Company && c.State == ChangeState.Waiting && c.WaitsForKind == row.Kind && c.WaitsForKey == key)
            .ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Queued).SetProperty(r => r.DueAt, (DateTimeOffset?)null)
                .SetProperty(r => r.WaitsForKind, (string?)null).SetProperty(r => r.WaitsForKey, (string?)null).SetProperty(r => r.Reason, (string?)null), cancellationToken);
    }
}
