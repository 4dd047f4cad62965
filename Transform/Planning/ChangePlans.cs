using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Transform.Conflicts;

namespace Sage50Etl.Transform.Planning;

/// <summary>Stores planned writes as changes: at most one open change per record and target, its payload replaced while it may be (design 4.5).</summary>
internal sealed class ChangePlans
{
    private const string Agreed = "no longer needed: both sides agree again";
    private const string NotAsked = "not asked for any more";
    private const string Note = Readiness.HeldNotes.Action;
    private readonly StagingDb _db;
    private readonly PlanContext _context;
    private readonly RunId _run;
    private readonly int _priority;
    private readonly string _kind;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<(Side, string), ChangeRow> _open;
    private readonly Dictionary<(Side, string), ChangeRow> _refused;
    private readonly List<ChangeRow> _unsent;

    private ChangePlans(
        StagingDb db, PlanContext context, RunId run, int priority, string kind, DateTimeOffset now,
        Dictionary<(Side, string), ChangeRow> open, IReadOnlyList<ChangeRow> ended)
    {
        (_db, _context, _run, _priority, _kind, _now, _open) = (db, context, run, priority, kind, now, open);
        _refused = ended
            .Where(c => c.State == ChangeState.Refused)
            .GroupBy(c => (c.Target, c.Record))
            .ToDictionary(g => g.Key, g => g.Last());
        // Their plan was rejected, or they were given back to the next plan.
        _unsent = [.. ended.Where(c => c.State != ChangeState.Refused)];
    }

    public static async Task<ChangePlans> Load(
        StagingDb db, PlanContext context, RunId run, int priority, string kind, IReadOnlyCollection<string> records, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var company = context.Scope.Company.Value;
        var open = await db.Changes.Where(c => c.Company == company && c.Kind == kind && records.Contains(c.Record)
            && ChangeState.Open.Contains(c.State)).ToDictionaryAsync(c => (c.Target, c.Record), cancellationToken);
        var ended = await Ended(db, company, kind, records)
            .Where(c => c.State == ChangeState.Refused || (c.Action == "update"
                && (c.State == ChangeState.Cancelled || (c.State == ChangeState.Superseded && c.Reason != Agreed && c.Reason != NotAsked))))
            .OrderBy(c => c.Id)
            .ToListAsync(cancellationToken);

        return new(db, context, run, priority, kind, now, open, ended);
    }

    // A verdict is about what stood there then: once the target has taken something else of the record, the former value is as good as new.
    private static IQueryable<ChangeRow> Ended(StagingDb db, string company, string kind, IReadOnlyCollection<string> records) =>
        db.Changes.Where(c => c.Company == company && c.Kind == kind && records.Contains(c.Record)
            && !db.Changes.Any(d => d.Company == company && d.Kind == kind && d.Record == c.Record && d.Target == c.Target
                && d.Id > c.Id && d.State == ChangeState.Applied && d.Action != Note));

    /// <param name="sourceAt">When the source was read as it is now.</param>
    /// <param name="projected">The fields in the target's form, for the length check.</param>
    /// <param name="key">Chooses the target key of a new record; called only when one is needed.</param>
    public async Task Put(string record, PlannedWrite write, DateTimeOffset? sourceAt, Image projected, Func<Task<string?>> key)
    {
        var open = _open.GetValueOrDefault((write.Target, record));
        if (open is not null && Untouchable(open)) return;
        var fields = RecordSchema.ToJson(write.Fields);
        var expected = RecordSchema.ToJson(write.Expected);
        var hash = write.ContentHash ?? RowHash.Of(write.Fields);
        if (open is null && _refused.GetValueOrDefault((write.Target, record)) is { } no && StillRefused(no, write, hash, sourceAt)) return;
        if (open is not null && open.Fields == fields && open.Expected == expected && open.Action == write.Action
            && open.State is not ChangeState.Planned && Settles(open, write, hash))
        {
            LookAgain(open, write);
            return;
        }
        var unchanged = open?.SourceHash == hash && open.UpdatedAt + write.Quiet <= _now;
        var change = open ?? _db.Changes.Add(New(record, write)).Entity;
        (change.Action, change.Fields, change.Expected, change.SourceHash, change.RunId) = (write.Action, fields, expected, hash, _run.Value);
        (change.WaitsForKind, change.WaitsForKey, change.MappingVersion) = (write.WaitsFor?.Kind, write.WaitsFor?.Stored, _context.Settings.MappingVersion);
        (change.Code, change.Rule, change.Field, change.Limit, change.Reason, change.DueAt) = (null, _context.Policies.Of(_kind).Rule, null, null, null, null);
        (change.State, change.UpdatedAt, change.Attempts, change.LeftOut) = (ChangeState.Planned, _now, 0, null);
        change.Version++;
        var lacks = write.Action == "create" ? _context.Limits.CheckCreate(write.Target, _kind, projected) : null;
        if ((lacks ?? _context.Limits.Check(write.Target, _kind, projected)) is { } fault) Refuse(change, fault);
        else if (write.Blocked is { } blocked) Block(change, blocked);
        else
        {
            change.Key ??= await key();
            if (write.Quiet > TimeSpan.Zero && !unchanged) change.DueAt = _now + write.Quiet;
        }
    }

    // What was sent, or answered, is settled by what the target says and by nothing else.
    private static bool Untouchable(ChangeRow open) => open.State is ChangeState.Sending or ChangeState.InDoubt || open.Answered is not null;

