using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Load.Changes;

/// <summary>
/// The references of a record that was written. Somebody may have deleted the record behind one in SSM, to be made again by a plan: what
/// SSM holds is then not agreed on, and the next plan writes the new one (D29).
/// </summary>
internal static class SentReferences
{
    /// <param name="sage">The references as Sage has them.</param>
    /// <param name="ssm">The references as SSM has them.</param>
    /// <returns>Fields whose record does not stand in SSM under that id any more.</returns>
    public static async Task<IReadOnlyList<string>> MadeAgain(
        StagingDb db, string company, string kind, Image sage, Image ssm, CancellationToken cancellationToken)
    {
        var sent = RecordSchema.Of(kind).Fields
            .Where(f => f.RefersTo is not null and not Kind.User && sage[f.Name].HasValue && ssm[f.Name].HasValue)
            .Select(f => (f.Name, Kind: f.RefersTo!, Sage: sage[f.Name].Text!, Ssm: ssm[f.Name].Text!))
            .ToList();
        if (sent.Count == 0) return [];

        var (kinds, ids) = (sent.ConvertAll(s => s.Kind), sent.ConvertAll(s => s.Ssm));
        var standing = await db.Links.AsNoTracking()
            .Where(l => kinds.Contains(l.Kind) && ids.Contains(l.SsmKey!) && l.Company == company)
            .ToListAsync(cancellationToken);
        var lost = sent.Where(s => !standing.Exists(l => l.Kind == s.Kind && l.SsmKey == s.Ssm)).ToList();
        if (lost.Count == 0) return [];

        // Products that stand in SSM only (D11) never had a link.
        var keys = lost.ConvertAll(s => s.Sage);
        var known = await db.Links.AsNoTracking()
            .Where(l => l.Company == company && kinds.Contains(l.Kind) && keys.Contains(l.SageKey!))
            .ToListAsync(cancellationToken);
        return [.. lost.Where(s => known.Exists(l => l.Kind == s.Kind && l.SageKey == s.Sage)).Select(s => s.Name)];
    }
}
