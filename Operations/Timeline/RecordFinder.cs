using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Operations.Timeline;

/// <summary>Finds a record by any key people have: the record's own, the Sage key, the SSM id, or the external id in SSM.</summary>
internal static class RecordFinder
{
    /// <summary>Null when no side and no link knows the key. A record without link yet gets one that is not stored.</summary>
    public static async Task<LinkRow?> Find(StagingDb db, CompanyScope scope, string kind, string key, CancellationToken cancellationToken)
    {
        var company = scope.Company.Value;
        var found = await db.Links.AsNoTracking().Where(l => l.Company == company && l.Kind == kind && (l.Record == key || l.SageKey == key || l.SsmKey == key)).ToListAsync(cancellationToken);
        // The same number may be a Sage key and another record's SSM id: the Sage key comes first.
        if (found.OrderBy(l => l.Record == key ? 0 : l.SageKey == key ? 1 : 2).FirstOrDefault() is { } link) return link;
        foreach (var side in new[] { Side.Sage50, Side.Ssm })
            if (await Staged(db, scope, side, kind, key, cancellationToken) is { } row) return await Linked(db, company, side, kind, row, cancellationToken);
        return null;
    }

    private static async Task<string?> Staged(StagingDb db, CompanyScope scope, Side side, string kind, string key, CancellationToken cancellationToken)
    {
        var staged = StagedKind.Of(kind);
        if ((await StagedRows.ByKey(db, staged, scope.Of(side), side, [key], cancellationToken)).Count > 0) return key;
        if (staged.Columns.FirstOrDefault(c => c.Indexed) is not { } natural) return null;
        return (await StagedRows.ByField(db, staged, scope.Of(side), side, natural.Field, [key], cancellationToken)).Select(r => r.Key).FirstOrDefault();
    }

    private static async Task<LinkRow> Linked(StagingDb db, string company, Side side, string kind, string key, CancellationToken cancellationToken) =>
        await db.Links.AsNoTracking().FirstOrDefaultAsync(l => l.Company == company && l.Kind == kind && (side == Side.Sage50 ? l.SageKey == key : l.SsmKey == key), cancellationToken)
        ?? new LinkRow
        {
            Company = company, Kind = kind, Record = side == Side.Sage50 ? key : "ssm#" + key, SageKey = side == Side.Sage50 ? key : null, SsmKey = side == Side.Ssm ? key : null,
            State = "not linked",
        };
}
