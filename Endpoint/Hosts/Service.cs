using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sage50Etl.Endpoint.Bus;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Endpoint.Hosts;

/// <summary>The running connector: staging file, companies, bus with all endpoints, and the sandbox's servers where a company is one.</summary>
public sealed class Service : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly ServiceLease _lease;
    private readonly SandboxPool _sandboxes;

    private Service(IHost host, StagingStore store, ServiceLease lease, CompanySet set, SandboxPool sandboxes) =>
        (_host, Store, _lease, Set, _sandboxes) = (host, store, lease, set, sandboxes);

    public StagingStore Store { get; }
    public CompanyRegistry Companies => _host.Services.GetRequiredService<CompanyRegistry>();
    /// <summary>The companies with what is in force, and why others are not started.</summary>
    public CompanySet Set { get; }
    /// <summary>Why the staging database cannot be used at the moment; null when it can.</summary>
    public string? StagingFault => _host.Services.GetRequiredService<Troubles>().StagingFault;

    public SandboxServers? Sandbox(string company) => _sandboxes.Of(company);

    /// <exception cref="ConfigurationException">No company that could be started, or another process at work.</exception>
    public static async Task<Service> Start(ServiceOptions options, CancellationToken cancellationToken)
    {
        var sandboxes = new SandboxPool(options);
        var set = new CompanySet(options, TimeProvider.System, sandboxes.Connect);
        var store = options.OpenStaging();
        try
        {
            await store.Migrate(cancellationToken);
            var lease = new ServiceLease(store, TimeProvider.System);
            await lease.Take(cancellationToken);
            await set.Start(cancellationToken);
            var host = Build(options, store, lease, set);
            await host.StartAsync(cancellationToken);
            return new(host, store, lease, set, sandboxes);
        }
        catch
        {
            await sandboxes.DisposeAsync();
            store.Dispose();
            throw;
        }
    }

    /// <exception cref="HostFaultException">The service ended by itself.</exception>
    public Task WaitForStop(CancellationToken cancellationToken) => HostEnd.Wait(_host, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await _host.Services.GetRequiredService<JobRunner>().DisposeAsync();
        await Leaving.Release(_lease, Store);
        _host.Dispose();
        await _sandboxes.DisposeAsync();
        Store.Dispose();
    }

    private static IHost Build(ServiceOptions options, StagingStore store, ServiceLease lease, CompanySet set)
    {
        var builder = ServiceBuilder.Create();
        builder.Services.AddSage50Etl(options, store, lease, set.InForce, set).AddRebusInMemory();
        return builder.Build();
    }
}
