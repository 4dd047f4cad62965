using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Load.Changes;

/// <summary>
/// The references that a write to SSM carried. While it was under way a plan may have found the record behind one deleted there, to be made again: what was sent is then not agreed on, and the next
/// plan writes the new one (D29).
/// </summary>
internal static class SentReferences
{
    /// <returns>Fields whose record does not stand under the id that was sent any more.</returns>
    public static async Task<IReadOnlyList<string>> MadeAgain(StagingDb db, OpenChange change, CancellationToken cancellationToken)
    {
        var sent = RecordSchema.Of(change.Row.Kind).Fields
            .Where(f => f.RefersTo is not null and not Kind.User && change.Source[f.Name].HasValue && change.Target[f.Name].HasValue)
            .Select(f => (f.Name, Kind: f.RefersTo!, Sage: change.Source[f.Name].Text!, Ssm: change.Target[f.Name].Text!)).ToList();
        if (sent.Count == 0) return [];

        var (company, kinds, ids) = (change.Row.Company, sent.ConvertAll(s => s.Kind), sent.ConvertAll(s => s.Ssm));
        var standing = await db.Links.AsNoTracking().Where(l => kinds.Contains(l.Kind) && ids.Contains(l.SsmKey!) && l.Company == company).ToListAsync(cancellationToken);
        var lost = sent.Where(s => !standing.Exists(l => l.Kind == s.Kind && l.SsmKey == s.Ssm)).ToList();
        if (lost.Count == 0) return [];

        // Products that stand in SSM only (D11) never had a link.
        var keys = lost.ConvertAll(s => s.Sage);
        var known = await db.Links.AsNoTracking().Where(l => l.Company == company && kinds.Contains(l.Kind) && keys.Contains(l.SageKey!)).ToListAsync(cancellationToken);
        return [.. lost.Where(s => known.Exists(l => l.Kind == s.Kind && l.SageKey == s.Sage)).Select(s => s.Name)];
    }
}
