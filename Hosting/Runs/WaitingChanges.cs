using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Runs;

/// <summary>Releases changes whose parent stands on the target by now, whoever put it there.</summary>
internal static class WaitingChanges
{
    private const string Sage = nameof(Side.Sage50) + ":";
    private const string Ssm = nameof(Side.Ssm) + ":";

    public static Task<int> Release(StagingDb db, string company, CancellationToken cancellationToken)
    {
        // The key is taken apart, not put together from every link there is: so an index finds the link.
        var linked = db.Links.Where(l => l.Company == company && l.SageKey != null && l.SsmKey != null && l.State == LinkState.Linked);

        return db.Changes.Where(c => c.Company == company && c.State == ChangeState.Waiting && c.WaitsForKey != null
                && ((c.WaitsForKey.StartsWith(Sage) && linked.Any(l => l.Kind == c.WaitsForKind && l.SageKey == c.WaitsForKey.Substring(Sage.Length)))
                    || (c.WaitsForKey.StartsWith(Ssm) && linked.Any(l => l.Kind == c.WaitsForKind && l.SsmKey == c.WaitsForKey.Substring(Ssm.Length)))))
            .ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Queued).SetProperty(r => r.DueAt, (DateTimeOffset?)null)
                .SetProperty(r => r.WaitsForKind, (string?)null).SetProperty(r => r.WaitsForKey, (string?)null).SetProperty(r => r.Reason, (string?)null), cancellationToken);
    }
}
