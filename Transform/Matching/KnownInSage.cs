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

/// <summary>
/// Asks, before a customer or contact is created in Sage, whether Sage has it: linked, deleted on the other side, inactive or out of filter (D21).
/// An external id that names a Sage record counts first, then the rules of ACC-13.
/// </summary>
internal sealed class KnownInSage(StagingDb db, PlanPage page, KindPolicy policy, CompanyScope scope, PartnerDecisions decisions)
{
    private readonly MatchReading _reading = new(policy);

    /// <summary>Whether the key of an SSM record names this Sage record; a contact's counts within its customer only.</summary>
    public static bool Names(MatchReading reading, MatchRule rule, Image asSage, StagedRow row) => reading.Agrees(asSage, row, rule)
        && (!asSage.Names.Contains("account") || asSage["account"].Text == row.Values.GetValueOrDefault("account") as string);

    /// <summary>What each record of SSM that was to be created met, by its key; one that met nobody is not in it.</summary>
    public async Task<Dictionary<string, KnownRecord>> Find(IReadOnlyList<(string Key, RecordState State)> creates, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, KnownRecord>();
        var asked = creates.Where(c => !decisions.Separate(Side.Ssm, c.Key)).ToList();
        foreach (var rule in policy.Matches)
        {
            var open = asked.Where(c => !known.ContainsKey(c.Key) && MatchReading.Has(c.State.SsmAsSage, rule)).ToList();
            if (open.Count > 0) await InSage(rule, open, known, cancellationToken);
        }
        var twins = new Twins(db, page, policy, scope, decisions);
        foreach (var (key, twin) in await twins.Find([.. asked.Where(c => !known.ContainsKey(c.Key))], cancellationToken)) known[key] = twin;
        return known;
    }

    private async Task InSage(
        MatchRule rule, List<(string Key, RecordState State)> open, Dictionary<string, KnownRecord> known, CancellationToken cancellationToken)
    {
        var values = open.SelectMany(c => _reading.Spellings(rule, c.State.SsmAsSage[rule.Fields[0]].Text!)).Distinct();
        var rows = await page.By(Side.Sage50, rule.Fields[0], _reading.IsText(rule), values, cancellationToken);
        var hits = open.Select(c => (c.Key, Rows: rows.Where(r => Names(_reading, rule, c.State.SsmAsSage, r)).ToList())).Where(h => h.Rows.Count > 0).ToList();
        var partners = await Partners([.. hits.SelectMany(h => h.Rows).Select(r => r.Key).Distinct()], cancellationToken);
        var wanted = hits.SelectMany(h => h.Rows).GroupBy(r => r.Key).ToDictionary(g => g.Key, g => g.Count());
        foreach (var (key, found) in hits)
        {
            var anew = found is [{ Filter: null } only] && wanted[only.Key] == 1 && partners.GetValueOrDefault(only.Key) is { Lost: true } && !decisions.Taken(Side.Sage50, only.Key)
                ? only.Key : null;
            known[key] = new([.. found.Select(r => r.Key)], anew, Reason(found, partners));
        }
    }

    // Which SSM record each Sage record is linked with, and whether that one is deleted there.
    private async Task<Dictionary<string, Partner>> Partners(List<string> keys, CancellationToken cancellationToken)
    {
        var links = await db.Links.AsNoTracking().Where(l => l.Company == scope.Company.Value && l.Kind == policy.Kind && keys.Contains(l.SageKey!)).ToListAsync(cancellationToken);
        var rows = await page.Rows(Side.Ssm, links.Select(l => l.SsmKey).OfType<string>(), cancellationToken);
        var deleted = rows.Where(r => r.Gone).Select(r => r.Key).ToHashSet();
        return links.ToDictionary(l => l.SageKey!, l => new Partner(l.SsmKey, l.State == LinkState.Tombstone || (l.SsmKey is { } ssm && deleted.Contains(ssm))));
    }

    private string Reason(List<StagedRow> found, Dictionary<string, Partner> partners)
    {
        var named = found.Select(r => partners.GetValueOrDefault(r.Key) is { SsmKey: { } ssm } ? $"{r.Key} (linked with SSM {ssm})" : r.Filter is { } filter ? $"{r.Key} ({filter})" : r.Key);
        return $"Sage 50 has this {policy.Kind} already: {string.Join(", ", named)}. Nobody is created twice (D21): link it with that one, or declare it separate to have it created";
    }

    private sealed record Partner(string? SsmKey, bool Lost);
}
