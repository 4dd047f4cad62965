using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Transform.Matching;

/// <summary>
/// Links that go by what both sides call a record, and by nothing else. The map gives a text of Sage an e-mail, and the e-mail finds the SSM user (USR-04, USR-06);
/// a list that another company of the tenant keeps is found by its name (D9). Where the name, the map or the user has changed, the link follows.
/// </summary>
internal sealed class NamedLinks(StagingDb db, CompanyScope scope, string kind, string field, DateTimeOffset now)
{
    private readonly StagedKind _kind = StagedKind.Of(kind);

    /// <summary>The field by which records of the kind are found; null where they have keys.</summary>
    public static string? Field(string kind, PlanSettings settings) => kind switch
    {
        Kind.User => "email",
        Kind.Family or Kind.Rate when !settings.OwnsSharedLists => "name",
        _ => null,
    };

    /// <summary>Gives each Sage record the SSM record that it names now, where that is exactly one, free, and not the one it has.</summary>
    public async Task Follow(CancellationToken cancellationToken)
    {
        var all = await db.Links.AsNoTracking().Where(l => l.Company == scope.Company.Value && l.Kind == kind).ToListAsync(cancellationToken);
        var links = all.FindAll(l => l is { SageKey: not null, SsmKey: not null });
        if (links.Count == 0) return;

        var names = await Names([.. links.Select(l => l.SageKey!)], cancellationToken);
        var rows = await StagedRows.ByText(db, _kind, scope.Of(Side.Ssm), Side.Ssm, field, names.Values.Distinct(), cancellationToken);
        var found = rows.Where(r => r is { Gone: false, Filter: null }).ToLookup(r => Plain((string)r.Values[field]!), r => r.Key, StringComparer.OrdinalIgnoreCase);
        // Several texts may mean one user (USR-05), but a list has one partner.
        var taken = links.Select(l => l.SsmKey!).ToHashSet();

        foreach (var link in links)
            if (names.TryGetValue(link.SageKey!, out var name) && found[Plain(name)].ToList() is [var key] && key != link.SsmKey
                && (kind == Kind.User || taken.Add(key)))
                await Give(link, key, all, cancellationToken);
    }

    private async Task<Dictionary<string, string>> Names(List<string> keys, CancellationToken cancellationToken)
    {
        var rows = await StagedRows.ByKey(db, _kind, scope.Of(Side.Sage50), Side.Sage50, keys, cancellationToken);
        return rows.Where(r => r is { Gone: false, Filter: null } && r.Values.GetValueOrDefault(field) is string)
            .ToDictionary(r => r.Key, r => (string)r.Values[field]!);
    }

    private Task<string?> Give(LinkRow link, string key, List<LinkRow> all, CancellationToken cancellationToken)
    {
        var own = kind == Kind.User ? null : all.Find(l => l.SsmKey == key && l.SageKey is null)?.Record;
        return new PartnerLinks(db, scope.Company.Value, kind, now).Anew(own, link.Record, key, cancellationToken);
    }

    private static string Plain(string name) => name.Replace(" ", "", StringComparison.Ordinal);
}
