using System.Collections.Concurrent;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;

namespace Sage50Etl.Endpoint.Hosts;

/// <summary>The simulated servers of all sandbox companies of a process; companies of one tenant share its simulator.</summary>
public sealed class SandboxPool(ServiceOptions options) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (string Tenant, SandboxServers Servers)> _running = [];

    public SandboxServers? Of(string company) => _running.TryGetValue(company, out var found) ? found.Servers : null;

    /// <summary>Addresses and secrets of a company; those of a sandbox are started first.</summary>
    /// <exception cref="ConfigurationException">A secret is missing.</exception>
    public async Task<CompanyConnection> Connect(CompanySettings company, CancellationToken cancellationToken)
    {
        if (company.Sandbox is null) return CompanyConnection.Of(company, company.Sage50.Site);
        if (Of(company.Company) is not { } servers)
        {
            var tenant = _running.Values.FirstOrDefault(r => r.Tenant == company.Ssm.Tenant).Servers?.Ssm;
            servers = await SandboxServers.Start(company, options, cancellationToken, tenant);
            _running[company.Company] = (company.Ssm.Tenant, servers);
        }
        return servers.Connection(company);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, servers) in _running.Values) await servers.DisposeAsync();
        _running.Clear();
    }
}
