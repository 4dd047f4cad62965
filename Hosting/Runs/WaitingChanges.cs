using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Runs;

/// <summary>Releases changes whose parent stands on the target by now, whoever put it there.</summary>
internal static class WaitingChanges
{
    public static Task<int> Release(StagingDb db, string company, CancellationToken cancellationToken)
    {
        var (sage, ssm) = ($"{Side.Sage50}:", $"{Side.Ssm}:");
        return db.Changes.Where(c => c.Company == company && c.State == ChangeState.Waiting
                && db.Links.Any(l => l.Company == company && l.Kind == c.WaitsForKind && l.SageKey != null && l.SsmKey != null && l.State == LinkState.Linked
                    && (c.WaitsForKey == sage + l.SageKey || c.WaitsForKey == ssm + l.SsmKey)))
            .ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Queued).SetProperty(r => r.DueAt, (DateTimeOffset?)null)
                .SetProperty(r => r.WaitsForKind, (string?)null).SetProperty(r => r.WaitsForKey, (string?)null).SetProperty(r => r.Reason, (string?)null), cancellationToken);
    }
}
