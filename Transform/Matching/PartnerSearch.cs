using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Transform.Conflicts;
using Sage50Etl.Transform.Planning;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Transform.Matching;

/// <summary>Looks for the partner of records that have no link, in both directions (D1, ACC-13). One candidate is linked, two or more are for a person.</summary>
internal sealed class PartnerSearch(StagingDb db, PlanPage page, KindPolicy policy, CompanyScope scope, PartnerDecisions decisions)
{
    private readonly MatchReading _reading = new(policy);

    /// <summary>Candidates per unlinked record of the page, keyed by its own key: the other side's keys.</summary>
    public async Task<Dictionary<string, IReadOnlyList<string>>> Find(Side from, IReadOnlyList<(string Key, RecordState State)> records, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, IReadOnlyList<string>>();
        // A new SSM user finds its texts from their side: unmapped texts are looked at in every plan.
        if (policy.Kind == Canonical.Records.Kind.User && from == Side.Ssm) return found;
        await Decided(from, records, found, cancellationToken);
        var named = new HashSet<string>();
        foreach (var rule in policy.Matches)
        {
            var open = records.Where(r => !found.ContainsKey(r.Key) && !named.Contains(r.Key) && !decisions.Separate(from, r.Key)
                && MatchReading.Has(Form(from, r.State), rule) && !IsOnItsWay(from, r.State)).ToList();
            if (open.Count == 0) continue;
            var candidates = await Candidates(from, rule, open, cancellationToken);
            var rivals = _reading.Typed(rule) ? await Rivals(from, rule, [.. open.Where(r => candidates.ContainsKey(r.Key))], found.Keys, cancellationToken) : [];
            foreach (var (key, others) in candidates) found[key] = rivals.Contains(key) ? [.. others, .. others] : others;
            if (from == Side.Ssm && !_reading.Typed(rule) && policy.AskedBeforeCreate)
                named.UnionWith(await Named(rule, [.. open.Where(r => !found.ContainsKey(r.Key))], cancellationToken));
        }
        return found;
    }

    // What a person decided goes before every rule, as long as the chosen record is there and free.
    private async Task Decided(
        Side from, IReadOnlyList<(string Key, RecordState State)> records, Dictionary<string, IReadOnlyList<string>> found, CancellationToken cancellationToken)
    {
        var chosen = records.Select(r => (r.Key, Other: decisions.Partner(from, r.Key))).Where(c => c.Other is not null).ToLookup(c => c.Other!, c => c.Key);
        if (chosen.Count == 0) return;
        var rows = await page.Live(Other(from), chosen.Select(c => c.Key), cancellationToken);
        // A person may give a Sage record another partner than the one it has: the link then moves (D21).
        var free = from == Side.Ssm && policy.AskedBeforeCreate ? rows : await Unlinked(from, rows, cancellationToken);
        foreach (var row in free)
            foreach (var key in chosen[row.Key]) found[key] = [row.Key];
    }

    // An external id that names a Sage record counts first, whoever typed or copied it: what people typed is not asked any more (D21).
    private async Task<IReadOnlyList<string>> Named(MatchRule rule, List<(string Key, RecordState State)> open, CancellationToken cancellationToken)
    {
        if (open.Count == 0) return [];
        var rows = await page.By(Side.Sage50, rule.Fields[0], _reading.IsText(rule), open.Select(r => Form(Side.Ssm, r.State)[rule.Fields[0]].Text!).Distinct(), cancellationToken);
        return [.. open.Where(r => rows.Any(row => KnownInSage.Names(_reading, rule, Form(Side.Ssm, r.State), row))).Select(r => r.Key)];
    }

