using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sage50Etl.Endpoint.Bus;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Endpoint.Hosts;

/// <summary>The running connector: staging file, companies, bus with all endpoints, and the sandbox's servers where a company is one.</summary>
public sealed class Service : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly Dictionary<string, SandboxServers> _sandboxes;

    private Service(IHost host, StagingStore store, Dictionary<string, SandboxServers> sandboxes) => (_host, Store, _sandboxes) = (host, store, sandboxes);

    public StagingStore Store { get; }
    public CompanyRegistry Companies => _host.Services.GetRequiredService<CompanyRegistry>();
    public SandboxServers? Sandbox(string company) => _sandboxes.GetValueOrDefault(company);

    /// <exception cref="ConfigurationException">No company, a wrong company file, a missing secret, or another process at work.</exception>
    public static async Task<Service> Start(ServiceOptions options, CancellationToken cancellationToken)
    {
        var settings = CompanyFiles.Load(options.CompaniesFolder);
        if (settings.Count == 0)
            throw new ConfigurationException("S50-C-005", $"There is no company file in {options.CompaniesFolder}. Write one (docs/company.example.json), or run 'sage50etl demo'.");
        var store = options.OpenStaging();
        var sandboxes = new Dictionary<string, SandboxServers>();
        try
        {
            await store.Migrate(cancellationToken);
            var lease = new ServiceLease(store, TimeProvider.System);
            await lease.Take(cancellationToken);
            foreach (var company in settings.Where(c => c.Sandbox is not null))
                sandboxes[company.Company] = await SandboxServers.Start(company, options, cancellationToken,
                    settings.Where(c => c.Ssm.Tenant == company.Ssm.Tenant).Select(c => sandboxes.GetValueOrDefault(c.Company)?.Ssm).FirstOrDefault(s => s is not null));
            var connections = settings.Select(c => sandboxes.TryGetValue(c.Company, out var sandbox) ? sandbox.Connection(c) : CompanyConnection.Of(c, c.Sage50.Site)).ToList();
            var host = Build(options, store, lease, connections);
            await host.StartAsync(cancellationToken);
            return new(host, store, sandboxes);
        }
        catch
        {
            foreach (var sandbox in sandboxes.Values) await sandbox.DisposeAsync();
            store.Dispose();
            throw;
        }
    }

    public Task WaitForStop(CancellationToken cancellationToken) => _host.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await _host.Services.GetRequiredService<JobRunner>().DisposeAsync();
        await _host.Services.GetRequiredService<ServiceLease>().Release(CancellationToken.None);
        _host.Dispose();
        foreach (var sandbox in _sandboxes.Values) await sandbox.DisposeAsync();
        Store.Dispose();
    }

    private static IHost Build(ServiceOptions options, StagingStore store, ServiceLease lease, List<CompanyConnection> connections)
    {
        var builder = ServiceBuilder.Create();
        builder.Services.AddSage50Etl(options, store, lease, connections).AddRebusInMemory();
        return builder.Build();
    }
}