    // Every delete has the same content, so one asked for anew is told by its time.
    private bool StillRefused(ChangeRow refused, PlannedWrite write, string hash, DateTimeOffset? sourceAt) =>
        refused.Code != ChangeCode.NothingWrites
        && refused.Action == write.Action && refused.SourceHash == hash && refused.MappingVersion == _context.Settings.MappingVersion
        && (write.Action != "delete" || sourceAt is null || refused.SettledAt is null || sourceAt <= refused.SettledAt);

    // What a change waits for is no part of what was planned and approved: it is only looked at again once that has come.
    private void LookAgain(ChangeRow open, PlannedWrite write)
    {
        if (open is not { State: ChangeState.Waiting, WaitsForKey: { } awaited } || awaited == write.WaitsFor?.Stored) return;
        (open.State, open.WaitsForKind, open.WaitsForKey, open.Reason, open.UpdatedAt) = (ChangeState.Queued, null, null, null, _now);
    }

    // A document is compared with its lines, and what waits for no record but for what people do is weighed anew: nothing else lets it go on.
    private static bool Settles(ChangeRow open, PlannedWrite write, string hash)
    {
        var held = open is { State: ChangeState.Waiting, WaitsForKey: null };
        if (write.ContentHash is null) return !held;

        return open.SourceHash == hash && (held ? write.Blocked is { } blocked && open.Reason == Words(blocked) : write.Blocked is null);
    }

    private static string Words(Blocked blocked) => $"The document {blocked.Reason}.";

    private static void Block(ChangeRow change, Blocked blocked)
    {
        change.State = ChangeState.Waiting;
        (change.WaitsForKind, change.WaitsForKey) = (null, null);
        (change.Code, change.Rule, change.Field, change.Limit, change.Reason) = (Blocked.Code, blocked.Rule, blocked.Field, blocked.Limit, Words(blocked));
    }

    /// <summary>The fields of the record's last update that a side has refused.</summary>
    public Image Refused(Side target, string record) =>
        _refused.GetValueOrDefault((target, record)) is { Action: "update" } no ? RecordSchema.Of(_kind).FromJson(no.Fields) : Image.Empty;

    /// <summary>Fields of the record that an update is to bring to the other side, or that one was to bring and did not.</summary>
    public IEnumerable<string> Pending(string record, RecordState state) =>
        _open.Values.Concat(_refused.Values)
            .Where(c => c.Record == record && c.Action == "update")
            .SelectMany(FieldsOf)
            .Concat(_unsent.Where(c => c.Record == record).SelectMany(c => FieldsOf(c).Where(f => !IsUndone(c, state, f))));

    private IEnumerable<string> FieldsOf(ChangeRow change) => RecordSchema.Of(_kind).FromJson(change.Fields).Names;

    // Typed back in SSM, it is what was agreed on. For Sage that cannot be told: the new mapping reads other values.
    private static bool IsUndone(ChangeRow change, RecordState state, string field) =>
        change.Target == Side.Sage50 && state is { Ssm: { } ssm, BaseSsm: { } agreed } && ssm[field] == agreed[field];

    /// <summary>Open changes of the record that this plan no longer asks for.</summary>
    public void SupersedeOthers(string record, IReadOnlyList<PlannedWrite> writes)
    {
        foreach (var ((target, _), change) in _open.Where(o => o.Key.Item2 == record))
            if (!Untouchable(change) && writes.All(w => w.Target != target))
                (change.State, change.SettledAt, change.UpdatedAt, change.Reason) = (ChangeState.Superseded, _now, _now, Agreed);
    }

    /// <summary>
    /// What went nowhere, and is asked for no more now that both sides are weighed together: no later mapping takes it for pending.
    /// </summary>
    public void SupersedeUnsent(string record, RecordState state, IReadOnlyList<PlannedWrite> writes)
    {
        var open = _unsent.Where(c => c.Record == record && writes.All(w => w.Target != c.Target));
        foreach (var change in open.Where(c => FieldsOf(c).All(f => IsRead(state, f))))
        {
            if (change.State == ChangeState.Cancelled) _db.Audit.Add(Ended(change));
            (change.State, change.SettledAt, change.UpdatedAt, change.Reason) = (ChangeState.Superseded, _now, _now, NotAsked);
        }
    }

    private static bool IsRead(RecordState state, string field) =>
        state is { Sage: { } sage, Ssm: { } ssm } && !sage[field].IsAbsent && !ssm[field].IsAbsent;

    // That its plan was rejected stays in the history of the record (I7).
    private static AuditRow Ended(ChangeRow change) => new()
    {
        Company = change.Company, Kind = change.Kind, Record = change.Record, At = change.SettledAt ?? change.UpdatedAt, Who = "connector",
        What = $"{change.Action} in {change.Target}: {change.State}", Reason = change.Reason, ChangeId = change.Id, RunId = change.RunId,
    };

    private ChangeRow New(string record, PlannedWrite write)
    {
        var stream = Streams.OfKind(_kind);
        return new()
        {
            Company = _context.Scope.Company.Value, Lane = _context.Scope.Lane(write.Target), Target = write.Target, Stream = stream.Name, Kind = _kind,
            Record = record, Priority = write.First ? Math.Min(_priority, 5) : _priority, Order = (stream.Order * 10) + stream.Kinds.ToList().IndexOf(_kind), CreatedAt = _now,
        };
    }

    private void Refuse(ChangeRow change, LimitFault fault)
    {
        (change.State, change.SettledAt) = (ChangeState.Refused, _now);
        (change.Code, change.Field, change.Limit, change.Reason) = (fault.Code, fault.Field, fault.Limit, fault.Reason);
        change.Rule = fault.Rule ?? _context.Policies.Of(_kind).Rule;
    }
}