    // The same seen from Sage: an SSM record whose external id names another Sage record is no sure partner of this one.
    private async Task<HashSet<string>> Others(IReadOnlyCollection<StagedRow> rows, CancellationToken cancellationToken)
    {
        var field = policy.Matches[0].Fields[0];
        var keys = rows.Select(r => r.Values.GetValueOrDefault(field)).OfType<string>().ToHashSet();
        if (keys.Count == 0) return [];
        var found = await page.By(Side.Sage50, field, _reading.IsText(policy.Matches[0]), keys, cancellationToken);
        var known = found.Select(r => r.Values.GetValueOrDefault(field)).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. rows.Where(r => r.Values.GetValueOrDefault(field) is string key && known.Contains(key)).Select(r => r.Key)];
    }

    // A document that goes out is one of its own: the number it carries was copied from the first one (D21).
    private bool IsOnItsWay(Side from, RecordState state) => from == Side.Ssm && IsOnItsWay(state.Ssm!["status"].Text);

    private bool IsOnItsWay(string? status) => policy.Kind == Canonical.Records.Kind.Order && Canonical.Records.OrderState.ToSend.Contains(status);

    private async Task<Dictionary<string, IReadOnlyList<string>>> Candidates(
        Side from, MatchRule rule, List<(string Key, RecordState State)> open, CancellationToken cancellationToken)
    {
        var values = open.SelectMany(r => _reading.Spellings(rule, Form(from, r.State)[rule.Fields[0]].Text!)).Distinct();
        var rows = await page.By(Other(from), rule.Fields[0], _reading.IsText(rule), values, cancellationToken);
        var free = await Free(from, rows, cancellationToken);
        var matches = open.Select(r => (r.Key, Others: (IReadOnlyList<string>)[.. free.Where(f => _reading.Agrees(Form(from, r.State), f, rule)).Select(f => f.Key)]))
            .Where(m => m.Others.Count > 0).ToList();
        if (ManyToOne(from)) return matches.ToDictionary(m => m.Key, m => m.Others);
        if (from == Side.Sage50 && policy.AskedBeforeCreate && _reading.Typed(rule))
        {
            var others = await Others(free, cancellationToken);
            matches = matches.ConvertAll(m => m.Others.Any(others.Contains) ? (m.Key, Others: [.. m.Others, .. m.Others]) : m);
        }
        // Two records that fit the same partner are as ambiguous as one record that fits two.
        var contested = matches.SelectMany(m => m.Others).GroupBy(o => o).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return matches.ToDictionary(m => m.Key, m => m.Others.Any(contested.Contains) ? [.. m.Others, .. m.Others.Where(contested.Contains)] : m.Others);
    }

    // Another free record of the same side that reads the same, on whatever page, makes a match a guess.
    private async Task<HashSet<string>> Rivals(
        Side from, MatchRule rule, List<(string Key, RecordState State)> matched, IEnumerable<string> settled, CancellationToken cancellationToken)
    {
        if (matched.Count == 0) return [];
        var values = matched.Select(r => Own(from, r.State)[rule.Fields[0]].Text!).Distinct();
        var free = await Free(Other(from), await page.By(from, rule.Fields[0], true, values, cancellationToken), cancellationToken);
        return [.. matched.Where(m => free.Exists(f => f.Key != m.Key && !settled.Contains(f.Key) && _reading.Agrees(Own(from, m.State), f, rule))).Select(m => m.Key)];
    }

    private async Task<List<StagedRow>> Free(Side from, IReadOnlyList<StagedRow> rows, CancellationToken cancellationToken) =>
        await Unlinked(from, [.. rows.Where(r => !decisions.Taken(Other(from), r.Key))], cancellationToken);

    private async Task<List<StagedRow>> Unlinked(Side from, IReadOnlyList<StagedRow> rows, CancellationToken cancellationToken)
    {
        var keys = rows.Select(r => r.Key).ToList();
        var links = db.Links.AsNoTracking().Where(l => l.Company == scope.Company.Value && l.Kind == policy.Kind);
        links = from == Side.Sage50 ? links.Where(l => keys.Contains(l.SsmKey!)) : links.Where(l => keys.Contains(l.SageKey!));
        var linked = (await links.ToListAsync(cancellationToken)).Where(l => l is { SageKey: not null, SsmKey: not null }).ToList();
        var deleted = from == Side.Ssm && FollowsItsKey ? await Deleted([.. linked.Select(l => l.SsmKey!)], cancellationToken) : [];
        var taken = linked.Where(l => !deleted.Contains(l.SsmKey!)).Select(l => from == Side.Sage50 ? l.SsmKey! : l.SageKey!).ToHashSet();

        return ManyToOne(from) ? [.. rows.Where(r => r.Filter is null)] : [.. rows.Where(r => !taken.Contains(r.Key) && r.Filter is null
            && (from == Side.Ssm || !IsOnItsWay(r.Values.GetValueOrDefault("status") as string)))];
    }

    // One that people deleted in SSM and made again there under its key is the same one: the link goes on with that (D29).
    private bool FollowsItsKey => KindPolicies.OfSage.Contains(policy.Kind) && policy.Kind is not (Canonical.Records.Kind.Order or Canonical.Records.Kind.OrderLine);

    private async Task<HashSet<string>> Deleted(List<string> ssmKeys, CancellationToken cancellationToken) =>
        ssmKeys.Count == 0 ? [] : [.. (await page.Rows(Side.Ssm, ssmKeys, cancellationToken)).Where(r => r.Gone).Select(r => r.Key)];

    // Several texts may mean one user (USR-05): a linked user stays free for more of them.
    private bool ManyToOne(Side from) => policy.Kind == Canonical.Records.Kind.User && from == Side.Sage50;

    private static Side Other(Side side) => side == Side.Sage50 ? Side.Ssm : Side.Sage50;

    private static Image Form(Side from, RecordState state) => from == Side.Sage50 ? state.SageAsSsm : state.SsmAsSage;

    private static Image Own(Side from, RecordState state) => (from == Side.Sage50 ? state.Sage : state.Ssm)!;
}
