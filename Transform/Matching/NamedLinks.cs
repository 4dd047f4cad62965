using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Transform.Matching;

/// <summary>
/// Links that go by what both sides call a record, and by nothing else. The map gives a text of Sage an e-mail, and the e-mail finds the
/// SSM user (USR-04, USR-06); a list that another company of the tenant keeps is found by its name (D9). Where the name, the map or the
/// user has changed, the link follows.
/// </summary>
internal sealed class NamedLinks(StagingDb db, CompanyScope scope, string kind, string field, DateTimeOffset now)
{
    private readonly StagedKind _kind = StagedKind.Of(kind);

    // Several texts may mean one user (USR-05), but a list has one partner.
    private bool IsManyToOne => kind == Kind.User;

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
        var all = await db.Links.AsNoTracking()
            .Where(l => l.Company == scope.Company.Value && l.Kind == kind)
            .ToListAsync(cancellationToken);
        var links = all.FindAll(l => l is { SageKey: not null, SsmKey: not null });
        if (links.Count == 0 || await IsUnderWay(cancellationToken)) return;

        var rows = await StagedRows.ByKey(db, _kind, scope.Of(Side.Sage50), Side.Sage50, links.Select(l => l.SageKey!), cancellationToken);
        if (!IsManyToOne) links = await WithoutGone(links, rows, cancellationToken);

        // A text that nobody uses any more may come back: it keeps its user.
        var names = rows.Where(r => r is { Gone: false, Filter: null })
            .ToDictionary(r => r.Key, r => r.Values.GetValueOrDefault(field) as string);
        var found = await Found(names.Values.OfType<string>(), cancellationToken);

        await Move(Moves(links, Named), all, cancellationToken);
        if (!IsManyToOne) return;

        foreach (var link in links.Where(HasNobody))
            if (await IsMappedAnew(link, names[link.SageKey!], cancellationToken))
                await Unmap(link, cancellationToken);

        string? Named(LinkRow link) =>
            names.GetValueOrDefault(link.SageKey!) is { } name && found[Plain(name)].ToList() is [var key] ? key : null;

        bool HasNobody(LinkRow link) =>
            names.TryGetValue(link.SageKey!, out var name) && (name is null || !found.Contains(Plain(name)));
    }

    private async Task<ILookup<string, string>> Found(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var rows = await StagedRows.ByText(db, _kind, scope.Of(Side.Ssm), Side.Ssm, field, names.Distinct(), cancellationToken);
        return rows.Where(r => r is { Gone: false, Filter: null })
            .ToLookup(r => Plain((string)r.Values[field]!), r => r.Key, StringComparer.OrdinalIgnoreCase);
    }

    // The list of another company stays in SSM when this one's is deleted in Sage, and may be the partner of another.
    private async Task<List<LinkRow>> WithoutGone(List<LinkRow> links, IReadOnlyList<StagedRow> rows, CancellationToken cancellationToken)
    {
        var gone = rows.Where(r => r.Gone).Select(r => r.Key).ToHashSet();
        await Free([.. links.Where(l => gone.Contains(l.SageKey!))], cancellationToken);
        return links.FindAll(l => !gone.Contains(l.SageKey!));
    }

    // Two may change places; what somebody keeps is not free.
    private Dictionary<LinkRow, string> Moves(List<LinkRow> links, Func<LinkRow, string?> named)
    {
        var moves = links.Select(l => (Link: l, Key: named(l)))
            .Where(m => m.Key is not null && m.Key != m.Link.SsmKey)
            .ToDictionary(m => m.Link, m => m.Key!);
        if (IsManyToOne) return moves;

        for (var before = -1; before != moves.Count;)
        {
            before = moves.Count;
            var kept = links.Where(l => !moves.ContainsKey(l)).Select(l => l.SsmKey!).ToHashSet();
            var contested = moves.Values.GroupBy(k => k).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
            foreach (var (link, key) in moves.ToList())
                if (kept.Contains(key) || contested.Contains(key)) moves.Remove(link);
        }
        return moves;
    }

    private async Task Move(Dictionary<LinkRow, string> moves, List<LinkRow> all, CancellationToken cancellationToken)
    {
        if (!IsManyToOne) await Free([.. moves.Keys], cancellationToken);

        var links = new PartnerLinks(db, scope.Company.Value, kind, now);
        foreach (var (link, key) in moves)
        {
            var own = IsManyToOne ? null : all.Find(l => l.SsmKey == key && l.SageKey is null)?.Record;
            await links.Anew(own, link.Record, key, cancellationToken, former: link.SsmKey);
        }
    }

    // Only right after the settings have changed: such lists are not written.
    private Task<bool> IsUnderWay(CancellationToken cancellationToken) => db.Changes.AnyAsync(
        c => c.Company == scope.Company.Value && c.Kind == kind && (c.State == ChangeState.Sending || c.State == ChangeState.InDoubt),
        cancellationToken);

    private Task<int> Free(List<LinkRow> links, CancellationToken cancellationToken)
    {
        var records = links.ConvertAll(l => l.Record);
        return db.Links.Where(l => l.Company == scope.Company.Value && l.Kind == kind && records.Contains(l.Record))
            .ExecuteUpdateAsync(l => l.SetProperty(r => r.SsmKey, (string?)null), cancellationToken);
    }

    // The map says something else than when the two were linked; that a user got another e-mail in SSM takes nobody's text away.
    private async Task<bool> IsMappedAnew(LinkRow link, string? email, CancellationToken cancellationToken)
    {
        var agreed = await db.Bases.AsNoTracking()
            .Where(b => b.Company == link.Company && b.Kind == kind && b.Record == link.Record)
            .Select(b => b.SageImage)
            .SingleOrDefaultAsync(cancellationToken);
        return agreed is not null && RecordSchema.Of(kind).FromJson(agreed)[field].Text is { } former && !SameText.Of(former, email);
    }

    private async Task Unmap(LinkRow link, CancellationToken cancellationToken)
    {
        db.Audit.Add(new AuditRow
        {
            Company = link.Company, Kind = kind, Record = link.Record, At = now, Who = "transform", What = "unlinked",
            Reason = $"the map does not name SSM user {link.SsmKey} for it any more (USR-13)",
        });
        await db.Bases
            .Where(b => b.Company == link.Company && b.Kind == kind && b.Record == link.Record)
            .ExecuteDeleteAsync(cancellationToken);
        await db.Links
            .Where(l => l.Company == link.Company && l.Kind == kind && l.Record == link.Record)
            .ExecuteUpdateAsync(
                l => l.SetProperty(r => r.SsmKey, (string?)null)
                    .SetProperty(r => r.State, LinkState.SageOnly)
                    .SetProperty(r => r.UpdatedAt, now),
                cancellationToken);
    }

    private static string Plain(string name) => name.Replace(" ", "", StringComparison.Ordinal);
}
