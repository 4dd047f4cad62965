using NServiceBus.CustomChecks;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Endpoint.NServiceBus.Health;

/// <summary>Shown in ServicePulse: whether this process can use the staging database.</summary>
internal sealed class StagingCheck(StagingStore store) : CustomCheck("Sage50Etl.Staging", "Sage50Etl", TimeSpan.FromMinutes(1))
{
    public override async Task<CheckResult> PerformCheck(CancellationToken cancellationToken = default)
    {
        try
        {
            await store.Check(cancellationToken);
            return CheckResult.Pass;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            return CheckResult.Failed($"The staging database {store.Place} cannot be used by {Environment.MachineName}: {failed.Message}");
        }
    }
}
