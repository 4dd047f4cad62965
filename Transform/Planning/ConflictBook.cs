using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Transform.Conflicts;

namespace Sage50Etl.Transform.Planning;

/// <summary>The conflict rows of the records of one page: what a person decided, what is asked, what was lost. A row is never removed (I7).</summary>
internal sealed class ConflictBook
{
    private readonly StagingDb _db;
    private readonly PlanContext _context;
    private readonly RunId _run;
    private readonly string _kind;
    private readonly DateTimeOffset _now;
    private readonly ILookup<string, ConflictRow> _unfinished;

    private ConflictBook(StagingDb db, PlanContext context, RunId run, string kind, DateTimeOffset now, IEnumerable<ConflictRow> unfinished) =>
        (_db, _context, _run, _kind, _now, _unfinished) = (db, context, run, kind, now, unfinished.ToLookup(c => c.Record));

    public static async Task<ConflictBook> Load(
        StagingDb db, PlanContext context, RunId run, string kind, IReadOnlyCollection<string> records, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var company = context.Scope.Company.Value;
        var rows = await db.Conflicts.Where(c => c.Company == company && c.Kind == kind && (c.State == ConflictState.Open || c.State == ConflictState.Resolved)
            && records.Contains(c.Record)).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        return new(db, context, run, kind, now, rows);
    }

    /// <summary>What a person decided about fields of the record.</summary>
    public IReadOnlyDictionary<string, FieldResolution> Resolutions(string record) => _unfinished[record]
        .Where(c => c is { State: ConflictState.Resolved, Class: ConflictClass.Conflict }).GroupBy(c => c.Field).Select(g => g.Last())
        .ToDictionary(c => c.Field, c => new FieldResolution(c.Field, c.Resolution!, Typed(c), c.Sage, c.Ssm));

    /// <summary>Fields of the record that somebody is asked about, or has decided.</summary>
    public IEnumerable<string> Pending(string record) =>
        _unfinished[record].Where(c => c.Class == ConflictClass.Conflict).Select(c => c.Field);

    public async Task Write(string record, RecordState state, RecordDecision decision, CancellationToken cancellationToken)
    {
        foreach (var row in _unfinished[record].Where(c => c.Class == ConflictClass.Conflict)) Look(row, state, decision);
        Parked(record, state, decision);
        foreach (var lost in decision.Lost) await Lost(record, state, lost, cancellationToken);
    }

    /// <summary>Ends what stands open about records that are gone, or that were joined to another one.</summary>
    public static async Task CloseWithoutRecord(
        StagingDb db, string company, string kind, IReadOnlyCollection<string> records, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await db.Conflicts.Where(c => c.Company == company && c.Kind == kind && records.Contains(c.Record)
            && (c.State == ConflictState.Open || c.State == ConflictState.Resolved)
            && !db.Links.Any(l => l.Company == company && l.Kind == kind && l.Record == c.Record
                && l.State != LinkState.Gone && l.State != LinkState.Tombstone)).ToListAsync(cancellationToken);
        foreach (var row in rows) (row.State, row.ClosedAt, row.Reason) = (ConflictState.Closed, now, "the record is gone, or was joined to another one");
    }

    // A question stays as long as the values it shows stand, and ends by itself when there is nothing left to decide.
    private void Look(ConflictRow row, RecordState state, RecordDecision decision)
    {
        if (!decision.Compared)
        {
            if (decision.LinkState is LinkState.Gone or LinkState.Tombstone) Close(row, "the record is not on both sides any more");
            return;
        }
        if (row.State == ConflictState.Resolved)
        {
            var outcome = decision.Resolved.GetValueOrDefault(row.Field, ResolutionOutcome.Lapsed);
            if (outcome == ResolutionOutcome.Done) Close(row, "decided by a person and carried out");
            else if (outcome == ResolutionOutcome.Lapsed) Close(row, "a side moved after the decision, which counts no more; the rules decided again");
            return;
        }
        var lost = decision.Lost.FirstOrDefault(l => l.Field == row.Field);
        if (lost is null) Close(row, "nothing is left to decide: the sides agree, or only one of them differs");
        else if (!lost.Open) Close(row, $"decided by the rules ({lost.Policy})");
        else if (Text(state.Sage, row.Field) != row.Sage || Text(state.Ssm, row.Field) != row.Ssm)
            Close(row, "a side moved again; asked anew with the values of now");
    }

