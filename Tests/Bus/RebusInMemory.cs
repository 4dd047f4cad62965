using Microsoft.Extensions.DependencyInjection;
using Sage50Etl.Endpoint.Bus;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Staging.Database;
using Sage50Etl.Tests.Bus.Suite;

namespace Sage50Etl.Tests.Bus;

/// <summary>One process that does everything, with its queue in memory and its rows in a file.</summary>
public sealed class RebusInMemory : BusUnderTest
{
    public override async Task<Cluster> StartAll(Action<IServiceCollection> change, CancellationToken cancellationToken)
    {
        var store = Beside();
        var lease = new ServiceLease(store, TimeProvider.System);
        return new([await Start(store, services => services.AddSage50Etl(Options(null), store, lease, Companies).AddRebusInMemory(), change, cancellationToken)]);
    }

    protected override Task<StagingStore> Open(CancellationToken cancellationToken) => Task.FromResult(Beside());

    protected override StagingStore Beside() => new(Path.Combine(Folder, "staging.db"));
}
