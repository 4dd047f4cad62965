using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Transform.Conflicts;

namespace Sage50Etl.Transform.Planning;

/// <summary>
/// Records that belong to a deleted one. SSM may leave the lines of a deleted document, or the prices of a deleted product, as they are: nobody sees them there,
/// so they count as deleted with it (D29).
/// </summary>
internal static class Orphans
{
    private static readonly Dictionary<string, (string Field, string Kind)[]> Parents = new()
    {
        [Kind.OrderLine] = [("order", Kind.Order)], [Kind.ProductRate] = [("product", Kind.Product), ("rate", Kind.Rate)],
    };

    private static readonly Dictionary<string, (string Field, string Kind)[]> Owners = new(Parents)
    {
        [Kind.Address] = [("account", Kind.Account)], [Kind.Contact] = [("account", Kind.Account)], [Kind.Order] = [("account", Kind.Account)],
        [Kind.Invoice] = [("account", Kind.Account)],
    };

    /// <summary>The SSM rows, those under a deleted parent marked as gone.</summary>
    public static async Task<IReadOnlyList<StagedRow>> Marked(StagingDb db, CompanyScope scope, StagedKind kind, IReadOnlyList<StagedRow> ssm, CancellationToken cancellationToken)
    {
        foreach (var (field, parent) in Parents.GetValueOrDefault(kind.Kind) ?? [])
        {
            var keys = ssm.Where(r => !r.Gone).Select(r => r.Values.GetValueOrDefault(field)).OfType<string>().Distinct();
            var gone = (await StagedRows.ByKey(db, StagedKind.Of(parent), scope.Tenant, Side.Ssm, keys, cancellationToken)).Where(r => r.Gone).Select(r => r.Key).ToHashSet();
            if (gone.Count > 0) ssm = [.. ssm.Select(r => r.Values.GetValueOrDefault(field) is string key && gone.Contains(key) ? r with { Gone = true } : r)];
        }
        return ssm;
    }

    /// <summary>By Sage key: the parent that was deleted in SSM and is not created again.</summary>
    public static async Task<IReadOnlyDictionary<string, LostParent>> LostParents(
        StagingDb db, CompanyScope scope, StagedKind kind, IReadOnlyList<StagedRow> sage, CancellationToken cancellationToken)
    {
        var lost = new Dictionary<string, LostParent>();
        foreach (var (field, parent) in Owners.GetValueOrDefault(kind.Kind) ?? [])
        {
            var keys = sage.Select(r => r.Values.GetValueOrDefault(field)).OfType<string>().Distinct().ToList();
            var links = await db.Links.AsNoTracking().Where(l => l.Company == scope.Company.Value && l.Kind == parent && keys.Contains(l.SageKey!)
                && (l.State == LinkState.Tombstone || l.State == LinkState.Gone)).ToListAsync(cancellationToken);
            var deleted = links.Where(l => l.State == LinkState.Tombstone).Select(l => l.SageKey!).ToHashSet();
            deleted.UnionWith(await GoneFromBoth(db, scope, parent, links, cancellationToken));
            foreach (var row in sage)
                if (row.Values.GetValueOrDefault(field) is string key && deleted.Contains(key)) lost[row.Key] = new(field, $"its {parent} {key}");
        }
        return lost;
    }

    /// <summary>Sage keys of deleted records whose parent is deleted in Sage as well.</summary>
    public static async Task<IReadOnlySet<string>> OfSage(
        StagingDb db, CompanyScope scope, StagedKind kind, IReadOnlyList<StagedRow> sage, CancellationToken cancellationToken)
    {
        var orphans = new HashSet<string>();
        var gone = sage.Where(r => r.Gone).ToList();
        if (gone.Count == 0) return orphans;

        foreach (var (field, parent) in Owners.GetValueOrDefault(kind.Kind) ?? [])
        {
            var keys = gone.Select(r => r.Values.GetValueOrDefault(field)).OfType<string>().Distinct();
            var parents = await StagedRows.ByKey(db, StagedKind.Of(parent), scope.Of(Side.Sage50), Side.Sage50, keys, cancellationToken);
            var standing = parents.Where(p => !p.Gone).Select(p => p.Key).ToHashSet();
            orphans.UnionWith(gone.Where(r => r.Values.GetValueOrDefault(field) is not string key || !standing.Contains(key)).Select(r => r.Key));
        }
        return orphans;
    }

    // Deleted in SSM first and then in Sage too: what still names it there is to be put back under it no more than before.
    private static async Task<IEnumerable<string>> GoneFromBoth(
        StagingDb db, CompanyScope scope, string parent, IReadOnlyList<LinkRow> links, CancellationToken cancellationToken)
    {
        var gone = links.Where(l => l is { State: LinkState.Gone, SsmKey: not null }).ToLookup(l => l.SsmKey!, l => l.SageKey!);
        if (gone.Count == 0) return [];

        var rows = await StagedRows.ByKey(db, StagedKind.Of(parent), scope.Tenant, Side.Ssm, gone.Select(g => g.Key), cancellationToken);
        return rows.Where(r => r.Gone).SelectMany(r => gone[r.Key]);
    }

    /// <summary>What stands under a record that is created again is looked at by this plan too.</summary>
    public static async Task LookAgain(StagingDb db, CompanyScope scope, string kind, IReadOnlyCollection<string> sageKeys, CancellationToken cancellationToken)
    {
        foreach (var (child, parents) in Parents)
            foreach (var (field, _) in parents.Where(p => p.Kind == kind))
            {
                var rows = await StagedRows.ByField(db, StagedKind.Of(child), scope.Company.Value, Side.Sage50, field, sageKeys, cancellationToken);
                var keys = rows.Select(r => r.Key).ToList();
                var records = await db.Links.Where(l => l.Company == scope.Company.Value && l.Kind == child && keys.Contains(l.SageKey!)).Select(l => l.Record).ToListAsync(cancellationToken);
                await db.Bases.Where(b => b.Company == scope.Company.Value && b.Kind == child && records.Contains(b.Record)).ExecuteDeleteAsync(cancellationToken);
            }
    }
}
