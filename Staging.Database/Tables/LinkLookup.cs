using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Staging.Database.Tables;

/// <summary>The partners of a set of references, read once per page.</summary>
public sealed class LinkLookup
{
    private const string User = "user";
    private const string Product = "product";
    private readonly Dictionary<(Side, string, string), string> _partners = [];
    private readonly Dictionary<string, string> _former = [];
    private readonly string _adminUser;

    private LinkLookup(string adminUser) => _adminUser = adminUser;

    /// <param name="references">Kind and key on the side <paramref name="source"/>.</param>
    /// <param name="adminUser">SSM id that stands in for texts nobody mapped (ACC-31, USR-13).</param>
    public static async Task<LinkLookup> Read(
        StagingDb db, CompanyScope scope, string adminUser, IEnumerable<(Side Source, string Kind, string Key)> references, CancellationToken cancellationToken)
    {
        var lookup = new LinkLookup(adminUser);
        foreach (var group in references.Distinct().GroupBy(r => (r.Source, r.Kind)))
            await lookup.Add(db, scope, group.Key.Source, group.Key.Kind, [.. group.Select(r => r.Key)], cancellationToken);
        return lookup;
    }

    /// <summary>The other side's key, or null. A Sage rep text without user gives the admin user.</summary>
    public string? Partner(Side source, string kind, string key) =>
        _partners.GetValueOrDefault((source, kind, key)) ?? (kind == User && source == Side.Sage50 ? _adminUser : null);

    /// <summary>The Sage key of something in SSM, also of a product that somebody deleted there and that was made again: Sage has it all the time (D29).</summary>
    public string? InSage(string kind, string key) => Partner(Side.Ssm, kind, key) ?? (kind == Product ? _former.GetValueOrDefault(key) : null);

    private async Task Add(StagingDb db, CompanyScope scope, Side source, string kind, List<string> keys, CancellationToken cancellationToken)
    {
        if (kind == User && source == Side.Ssm)
        {
            // Sage gets the representative's full name (ACC-34), not one of the texts that happen to be mapped.
            foreach (var user in await StagedRows.ByKey(db, StagedKind.Of(User), scope.Tenant, Side.Ssm, keys, cancellationToken))
                if (user.Values.GetValueOrDefault("name") is string name) _partners[(source, kind, user.Key)] = name;
            return;
        }
        var links = db.Links.AsNoTracking().Where(l => l.Company == scope.Company.Value && l.Kind == kind
            && (l.State == LinkState.Linked || l.State == LinkState.Tombstone));
        links = source == Side.Sage50 ? links.Where(l => keys.Contains(l.SageKey!)) : links.Where(l => keys.Contains(l.SsmKey!));
        // Not asked of the database: beside "is not null" SQLite walks all links of the kind instead of looking up the keys.
        foreach (var link in (await links.ToListAsync(cancellationToken)).Where(l => l is { SageKey: not null, SsmKey: not null }))
            _partners[source == Side.Sage50 ? (source, kind, link.SageKey!) : (source, kind, link.SsmKey!)] = (source == Side.Sage50 ? link.SsmKey : link.SageKey)!;
        if (kind == User) await WithoutInactive(db, scope, keys, cancellationToken);
        if (kind == Product) await AddServiceProducts(db, scope, source, keys, cancellationToken);
    }

    // A user who is deleted or not active owns nothing any more: the admin user stands in (D22).
    private async Task WithoutInactive(StagingDb db, CompanyScope scope, List<string> texts, CancellationToken cancellationToken)
    {
        var linked = texts.Where(t => _partners.ContainsKey((Side.Sage50, User, t))).ToLookup(t => _partners[(Side.Sage50, User, t)]);
        if (linked.Count == 0) return;

        var users = await StagedRows.ByKey(db, StagedKind.Of(User), scope.Tenant, Side.Ssm, linked.Select(g => g.Key), cancellationToken);
        foreach (var user in users.Where(u => u.Gone || u.Filter is not null))
            foreach (var text in linked[user.Key]) _partners.Remove((Side.Sage50, User, text));
    }

    // Products that stand in SSM only (D11) have no link: the filtered record itself says what they are called. # marks an external id without the company's prefix.
    private async Task AddServiceProducts(StagingDb db, CompanyScope scope, Side source, List<string> keys, CancellationToken cancellationToken)
    {
        var open = keys.Where(k => !_partners.ContainsKey((source, Product, k))).ToList();
        if (open.Count == 0) return;
        var products = source == Side.Ssm
            ? await StagedRows.ByKey(db, StagedKind.Of(Product), scope.Tenant, Side.Ssm, open, cancellationToken)
            : await StagedRows.ByField(db, StagedKind.Of(Product), scope.Tenant, Side.Ssm, "stockCode", open.SelectMany(k => new[] { k, "#" + k }), cancellationToken);
        foreach (var product in products.Where(p => p is { Gone: false, Filter: not null }))
            if (product.Values.GetValueOrDefault("stockCode") is string code)
                _partners[source == Side.Ssm ? (source, Product, product.Key) : (source, Product, code.TrimStart('#'))] = source == Side.Ssm ? code.TrimStart('#') : product.Key;
        if (source == Side.Ssm) await AddFormer(db, scope, [.. products.Where(p => p is { Gone: true, Filter: null })], cancellationToken);
    }

    // A line may still name the deleted record. # marks an external id of another company.
    private async Task AddFormer(StagingDb db, CompanyScope scope, List<StagedRow> deleted, CancellationToken cancellationToken)
    {
        var codes = deleted.Select(p => (p.Key, Code: p.Values.GetValueOrDefault("stockCode") as string)).Where(p => p.Code is { Length: > 0 } code && code[0] != '#').ToList();
        if (codes.Count == 0) return;

        var keys = codes.Select(c => c.Code).Distinct().ToList();
        var links = await db.Links.AsNoTracking().Where(l => l.Company == scope.Company.Value && l.Kind == Product && keys.Contains(l.SageKey)).ToListAsync(cancellationToken);
        var standing = links.Where(l => l.State is LinkState.Linked or LinkState.SageOnly).Select(l => l.SageKey!).ToHashSet();
        foreach (var (key, code) in codes.Where(c => standing.Contains(c.Code!))) _former[key] = code!;
    }
}
