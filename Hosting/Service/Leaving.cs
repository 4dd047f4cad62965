using Sage50Etl.Staging.Database;

namespace Sage50Etl.Hosting.Service;

/// <summary>Gives back the place of a process that ends. Where the database cannot be used now, the lease runs out by itself.</summary>
public static class Leaving
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task Release(ISweepLease lease, StagingStore store)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await lease.Release(patience.Token);
        }
        catch (Exception away) when (away is OperationCanceledException || store.IsUnusable(away))
        {
            // Nothing is lost: whoever looks finds that the process is gone, or waits half a minute.
        }
    }
}
