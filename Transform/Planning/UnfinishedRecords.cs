using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Transform.Planning;

/// <summary>
/// Records of a kind about which something is asked or an update is still to be sent. One that went back to what was agreed is no candidate, but that has to end.
/// </summary>
internal static class UnfinishedRecords
{
    public static async Task<HashSet<string>> Read(StagingDb db, string company, string kind, CancellationToken cancellationToken)
    {
        var asked = db.Conflicts.Where(c => c.Company == company && c.Kind == kind
            && (c.State == ConflictState.Open || c.State == ConflictState.Resolved)).Select(c => c.Record);
        var unsent = db.Changes.Where(c => c.Company == company && c.Kind == kind && c.Action == "update" && (c.State == ChangeState.Planned
            || c.State == ChangeState.Queued || c.State == ChangeState.Waiting || c.State == ChangeState.Held)).Select(c => c.Record);
        return await asked.Union(unsent).ToHashSetAsync(cancellationToken);
    }
}
