using Microsoft.EntityFrameworkCore;
using NServiceBus.CustomChecks;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Endpoint.NServiceBus.Health;

/// <summary>Shown in ServicePulse: companies that wait for a person, with the reason.</summary>
internal sealed class StoppedCompaniesCheck(StagingStore store) : CustomCheck("Sage50Etl.Companies", "Sage50Etl", TimeSpan.FromMinutes(1))
{
    public override async Task<CheckResult> PerformCheck(CancellationToken cancellationToken = default)
    {
        try
        {
            var stopped = await store.Read(db => db.Companies.AsNoTracking().Where(c => c.StopCode != null && !c.Paused).OrderBy(c => c.Company)
                .Select(c => $"{c.Company}: {c.StopCode} {c.StopReason}").ToListAsync(cancellationToken), cancellationToken);
            return stopped.Count == 0 ? CheckResult.Pass : CheckResult.Failed(string.Join("; ", stopped));
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            return CheckResult.Failed($"The companies could not be looked at: {failed.Message}");
        }
    }
}
