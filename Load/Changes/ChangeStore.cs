using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Load.Changes;

/// <summary>Reads a change with what it needs, and commits the write intent.</summary>
public sealed class ChangeStore(StagingStore store, TimeProvider time)
{
    private static readonly TimeSpan ClocksAndZones = TimeSpan.FromDays(2);

    /// <summary>Claims the change. Null when the row has moved on: a second delivery ends here.</summary>
    public Task<OpenChange?> Load(LoadContext context, long id, CancellationToken cancellationToken) => store.Write<OpenChange?>(async db =>
    {
        var row = await db.Changes.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (row is null || row.State is not (ChangeState.Queued or ChangeState.InDoubt) || row.DueAt > time.GetUtcNow()) return null;
        // Paused, switched off or stopped since the message was sent: the row stays as it is.
        if (await db.Companies.AnyAsync(c => c.Company == row.Company && (c.Paused || c.StopCode != null), cancellationToken)) return null;
        await db.Changes.Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(r => r.Claims, r => r.Claims + 1), cancellationToken);
        var link = await db.Links.AsNoTracking()
            .SingleOrDefaultAsync(l => l.Company == row.Company && l.Kind == row.Kind && l.Record == row.Record, cancellationToken);
        if (link is null)
        {
            await WithoutRecord(db, id, cancellationToken);
            return null;
        }

        var schema = RecordSchema.Of(row.Kind);
        var source = schema.FromJson(row.Fields);
        var from = row.Target == Side.Ssm ? Side.Sage50 : Side.Ssm;
        var references = ReferenceTranslation.References(schema, source).Select(r => (from, r.Kind, r.Key));
        var lookup = await LinkLookup.Read(db, context.Scope, context.Settings.AdminUser, references, cancellationToken);
        (string, string)? missing = null;
        void Missing(string field, string kind, string key) => missing ??= (kind, $"{from}:{key}");
        var target = from == Side.Sage50
            ? SideForm.ToSsm(row.Kind, source, (k, key) => lookup.Partner(from, k, key), Missing)
            : SideForm.ToSage(row.Kind, source, (k, key) => lookup.Partner(from, k, key), Missing);
        var line = missing is null ? await UnsendableLine.First(db, context, row, link, cancellationToken) : null;
        missing ??= line?.Awaited;
        var leftOut = row.LeftOut?.Split(',') ?? [];
        var fitted = leftOut.Aggregate(context.Fit(row.Target, row.Kind, target), (image, field) => image.With(field, FieldValue.Absent));
        return new(row, link, source, fitted, row.Expected is null ? Image.Empty : schema.FromJson(row.Expected), missing)
        {
            LeftOut = leftOut, Line = line?.Name, TakenBack = await TakenBack.Reason(db, context, row, link, source, cancellationToken),
            UnreadCustomer = await UnreadCustomer(db, row, source, lookup, cancellationToken),
            NotBefore = await MadeInSsm(db, context, row, link, cancellationToken) - ClocksAndZones,
        };
    }, cancellationToken);

    // While the plan of the customers waits for a person, the other streams go on without them (D28).
    private static async Task<string?> UnreadCustomer(
        StagingDb db, ChangeRow row, Image source, LinkLookup lookup, CancellationToken cancellationToken)
    {
        if (row is not { Action: "create", Target: Side.Ssm } || source["account"].Text is not { } customer) return null;

        var waits = await db.Runs.AnyAsync(
            r => r.Company == row.Company && r.State == RunState.Held
                && db.Steps.Any(s => s.RunId == r.Id && s.Stream == Streams.Customers),
            cancellationToken);
        return waits ? lookup.Partner(Side.Sage50, Kind.Account, customer) : null;
    }

    private static async Task<DateTime?> MadeInSsm(
        StagingDb db, LoadContext context, ChangeRow row, LinkRow link, CancellationToken cancellationToken)
    {
        if (row is not { Action: "create", Target: Side.Sage50 } || link.SsmKey is not { } key) return null;

        return SsmExtra.CreatedOf((await Staged(db, context, Side.Ssm, row.Kind, key, cancellationToken))?.Extra);
    }

    // Refused once, it was joined with another record, and then asked for again.
    private Task WithoutRecord(StagingDb db, long id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return db.Changes.Where(c => c.Id == id).ExecuteUpdateAsync(
            c => c.SetProperty(r => r.State, ChangeState.Superseded)
                .SetProperty(r => r.SettledAt, now)
                .SetProperty(r => r.UpdatedAt, now)
                .SetProperty(r => r.Reason, "its record was joined with another one since"),
            cancellationToken);
    }

    /// <summary>Lines of an SSM document in Sage's form; null when a product has no partner in Sage any more.</summary>
    public Task<IReadOnlyList<Image>?> LinesInSage(LoadContext context, IReadOnlyList<Image> lines, CancellationToken cancellationToken) => store.Read<IReadOnlyList<Image>?>(async db =>
    {
        var schema = RecordSchema.Of(Kind.OrderLine);
        var references = lines.SelectMany(l => ReferenceTranslation.References(schema, l)).Where(r => r.Kind != Kind.Order).Select(r => (Side.Ssm, r.Kind, r.Key));
        var lookup = await LinkLookup.Read(db, context.Scope, context.Settings.AdminUser, references, cancellationToken);
        var complete = true;
        var translated = lines.Select(l => SideForm.ToSage(Kind.OrderLine, l.With("order", FieldValue.Absent), lookup.InSage, (_, _, _) => complete = false)).ToList();
        return complete ? translated : null;
    }, cancellationToken);

    /// <summary>The customer in Sage of a document or contact of SSM, as it was read last; null where it has none.</summary>
    /// <param name="image">In SSM's form.</param>
    public Task<(StagedRow Read, LinkRow? Link)?> CustomerOf(LoadContext context, Image image, CancellationToken cancellationToken) =>
        store.Read<(StagedRow, LinkRow?)?>(async db =>
        {
            if (image["account"].Text is not { } account) return null;

            var (company, asked) = (context.Scope.Company.Value, new[] { (Side.Ssm, Kind.Account, account) });
            var lookup = await LinkLookup.Read(db, context.Scope, context.Settings.AdminUser, asked, cancellationToken);
            if (lookup.Partner(Side.Ssm, Kind.Account, account) is not { } customer) return null;
            if (await Staged(db, context, Side.Sage50, Kind.Account, customer, cancellationToken) is not { } read) return null;

            var link = await db.Links.AsNoTracking()
                .FirstOrDefaultAsync(l => l.Company == company && l.Kind == Kind.Account && l.SsmKey == account, cancellationToken);
            return (read, link);
        }, cancellationToken);

    /// <summary>A record as it was read last; null where it never was.</summary>
    public Task<StagedRow?> Staged(LoadContext context, Side side, string kind, string key, CancellationToken cancellationToken) =>
        store.Read(db => Staged(db, context, side, kind, key, cancellationToken), cancellationToken);

    private static async Task<StagedRow?> Staged(
        StagingDb db, LoadContext context, Side side, string kind, string key, CancellationToken cancellationToken) =>
        (await StagedRows.ByKey(db, StagedKind.Of(kind), context.Scope.Of(side), side, [key], cancellationToken)).SingleOrDefault();

    /// <summary>
    /// Whether the plan's own reading is too old to be a look-up (D7). A plan of a time still to come was made while the clock was ahead.
    /// </summary>
    public async Task<bool> IsOld(LoadContext context, ChangeRow row, CancellationToken cancellationToken) =>
        await PlannedAt(row.RunId, cancellationToken) is not { } planned
            || (time.GetUtcNow() - planned).Duration() > context.Settings.SnapshotLookup;

    /// <summary>
    /// Commits that the call is about to be made, under a new fence and for as long as the lease lasts. False when somebody else was quicker, the payload was
    /// replaced or the company was stopped since the change was read.
    /// </summary>
    /// <param name="call">The longest a call may take: who takes the change over asks that long after the lease, when nothing can be on its way any more.</param>
    /// <param name="others">Companies that share the tenant: a record of SSM is made in the Sage of one of them only (D9).</param>
    public async Task<bool> Intend(
        ChangeRow row, TimeSpan lease, TimeSpan call, CancellationToken cancellationToken, IReadOnlyList<string>? others = null)
    {
        var fence = row.Fence + 1;
        var until = await store.Write<DateTimeOffset?>(async db =>
        {
            if (await OtherMaker(db, row, others ?? [], cancellationToken) is not null) return null;

            var now = time.GetUtcNow();
            var moved = await db.Changes.Where(c => c.Id == row.Id && c.State == row.State && c.Fence == row.Fence && c.Version == row.Version
                    && !db.Companies.Any(k => k.Company == c.Company && (k.Paused || k.StopCode != null)))
                .ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Sending).SetProperty(r => r.Fence, fence)
                    .SetProperty(r => r.IntentAt, now).SetProperty(r => r.LeaseUntil, now + lease).SetProperty(r => r.DueAt, now + lease + call)
                    .SetProperty(r => r.UpdatedAt, now), cancellationToken);
            return moved == 1 ? now + lease : null;
        }, cancellationToken);
        if (until is null) return false;

        (row.Fence, row.State, row.LeaseUntil) = (fence, ChangeState.Sending, until);
        return true;
    }

    /// <summary>
    /// The other company of the tenant that has made the record in its Sage, or may have: a rep gave it to that one while this one was
    /// about to make it (D9). Null where there is none.
    /// </summary>
    public Task<string?> OtherMaker(ChangeRow row, IReadOnlyList<string> others, CancellationToken cancellationToken) =>
        store.Read(db => OtherMaker(db, row, others, cancellationToken), cancellationToken);

    private static async Task<string?> OtherMaker(
        StagingDb db, ChangeRow row, IReadOnlyList<string> others, CancellationToken cancellationToken)
    {
        if (others.Count == 0 || row is not { Action: "create", Target: Side.Sage50 }) return null;

        var key = await db.Links.Where(l => l.Company == row.Company && l.Kind == row.Kind && l.Record == row.Record).Select(l => l.SsmKey)
            .SingleOrDefaultAsync(cancellationToken);
        if (key is null) return null;

        var theirs = db.Links.Where(l => others.Contains(l.Company) && l.Kind == row.Kind && l.SsmKey == key && l.State != LinkState.Gone);
        return await theirs
            .Where(l => l.SageKey != null || db.Changes.Any(c => c.Company == l.Company && c.Kind == l.Kind && c.Record == l.Record
                && c.Target == Side.Sage50 && c.Action == "create" && (c.State == ChangeState.Sending || c.State == ChangeState.InDoubt)))
            .Select(l => l.Company)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Whether an earlier change of the record was sent and never settled as applied: it may have had its effect all the same.</summary>
    public Task<bool> TriedBefore(ChangeRow row, CancellationToken cancellationToken) => store.Read(db => db.Changes.AnyAsync(c => c.Company == row.Company
        && c.Kind == row.Kind && c.Record == row.Record && c.Target == row.Target && c.Id != row.Id && c.IntentAt != null && c.State != ChangeState.Applied, cancellationToken), cancellationToken);

    /// <summary>Whether somebody deleted it in SSM: he may have taken it out of the bin since it was read (D29).</summary>
    public Task<bool> IsCreatedAgain(ChangeRow row, CancellationToken cancellationToken) => store.Read(
        db => db.Findings.AnyAsync(
            f => f.Company == row.Company && f.Side == Side.Sage50 && f.Kind == row.Kind && f.Key == row.Record
                && f.Code == FindingCode.CreatedAgain && f.Open,
            cancellationToken),
        cancellationToken);

    /// <summary>Whether an earlier change of the record was given back to the plan for this reason, and the plan saw nothing of it.</summary>
    public Task<bool> WasPlannedAgain(ChangeRow row, string reason, CancellationToken cancellationToken) => store.Read(
        db => db.Changes.AnyAsync(
            c => c.Company == row.Company && c.Kind == row.Kind && c.Record == row.Record && c.Target == row.Target && c.Id != row.Id
                && c.RunId != row.RunId && c.State == ChangeState.Superseded && c.Reason == reason,
            cancellationToken),
        cancellationToken);

    /// <summary>Why records of the kind are not made there at all: the last one came out as something else, and nobody has mended that yet (D14).</summary>
    public Task<string?> CannotMake(ChangeRow row, CancellationToken cancellationToken) => store.Read(db => db.Changes.Where(c => c.Company == row.Company
        && c.State == ChangeState.Held && c.Kind == row.Kind && c.Target == row.Target && c.Code == LoadCodes.NeedsSdo && c.Id != row.Id)
        .Select(c => c.Reason).FirstOrDefaultAsync(cancellationToken), cancellationToken);

    /// <summary>Links of other records to these keys of the change's target.</summary>
    public Task<List<LinkRow>> OtherLinks(ChangeRow row, IReadOnlyCollection<string> targetKeys, CancellationToken cancellationToken) => store.Read(db =>
    {
        var links = db.Links.AsNoTracking().Where(l => l.Company == row.Company && l.Kind == row.Kind && l.Record != row.Record);
        links = row.Target == Side.Ssm ? links.Where(l => targetKeys.Contains(l.SsmKey!)) : links.Where(l => targetKeys.Contains(l.SageKey!));
        return links.ToListAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>Those of the keys that no plan can know, because staging does not hold them yet.</summary>
    public async Task<IReadOnlyList<string>> Unread(LoadContext context, ChangeRow row, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0) return [];
        var staged = await store.Read(
            db => StagedRows.ByKey(db, StagedKind.Of(row.Kind), context.Scope.Of(row.Target), row.Target, keys, cancellationToken), cancellationToken);
        return [.. keys.Except(staged.Where(r => !r.Gone).Select(r => r.Key))];
    }

    public Task<DateTimeOffset?> PlannedAt(long runId, CancellationToken cancellationToken) =>
        store.Read(db => db.Runs.Where(r => r.Id == runId).Select(r => (DateTimeOffset?)r.StartedAt).SingleOrDefaultAsync(cancellationToken), cancellationToken);
}
