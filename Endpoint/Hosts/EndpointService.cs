using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sage50Etl.Endpoint.Bus;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Endpoint.Hosts;

/// <summary>One process of several: a role on Rebus over the PostgreSQL that holds the staging tables.</summary>
public sealed class EndpointService : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly EndpointSetup _setup;

    private EndpointService(IHost host, EndpointSetup setup) => (_host, _setup) = (host, setup);

    public string Queue => _setup.Queue;
    public IEnumerable<string> Companies => _setup.Companies;

    /// <exception cref="ConfigurationException">A wrong setting, a staging database that is not PostgreSQL, or a process that works alone on it.</exception>
    public static async Task<EndpointService> Start(ServiceOptions options, CancellationToken cancellationToken)
    {
        if (options.StagingPlace().Engine == StagingSettings.SqlServer)
            throw new ConfigurationException("S50-C-053", "Endpoints of this program share the work over PostgreSQL only. With staging on SQL Server start those of the NServiceBus host, or do everything in one process with 'sage50etl run'.");
        var setup = await EndpointSetup.Prepare(options, WorkerBus.Rebus, cancellationToken);
        IHost? host = null;
        try
        {
            await BusTable.Prepare(setup.Staging.Connection!, cancellationToken);
            var builder = ServiceBuilder.Create();
            setup.AddTo(builder.Services);
            builder.Services.AddRebusOnPostgres(setup.Staging.Connection!, options.Role!.Value, setup.Queue);
            host = builder.Build();
            await host.StartAsync(cancellationToken);
            return new(host, setup);
        }
        catch
        {
            host?.Dispose();
            await setup.DisposeAsync();
            throw;
        }
    }

    /// <summary>Companies that are not started, with the reason.</summary>
    public IReadOnlyDictionary<string, ConfigurationException> NotStarted => _setup.NotStarted;

    /// <exception cref="HostFaultException">The endpoint ended by itself.</exception>
    public Task WaitForStop(CancellationToken cancellationToken) => HostEnd.Wait(_host, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await _host.Services.GetRequiredService<JobRunner>().DisposeAsync();
        _host.Dispose();
        await _setup.DisposeAsync();
    }
}
