using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sage50Etl.Endpoint.NServiceBus.Bus;
using Sage50Etl.Endpoint.NServiceBus.Settings;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;

namespace Sage50Etl.Endpoint.NServiceBus.Hosts;

/// <summary>Creates what endpoints find when they start: staging tables, schema and queues of every role and site. It may be done any number of times; what is there is left alone.</summary>
public static class Installation
{
    /// <returns>Names of the endpoints whose queues are there now.</returns>
    /// <exception cref="ConfigurationException">A wrong setting, or a staging database that cannot be shared or not be changed by this account.</exception>
    public static async Task<IReadOnlyList<string>> Run(ServiceOptions options, CancellationToken cancellationToken)
    {
        var settings = BusSettings.Load(options.DataFolder, Environment.GetEnvironmentVariable);
        var staging = EndpointSetup.SharedPlace(options);
        using (var store = staging.Open(options.StagingFile)) await store.Migrate(cancellationToken);

        var server = QueueServer.Of(staging, settings.Schema);
        var endpoints = EndpointQueues.All(CompanyFiles.All(options.CompaniesFolder).Select(f => f.Settings).OfType<CompanySettings>()).ToList();
        await Create(server, settings, endpoints, cancellationToken);
        return endpoints;
    }

    internal static async Task Create(QueueServer server, BusSettings settings, IEnumerable<string> endpoints, CancellationToken cancellationToken)
    {
        foreach (var endpoint in endpoints)
        {
            // An account that may create nothing can find everything there.
            if ((await server.States(EndpointQueues.Of(endpoint), cancellationToken)).All(s => s.Exists)) continue;

            await server.CreateSchema(cancellationToken);
            await Install(server, settings, endpoint, cancellationToken);
        }
    }

    private static async Task Install(QueueServer server, BusSettings settings, string endpoint, CancellationToken cancellationToken)
    {
        var builder = ServiceBuilder.Create();
        // Whether there is a licence is said when an endpoint starts.
        builder.Logging.AddFilter("NServiceBus.LicenseManager", LogLevel.None);
        builder.Services.AddInstaller(server, settings, endpoint);
        using var host = builder.Build();
        await host.RunAsync(cancellationToken);
    }
}
