using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Transform.Planning;

/// <summary>
/// Records of a kind about which something is asked or an update is still to be sent. One that went back to what was agreed is no candidate, but that has to end.
/// </summary>
internal static class UnfinishedRecords
{
    public static async Task<HashSet<string>> Read(StagingDb db, string company, string kind, IReadOnlyCollection<string> listed, CancellationToken cancellationToken)
    {
        var asked = db.Conflicts.Where(c => c.Company == company && c.Kind == kind
            && (c.State == ConflictState.Open || c.State == ConflictState.Resolved)).Select(c => c.Record);
        var unsent = db.Changes.Where(c => c.Company == company && c.Kind == kind && c.Action == "update" && (c.State == ChangeState.Planned
            || c.State == ChangeState.Queued || c.State == ChangeState.Waiting || c.State == ChangeState.Held)).Select(c => c.Record);
        // Settled when it was read, and listed by a person since (D1).
        var late = db.Links.Where(l => l.Company == company && l.Kind == kind && l.SageKey == null && l.State == LinkState.SsmOnly && listed.Contains(l.SsmKey!)).Select(l => l.Record);
        return await asked.Union(unsent).Union(late).ToHashSetAsync(cancellationToken);
    }
}
