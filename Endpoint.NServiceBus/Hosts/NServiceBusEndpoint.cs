using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sage50Etl.Endpoint.NServiceBus.Bus;
using Sage50Etl.Endpoint.NServiceBus.Settings;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Endpoint.NServiceBus.Hosts;

/// <summary>One process of several: a role on NServiceBus, over the server that holds the staging tables.</summary>
public sealed class NServiceBusEndpoint : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly EndpointSetup _setup;

    private NServiceBusEndpoint(IHost host, EndpointSetup setup) => (_host, _setup) = (host, setup);

    public string Queue => _setup.Queue;
    public IEnumerable<string> Companies => _setup.Companies;

    /// <exception cref="ConfigurationException">A wrong setting, a staging database that cannot be shared, a process that works alone on it, or queues that are not there.</exception>
    public static async Task<NServiceBusEndpoint> Start(ServiceOptions options, CancellationToken cancellationToken)
    {
        var settings = BusSettings.Load(options.DataFolder, Environment.GetEnvironmentVariable);
        var setup = await EndpointSetup.Prepare(options, WorkerBus.NServiceBusIn(settings.Schema), cancellationToken);
        IHost? host = null;
        try
        {
            var server = QueueServer.Of(setup.Staging, settings.Schema);
            await server.Check(EndpointQueues.Of(setup.Queue, CompanyFiles.All(options.CompaniesFolder).Select(f => f.Settings).OfType<CompanySettings>()), cancellationToken);
            var builder = ServiceBuilder.Create();
            // The bus first: the clock and the sweeper send as soon as they start.
            builder.Services.AddNServiceBus(server, settings, options.Role!.Value, setup.Queue, setup.Slot);
            setup.AddTo(builder.Services);
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
