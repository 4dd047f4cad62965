using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Runs;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Staging.Database;
using Sage50Etl.Transform.Conflicts;
using Sage50Etl.Transform.Matching;
using Sage50Etl.Transform.Policies;
using Sage50Etl.Transform.Readiness;
using Sage50Etl.Transform.Succession;

namespace Sage50Etl.Transform.Planning;

/// <summary>Plans one kind of one run: pages of candidates from SQL, decisions, and their rows in one transaction a page (design 4.2).</summary>
/// <param name="decide">The merge; tests put faults into it.</param>
public sealed class StreamPlanner(
    StagingStore store, PlanContext context, TimeProvider time, Func<RecordState, KindPolicy, RecordDecision> decide)
{
    public const int PageSize = 500;
    private IReadOnlySet<string> _left = new HashSet<string>();
    private bool _fewNewBirths;

    /// <summary>The records this run may plan.</summary>
    public RunScope Scope { get; init; } = RunScope.All;

    /// <summary>The step that is worked on: without its lease nothing is planned, for the plan may have been weighed and approved meanwhile.</summary>
    public StepHold? Hold { get; init; }

    public StreamPlanner(StagingStore store, PlanContext context, TimeProvider time) : this(store, context, time, RecordMerge.Decide)
    {
    }

    /// <returns>Records looked at.</returns>
    public async Task<int> Plan(RunId run, string kind, CancellationToken cancellationToken)
    {
        var goLive = context.Settings.GoLive?.ToDateTime(TimeOnly.MinValue) ?? await FirstRun(cancellationToken);
        var (seen, begun) = (0, time.GetUtcNow());
        var unfinished = await store.Read(
            db => UnfinishedRecords.Read(
                db, context.Scope.Company.Value, kind, PlanPage.Listed(context, kind), context.Policies.Of(kind), goLive, time.GetUtcNow(), cancellationToken), cancellationToken);
        _fewNewBirths = false;
        await Write(async db =>
        {
            await new NewBirths(db, context, run, time.GetUtcNow()).Forget(kind, cancellationToken);
            await PartnerDecisions.AskAnew(db, context.Scope.Company.Value, kind, time.GetUtcNow(), cancellationToken);
            if (NamedLinks.Field(kind, context.Settings) is { } field)
                await new NamedLinks(db, context.Scope, kind, field, time.GetUtcNow()).Follow(cancellationToken);
            return true;
        }, cancellationToken);
        await TakeOver(run, kind, cancellationToken);
        do seen += await Pages(run, kind, goLive, unfinished, cancellationToken);
        // Where links were lost, a quotation has its record only now, and its order takes that over.
        while (await TakeOver(run, kind, cancellationToken));
        foreach (var records in unfinished.Chunk(PageSize))
            await Write(async db =>
            {
                await PlanUnfinished(db, run, StagedKind.Of(kind), records, goLive, cancellationToken);
                return true;
            }, cancellationToken);
        if (Scope == RunScope.All) await Write(db => new HeldBack(db, context.Scope.Company.Value, kind, begun).CloseOthers(cancellationToken), cancellationToken);
        return seen;
    }

    private async Task<int> Pages(RunId run, string kind, DateTime goLive, HashSet<string> unfinished, CancellationToken cancellationToken)
    {
        var seen = 0;
        foreach (var side in new[] { Side.Sage50, Side.Ssm })
            for (var after = ""; ;)
            {
                var page = await Write(db => PlanPageOf(db, run, StagedKind.Of(kind), side, after, goLive, cancellationToken), cancellationToken);
                seen += page.Count;
                unfinished.ExceptWith(page.Select(p => p.Record).OfType<string>());
                if (page.Count < PageSize) break;
                after = (side == Side.Sage50 ? page[^1].SageKey : page[^1].SsmKey)!;
            }
        return seen;
    }

    private async Task<bool> TakeOver(RunId run, string kind, CancellationToken cancellationToken)
    {
        if (kind != Kind.Order) return false;
        var (taken, left) = await Write(db => new Successors(db, context, run, time.GetUtcNow()).TakeOver(cancellationToken), cancellationToken);
        _left = left;
        return taken > 0;
    }

    private Task<T> Write<T>(Func<StagingDb, Task<T>> work, CancellationToken cancellationToken) => store.Write(async db =>
    {
        if (Hold is { } hold) await hold.Renew(db, time.GetUtcNow(), cancellationToken);
        return await work(db);
    }, cancellationToken);

    private async Task PlanUnfinished(StagingDb db, RunId run, StagedKind kind, string[] records, DateTime goLive, CancellationToken cancellationToken)
    {
        var company = context.Scope.Company.Value;
        var again = context.Policies.Of(kind.Kind).Recreate;
        var links = await db.Links.AsNoTracking().Where(l => l.Company == company && l.Kind == kind.Kind && records.Contains(l.Record)
            && l.State != LinkState.Gone && (l.State != LinkState.Tombstone || again)).ToListAsync(cancellationToken);
        foreach (var side in links.GroupBy(l => l.SageKey is null ? Side.Ssm : Side.Sage50))
        {
            var keys = side.Select(l => new CandidateKeys(l.SageKey, l.SsmKey, l.Record)).Where(k => Scope.Has(kind.Kind, k)).ToList();
            await PlanKeys(db, run, kind, side.Key, keys, goLive, cancellationToken);
        }
        await ConflictBook.CloseWithoutRecord(db, company, kind.Kind, records, time.GetUtcNow(), cancellationToken);
    }

    private Task<DateTime> FirstRun(CancellationToken cancellationToken) => store.Read(async db =>
    {
        var company = context.Scope.Company.Value;
        var first = await db.Runs.Where(r => r.Company == company).OrderBy(r => r.Id).Select(r => r.StartedAt).FirstAsync(cancellationToken);
        return first.UtcDateTime.Date;
    }, cancellationToken);

    private async Task<IReadOnlyList<CandidateKeys>> PlanPageOf(
        StagingDb db, RunId run, StagedKind kind, Side side, string after, DateTime goLive, CancellationToken cancellationToken)
    {
        var query = new CandidateQuery(context.Scope.Company.Value, context.Scope.Tenant, after, PageSize, RowHash.Version, context.Settings.MappingVersion);
        var keys = await StagedRows.Candidates(db, kind, side, query, cancellationToken);
        var own = keys.Where(k => Scope.Has(kind.Kind, k)).ToList();
        if (side == Side.Sage50 && own.Count > 0)
        {
            var reused = new ReusedKeys(db, context, run, time.GetUtcNow()) { AreFew = _fewNewBirths };
            var left = await reused.Split(kind, own, cancellationToken);
            _fewNewBirths = reused.AreFew;
            own.RemoveAll(k => k.Record is { } record && left.Contains(record));
            own = own.ConvertAll(k => k.Record is { } former && reused.Replaced.TryGetValue(former, out var record) ? k with { Record = record } : k);
            own = await Anew(db, kind.Kind, own, cancellationToken);
        }
        if (own.Count > 0) await PlanKeys(db, run, kind, side, own, goLive, cancellationToken);
        return keys;
    }

    // What each link says now: a split link has lost its SSM side.
    private async Task<List<CandidateKeys>> Anew(StagingDb db, string kind, List<CandidateKeys> keys, CancellationToken cancellationToken)
    {
        var records = keys.Select(k => k.Record).OfType<string>().ToList();
        var links = await db.Links.AsNoTracking().Where(l => l.Company == context.Scope.Company.Value && l.Kind == kind && records.Contains(l.Record))
            .ToDictionaryAsync(l => l.Record, l => l.SsmKey, cancellationToken);
        return keys.ConvertAll(k => k.Record is { } record && links.TryGetValue(record, out var ssm) ? k with { SsmKey = ssm } : k);
    }

    private async Task PlanKeys(
        StagingDb db, RunId run, StagedKind kind, Side side, IReadOnlyList<CandidateKeys> keys, DateTime goLive, CancellationToken cancellationToken)
    {
        var matched = await Match(db, kind, side, keys, goLive, cancellationToken);
        // What was joined or linked anew has gone past the rows that were loaded to find it.
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await HoldBack(db, kind, matched, cancellationToken);
        if (kind.Kind == Kind.Order) matched.RemoveAll(m => m.Keys.SageKey is { } key && _left.Contains(key));
        matched = await Named(db, kind.Kind, matched, cancellationToken);
        var page = await PlanPage.Load(db, context, kind, goLive, [.. matched.Select(m => m.Keys)], cancellationToken);
        var records = matched.Select(m => Record(m.Keys)).ToList();
        var changes = await ChangePlans.Load(db, context, run, Scope.Priority, kind.Kind, records, time.GetUtcNow(), cancellationToken);
        var conflicts = await ConflictBook.Load(db, context, run, kind.Kind, records, time.GetUtcNow(), cancellationToken);
        List<string> both = [.. matched.SelectMany(m => new[] { m.Keys.SageKey, m.Keys.SsmKey }).OfType<string>()];
        var fits = new FitFindings(db, context.Scope.Company, kind.Kind, both, time.GetUtcNow());
        var refused = await RefusedValues.Load(db, context.Scope.Company, kind.Kind, both, time.GetUtcNow(), cancellationToken);
        var writer = new DecisionWriter(db, context, run, kind.Kind, page, changes, conflicts, fits, time.GetUtcNow());
        var states = new List<(string Record, RecordState State)>();
        foreach (var match in matched)
        {
            var record = Record(match.Keys);
            var state = refused.Offered(await Kept(page.State(match.Keys, match.Ambiguous), record));
            states.Add((record, state with
            {
                Known = match.Known,
                Resolutions = conflicts.Resolutions(record),
                RefusedEdits = changes.Refused(Side.Sage50, record),
            }));
        }

        var decisions = states.Select(s => (s.Record, s.State, Decision: decide(s.State, context.Policies.Of(s.State)))).ToList();
        if (kind.Kind == Kind.Order) decisions = await Weighed(db, decisions, cancellationToken);
        decisions = await new Recreations(db, context, run, kind.Kind, time.GetUtcNow()).Weighed(decisions, cancellationToken);
        foreach (var (record, state, decision) in decisions) await writer.Write(record, state, decision, cancellationToken);
        await writer.Follow(cancellationToken);

        // What is under way, asked about, or never went because it did not fit, outlives a new mapping (I1, D22).
        async Task<RecordState> Kept(RecordState state, string record)
        {
            if (!state.BaseOutdated) return state;

            var pending = changes.Pending(record, state)
                .Concat(conflicts.Pending(record))
                .Concat(await fits.Pending(state, cancellationToken))
                .ToHashSet(StringComparer.Ordinal);
            return Rebasing.Keeping(state, pending, context.Policies.Of(state));
        }
    }

    // A document of SSM goes to Sage only when it is ready (D5).
    private async Task<List<(string Record, RecordState State, RecordDecision Decision)>> Weighed(
        StagingDb db, List<(string Record, RecordState State, RecordDecision Decision)> decisions, CancellationToken cancellationToken)
    {
        static bool IsSent(RecordDecision decision) => decision.Writes is [{ Target: Side.Sage50, Action: "create" }];
        var sent = decisions.Where(d => IsSent(d.Decision)).Select(d => d.State).ToList();
        if (sent.Count == 0) return decisions;
        var readiness = await OrderReadiness.Load(db, context, sent, cancellationToken);
        var notes = await HeldNotes.Load(db, context, [.. decisions.Where(d => IsSent(d.Decision)).Select(d => d.Record)], cancellationToken);
        return [.. decisions.Select(d => !IsSent(d.Decision) ? d
            : d with { Decision = d.Decision with { Writes = notes.With(d.Record, readiness.Weigh(d.State, d.Decision.Writes[0])) } })];
    }

    // What our own unanswered create may have made in Sage is left to that create, and a finding says so.
    private async Task HoldBack(StagingDb db, StagedKind kind, List<Matched> matched, CancellationToken cancellationToken)
    {
        var alone = matched.Select(m => m.Keys).Where(k => k is { Record: null, SsmKey: null, SageKey: not null }).Select(k => k.SageKey!).ToList();
        if (alone.Count == 0) return;

        var held = await new UnansweredCreates(db, context.Scope.Company.Value, kind).MayHaveMade(alone, cancellationToken);
        if (held.Count == 0) return;

        matched.RemoveAll(m => m.Keys is { Record: null, SsmKey: null, SageKey: { } key } && held.ContainsKey(key));
        await new HeldBack(db, context.Scope.Company.Value, kind.Kind, time.GetUtcNow()).Tell(held, cancellationToken);
    }

    // Records without a partner get one here when exactly one fits; the record then is the one that had a link before.
    private async Task<List<Matched>> Match(
        StagingDb db, StagedKind kind, Side side, IReadOnlyList<CandidateKeys> keys, DateTime goLive, CancellationToken cancellationToken)
    {
        var page = await PlanPage.Load(db, context, kind, goLive, keys, cancellationToken);
        var alone = keys.Where(k => side == Side.Sage50 ? k.SsmKey is null : k.SageKey is null)
            .Select(k => (Key: (side == Side.Sage50 ? k.SageKey : k.SsmKey)!, State: page.State(k, [])))
            .Where(r => !r.State.Succeeded && (side == Side.Sage50 ? r.State.Sage : r.State.Ssm) is not null).ToList();
        var policy = context.Policies.Of(kind.Kind);
        var decisions = await PartnerDecisions.Load(db, context.Scope.Company.Value, kind.Kind, cancellationToken);
        var found = await new PartnerSearch(db, page, policy, context.Scope, decisions).Find(side, alone, cancellationToken);
        var known = side == Side.Sage50 || !policy.AskedBeforeCreate ? []
            : await new KnownInSage(db, page, policy, context.Scope, decisions).Find([.. alone.Where(r => !found.ContainsKey(r.Key) && Creates(r.State))], cancellationToken);
        foreach (var (key, met) in known)
            if (met.Anew is { } anew) found[key] = [anew];
        var partners = await Partners(db, kind, side, found.Values.Where(f => f.Count == 1).Select(f => f[0]), cancellationToken);
        var matched = new List<Matched>();
        foreach (var k in keys)
        {
            var own = (side == Side.Sage50 ? k.SageKey : k.SsmKey) ?? "";
            var others = found.GetValueOrDefault(own) ?? [];
            if (others.Count != 1) matched.Add(known.GetValueOrDefault(own) is { } met ? new(k, met.SageKeys) { Known = met.Reason } : new(k, others));
            // A write of either is on its way: what it makes of the two is looked at when it has been answered.
            else if (await Join(db, kind.Kind, side, k, partners.GetValueOrDefault(others[0]), cancellationToken) is { } joined)
            {
                var record = joined.Length == 0 ? null : joined;
                matched.Add(new(side == Side.Sage50 ? new CandidateKeys(k.SageKey, others[0], record) : new CandidateKeys(others[0], k.SsmKey, record), []));
            }
        }
        // A record that got another partner is no record of its former one any more.
        var pairs = matched.Where(m => side == Side.Ssm && found.GetValueOrDefault(m.Keys.SsmKey ?? "") is [var sage] && sage == m.Keys.SageKey).Select(m => m.Keys).ToList();
        matched.RemoveAll(m => pairs.Exists(p => p != m.Keys && (p.SageKey == m.Keys.SageKey || p.Record == m.Keys.Record)));
        return matched;
    }

    private bool Creates(RecordState state) => decide(state, context.Policies.Of(state)).Writes is [{ Target: Side.Sage50, Action: "create" }];

    // Where both have a row already (parked, or alone so far) the Sage one stays. Empty: neither has one; null: a write of either is on its way.
    private async Task<string?> Join(StagingDb db, string kind, Side side, CandidateKeys keys, string? partner, CancellationToken cancellationToken)
    {
        var links = new PartnerLinks(db, context.Scope.Company.Value, kind, time.GetUtcNow());
        if (side == Side.Ssm && partner is not null && await links.IsTaken(partner, keys.SsmKey!, cancellationToken))
            return await links.Anew(keys.Record, partner, keys.SsmKey!, cancellationToken);
        if (keys.Record is not { } own || partner is null || own == partner) return keys.Record ?? partner ?? "";
        return side == Side.Sage50 ? await links.Join(own, partner, cancellationToken) : await links.Join(partner, own, cancellationToken);
    }

    private async Task<Dictionary<string, string>> Partners(
        StagingDb db, StagedKind kind, Side side, IEnumerable<string> others, CancellationToken cancellationToken)
    {
        var keys = others.ToList();
        if (keys.Count == 0 || (kind.Kind == Kind.User && side == Side.Sage50)) return [];
        var links = db.Links.AsNoTracking().Where(l => l.Company == context.Scope.Company.Value && l.Kind == kind.Kind);
        return side == Side.Sage50
            ? await links.Where(l => keys.Contains(l.SsmKey!)).ToDictionaryAsync(l => l.SsmKey!, l => l.Record, cancellationToken)
            : await links.Where(l => keys.Contains(l.SageKey!)).ToDictionaryAsync(l => l.SageKey!, l => l.Record, cancellationToken);
    }

    // A record that lost its link may come back while that link goes on, under its name and with another partner: it gets a name of its own.
    private async Task<List<Matched>> Named(StagingDb db, string kind, List<Matched> matched, CancellationToken cancellationToken)
    {
        var names = matched.Where(m => m.Keys.Record is null).Select(m => Record(m.Keys)).ToList();
        if (names.Count == 0) return matched;

        var links = db.Links.AsNoTracking().Where(l => l.Company == context.Scope.Company.Value && l.Kind == kind);
        var taken = await links.Where(l => names.Contains(l.Record)).Select(l => l.Record).ToHashSetAsync(cancellationToken);
        if (taken.Count == 0) return matched;

        var named = new List<Matched>(matched.Count);
        foreach (var one in matched)
            named.Add(one.Keys.Record is null && taken.Contains(Record(one.Keys))
                ? one with { Keys = one.Keys with { Record = await Free(links, Record(one.Keys), cancellationToken) } }
                : one);
        return named;
    }

    private static async Task<string> Free(IQueryable<LinkRow> links, string name, CancellationToken cancellationToken)
    {
        for (var number = 2; ; number++)
        {
            var free = $"{name}~{number}";
            if (!await links.AnyAsync(l => l.Record == free, cancellationToken)) return free;
        }
    }

    private static string Record(CandidateKeys keys) => keys.Record ?? keys.SageKey ?? "ssm#" + keys.SsmKey;

    /// <param name="Ambiguous">Records of the other side that fit.</param>
    private sealed record Matched(CandidateKeys Keys, IReadOnlyList<string> Ambiguous)
    {
        /// <summary>Why it is for a person though none of them is free (D21).</summary>
        public string? Known { get; init; }
    }
}
