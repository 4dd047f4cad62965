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
    /// <summary>Candidates per unlinked record of the page, keyed by its own key: the other side's keys.</summary>
    public async Task<Dictionary<string, IReadOnlyList<string>>> Find(Side from, IReadOnlyList<(string Key, RecordState State)> records, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, IReadOnlyList<string>>();
        // A new SSM user finds its texts from their side: unmapped texts are looked at in every plan.
        if (policy.Kind == Canonical.Records.Kind.User && from == Side.Ssm) return found;
        await Decided(from, records, found, cancellationToken);
        foreach (var rule in policy.Matches)
        {
            var open = records.Where(r => !found.ContainsKey(r.Key) && !decisions.Separate(from, r.Key) && Has(Form(from, r.State), rule)).ToList();
            if (open.Count == 0) continue;
            var candidates = await Candidates(from, rule, open, cancellationToken);
            var rivals = Typed(rule) ? await Rivals(from, rule, [.. open.Where(r => candidates.ContainsKey(r.Key))], found.Keys, cancellationToken) : [];
            foreach (var (key, others) in candidates) found[key] = rivals.Contains(key) ? [.. others, .. others] : others;
        }
        return found;
    }

    // What a person decided goes before every rule, as long as the chosen record is there and free.
    private async Task Decided(
        Side from, IReadOnlyList<(string Key, RecordState State)> records, Dictionary<string, IReadOnlyList<string>> found, CancellationToken cancellationToken)
    {
        var chosen = records.Select(r => (r.Key, Other: decisions.Partner(from, r.Key))).Where(c => c.Other is not null).ToDictionary(c => c.Other!, c => c.Key);
        if (chosen.Count == 0) return;
        var rows = await page.Live(Other(from), chosen.Keys, cancellationToken);
        foreach (var row in await Unlinked(from, rows, cancellationToken)) found[chosen[row.Key]] = [row.Key];
    }

    private async Task<Dictionary<string, IReadOnlyList<string>>> Candidates(
        Side from, MatchRule rule, List<(string Key, RecordState State)> open, CancellationToken cancellationToken)
    {
        var values = open.SelectMany(r => Spellings(rule, Form(from, r.State)[rule.Fields[0]].Text!)).Distinct();
        var rows = await page.By(Other(from), rule.Fields[0], Typed(rule), values, cancellationToken);
        var free = await Free(from, rows, cancellationToken);
        var matches = open.Select(r => (r.Key, Others: (IReadOnlyList<string>)[.. free.Where(f => Agrees(Form(from, r.State), f, rule)).Select(f => f.Key)]))
            .Where(m => m.Others.Count > 0).ToList();
        if (ManyToOne(from)) return matches.ToDictionary(m => m.Key, m => m.Others);
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
        return [.. matched.Where(m => free.Exists(f => f.Key != m.Key && !settled.Contains(f.Key) && Agrees(Own(from, m.State), f, rule))).Select(m => m.Key)];
    }

    private async Task<List<StagedRow>> Free(Side from, IReadOnlyList<StagedRow> rows, CancellationToken cancellationToken) =>
        await Unlinked(from, [.. rows.Where(r => !decisions.Taken(Other(from), r.Key))], cancellationToken);

    private async Task<List<StagedRow>> Unlinked(Side from, IReadOnlyList<StagedRow> rows, CancellationToken cancellationToken)
    {
        var keys = rows.Select(r => r.Key).ToList();
        var links = db.Links.AsNoTracking().Where(l => l.Company == scope.Company.Value && l.Kind == policy.Kind);
        var taken = from == Side.Sage50
            ? await links.Where(l => keys.Contains(l.SsmKey!) && l.SageKey != null).Select(l => l.SsmKey!).ToListAsync(cancellationToken)
            : await links.Where(l => keys.Contains(l.SageKey!) && l.SsmKey != null).Select(l => l.SageKey!).ToListAsync(cancellationToken);
        return ManyToOne(from) ? [.. rows] : [.. rows.Where(r => !taken.Contains(r.Key) && r.Filter is null)];
    }

    // Several texts may mean one user (USR-05): a linked user stays free for more of them.
    private bool ManyToOne(Side from) => policy.Kind == Canonical.Records.Kind.User && from == Side.Sage50;

    // The first rule is the key itself; the others are what people typed.
    private bool Typed(MatchRule rule) => rule != policy.Matches[0];

    private static Side Other(Side side) => side == Side.Sage50 ? Side.Ssm : Side.Sage50;

    private static Image Form(Side from, RecordState state) => from == Side.Sage50 ? state.SageAsSsm : state.SsmAsSage;

    private static Image Own(Side from, RecordState state) => (from == Side.Sage50 ? state.Sage : state.Ssm)!;

    private static bool Has(Image image, MatchRule rule) => rule.Fields.All(f => image[f].HasValue);

    private bool Agrees(Image image, StagedRow row, MatchRule rule)
    {
        var other = Image.FromValues(row.Values);
        return rule.Fields.All(f => Same(image[f], other[f]) || (image[f].Text is { } own && other[f].Text is { } its && Spellings(rule, own).Contains(its)));
    }

    private IReadOnlyList<string> Spellings(MatchRule rule, string value) => Typed(rule) ? [value] : NaturalKey.Spellings(policy.Kind, value);

    // Names and postcodes are typed by people: case and spacing do not make another company.
    private static bool Same(FieldValue a, FieldValue b) => a == b || (a.Text is { } x && b.Text is { } y
        && string.Equals(x.Replace(" ", "", StringComparison.Ordinal), y.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
}
