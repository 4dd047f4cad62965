using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Transform.Conflicts;
using Sage50Etl.Transform.Planning;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Transform.Matching;

/// <summary>
/// Records of SSM that read the same as one that is to be created in Sage: one that is on its way there goes first, else the one that was made first.
/// The order in which they are read does not count (D21).
/// </summary>
internal sealed class Twins(StagingDb db, PlanPage page, KindPolicy policy, CompanyScope scope, PartnerDecisions decisions)
{
    private readonly MatchReading _reading = new(policy);

    public async Task<Dictionary<string, KnownRecord>> Find(IReadOnlyList<(string Key, RecordState State)> creates, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, KnownRecord>();
        foreach (var rule in policy.Matches)
        {
            var open = creates.Where(c => !known.ContainsKey(c.Key) && MatchReading.Has(c.State.Ssm!, rule)).ToList();
            if (open.Count == 0) continue;
            var rows = await page.By(Side.Ssm, rule.Fields[0], _reading.Typed(rule), open.Select(c => c.State.Ssm![rule.Fields[0]].Text!).Distinct(), cancellationToken);
            var standing = await Places([.. rows.Where(r => r.Filter is null)], cancellationToken);
            foreach (var (key, state) in open)
                if (First(key, state, rule, rows, standing) is { } twin) known[key] = twin;
        }
        return known;
    }

    private KnownRecord? First(string key, RecordState state, MatchRule rule, IReadOnlyList<StagedRow> rows, Dictionary<string, Standing> standing)
    {
        var own = standing.GetValueOrDefault(key)?.OnItsWay == true;
        foreach (var row in rows.Where(r => r.Key != key && KnownInSage.Names(_reading, rule, state.Ssm!, r)).OrderBy(r => Number(r.Key)))
        {
            var twin = standing.GetValueOrDefault(row.Key);
            if (twin is { SageKey: { } linked })
                return new([linked], null, $"reads the same as SSM {row.Key}, which is {linked} in Sage 50. Nobody is created twice (D21): link it with that one, or declare it separate to have it created");
            if (twin is null || !twin.Comes || decisions.Separate(Side.Ssm, row.Key)) continue;
            if (twin.OnItsWay == own ? Number(row.Key) < Number(key) : twin.OnItsWay)
                return new([], null, $"reads the same as SSM {row.Key}, {Way(twin)}. Nobody is created twice (D21): merge the two in SSM, or declare it separate to have it created");
        }
        return null;
    }

    private async Task<Dictionary<string, Standing>> Places(IReadOnlyList<StagedRow> rows, CancellationToken cancellationToken)
    {
        var (company, keys) = (scope.Company.Value, rows.Select(r => r.Key).ToList());
        var links = await db.Links.AsNoTracking().Where(l => l.Company == company && l.Kind == policy.Kind && keys.Contains(l.SsmKey!)).ToDictionaryAsync(l => l.SsmKey!, cancellationToken);
        var records = links.Values.Select(l => l.Record).ToList();
        var onItsWay = await db.Changes.Where(c => c.Company == company && c.Kind == policy.Kind && records.Contains(c.Record) && c.Target == Side.Sage50 && c.Action == "create"
            && ChangeState.Open.Contains(c.State)).Select(c => c.Record).ToHashSetAsync(cancellationToken);
        var refused = await db.Changes.Where(c => c.Company == company && c.State == ChangeState.Refused && c.Kind == policy.Kind && records.Contains(c.Record)
            && c.Target == Side.Sage50 && c.Action == "create").Select(c => c.Record).ToHashSetAsync(cancellationToken);

        return rows.ToDictionary(r => r.Key, r => Of(r, links.GetValueOrDefault(r.Key), onItsWay, refused));
    }

    private Standing Of(StagedRow row, LinkRow? link, HashSet<string> onItsWay, HashSet<string> refused)
    {
        var going = link is not null && onItsWay.Contains(link.Record);
        var open = link is null || link.State is LinkState.SsmOnly or LinkState.Parked;
        return new(link is { State: LinkState.Linked } ? link.SageKey : null, going,
            going || (open && policy.CreateInSage!(Image.FromValues(row.Values)) && !page.IsBeforeGoLive(row)),
            !going && link is not null && refused.Contains(link.Record));
    }

    private static string Way(Standing twin) => twin.Refused
        ? "which was refused and goes to Sage 50 once it is corrected"
        : "which goes to Sage 50";

    private static long Number(string key) => long.Parse(key, CultureInfo.InvariantCulture);

    private sealed record Standing(string? SageKey, bool OnItsWay, bool Comes, bool Refused);
}