    private void Parked(string record, RecordState state, RecordDecision decision)
    {
        var row = _unfinished[record].LastOrDefault(c => c.Class == ConflictClass.Parked);
        if (decision.LinkState != LinkState.Parked)
        {
            if (row is null || (row.Resolution == ConflictChoice.Separate && decision.LinkState is LinkState.SageOnly or LinkState.SsmOnly)) return;
            Close(row, $"no longer parked: {decision.LinkState}");
            return;
        }
        if (state.Ambiguous.Count == 0 && state.Known is null) return;
        var candidates = string.Join(", ", state.Ambiguous.Distinct());
        if (row is null) row = Add(record, state, "", ConflictClass.Parked, ConflictState.Open, state.Known is null ? "ACC-13" : "D21");
        else if (row.State == ConflictState.Resolved) Reopen(row);
        (row.Candidates, row.Reason) = (candidates, state.Known ?? "fits more than one record of the other side, or another record fits the same one; nothing is guessed (ACC-13)");
    }

    private void Reopen(ConflictRow row)
    {
        Audit(row.Record, "decision not carried out", $"conflict {row.Id}: {row.ResolvedValue} is not free any more");
        (row.State, row.Resolution, row.ResolvedValue, row.ResolvedBy, row.ResolvedAt) = (ConflictState.Open, null, null, null, null);
    }

    private async Task Lost(string record, RecordState state, LostValue lost, CancellationToken cancellationToken)
    {
        if (await Told(record, state, lost, cancellationToken)) return;
        var row = Add(record, state, lost.Field, lost.Rejected ? ConflictClass.Rejected : ConflictClass.Conflict,
            lost.Open ? ConflictState.Open : ConflictState.Settled, lost.Rejected ? _context.Policies.Of(_kind).Rule : lost.Policy);
        row.Winner = lost.Winner;
        row.Reason = !lost.Rejected ? null
            : lost.Why is { } why ? why
            : lost.Stays ? "the field flows only when a record is created; each side keeps its own value (D25)"
            : "this side may not change the field; the other side's value is restored";
        Audit(record, lost.Rejected ? "edit rejected" : "conflict", lost.Field);
    }

    // The same two values are told once while they stand, and again when the loser was written over and then typed anew (I7).
    private async Task<bool> Told(string record, RecordState state, LostValue lost, CancellationToken cancellationToken)
    {
        var (company, sage, ssm) = (_context.Scope.Company.Value, Text(state.Sage, lost.Field), Text(state.Ssm, lost.Field));
        var before = await _db.Conflicts.AsNoTracking()
            .Where(c => c.Company == company && c.Kind == _kind && c.Record == record && c.Field == lost.Field).OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken);
        if (before is null || before.Sage != sage || before.Ssm != ssm || (before.Class == ConflictClass.Rejected) != lost.Rejected) return false;
        if (lost.Open) return before.State == ConflictState.Open;
        if (before.State != ConflictState.Settled) return false;
        var (target, named) = (lost.Winner == Side.Sage50 ? Side.Ssm : Side.Sage50, $"\"{lost.Field}\":");
        return !await _db.Changes.AnyAsync(c => c.Company == company && c.Kind == _kind && c.Record == record && c.Target == target
            && c.State == ChangeState.Applied && c.SettledAt >= before.At && c.Fields.Contains(named), cancellationToken);
    }

    private ConflictRow Add(string record, RecordState state, string field, string @class, string stands, string policy) => _db.Conflicts.Add(new ConflictRow
    {
        Company = _context.Scope.Company.Value, Kind = _kind, Record = record, Field = field, Class = @class, State = stands, Policy = policy,
        SageKey = state.SageKey ?? state.Link?.SageKey, SsmKey = state.SsmKey ?? state.Link?.SsmKey,
        BaseSage = Text(state.BaseSage, field), BaseSsm = Text(state.BaseSsm, field), Sage = Text(state.Sage, field), Ssm = Text(state.Ssm, field), SageAt = Stamp(state.SageEdited), SsmAt = Stamp(state.SsmEdited), SsmBy = state.SsmBy, RunId = _run.Value, At = _now,
    }).Entity;

    private void Close(ConflictRow row, string reason)
    {
        (row.State, row.ClosedAt, row.Reason) = (ConflictState.Closed, _now, reason);
        Audit(row.Record, "conflict closed", $"conflict {row.Id}, {(row.Field.Length == 0 ? "parked" : row.Field)}: {reason}");
    }

    // Every field that goes both ways is text.
    private static FieldValue Typed(ConflictRow row) => row.Resolution == ConflictChoice.Value ? FieldValue.Of(row.ResolvedValue) : FieldValue.Absent;

    private static string? Text(Image? image, string field) => ResolutionMerge.Text((image ?? Image.Empty)[field]);

    private static string? Stamp(DateTime? at) => at?.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    private void Audit(string record, string what, string? reason) => _db.Audit.Add(new AuditRow
    {
        Company = _context.Scope.Company.Value, Kind = _kind, Record = record, At = _now, Who = "transform", What = what, Reason = reason, RunId = _run.Value,
    });
}
