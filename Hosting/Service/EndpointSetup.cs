using Microsoft.Extensions.DependencyInjection;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Service;

/// <summary>What an endpoint process needs before its bus starts, whichever bus that is: settings, companies, the staging server, and its place among the others.</summary>
public sealed class EndpointSetup : IAsyncDisposable
{
    private readonly ServiceOptions _options;
    private readonly StagingClock _clock;
    private readonly EndpointLease _lease;
    private readonly CompanySet _companies;

    private EndpointSetup(ServiceOptions options, StagingSettings staging, StagingStore store, StagingClock clock, EndpointLease lease, CompanySet companies) =>
        (_options, Staging, Store, _clock, _lease, _companies) = (options, staging, store, clock, lease, companies);

    public StagingSettings Staging { get; }
    public StagingStore Store { get; }

    /// <summary>Name of the queue this process takes its work from.</summary>
    public string Queue => CommandRoutes.Queue(_options.Role!.Value, _options.Site);

    /// <summary>Its place among the processes of the same role on this machine, from 1.</summary>
    public int Slot => _lease.Slot;

    /// <summary>Names of the companies it works for.</summary>
    public IEnumerable<string> Companies => _companies.InForce.Select(c => c.Settings.Company);

    /// <summary>Companies that are not started, with the reason.</summary>
    public IReadOnlyDictionary<string, ConfigurationException> NotStarted => _companies.Faults;

    /// <exception cref="ConfigurationException">No company, a wrong setting, a staging file that processes cannot share, a process that works alone, or endpoints on another bus.</exception>
    /// <param name="bus">The bus that this process will use, see <see cref="WorkerBus"/>.</param>
    public static async Task<EndpointSetup> Prepare(ServiceOptions options, string bus, CancellationToken cancellationToken)
    {
        if (options is { Role: EndpointRole.Transform, Site: not null })
            throw new ConfigurationException("S50-C-051", "Plans are made in the centre: 'endpoint transform' takes no --site. At a site run 'endpoint extract' and 'endpoint load'.");
        Settings.DataFolder.Protect(options.DataFolder);
        var staging = SharedPlace(options);
        var companies = new CompanySet(options, TimeProvider.System);
        await companies.Start(cancellationToken);
        var store = staging.Open(options.StagingFile);
        try
        {
            await store.Migrate(cancellationToken);
            var clock = new StagingClock(store, TimeProvider.System);
            await clock.Adjust(cancellationToken);
            var lease = new EndpointLease(store, options.Role!.Value, options.Site, clock, bus);
            await lease.Join(cancellationToken);
            return new(options, staging, store, clock, lease, companies);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>The staging server that endpoints share.</summary>
    /// <exception cref="ConfigurationException">The settings name none, or cannot be used.</exception>
    public static StagingSettings SharedPlace(ServiceOptions options) => options.StagingPlace() is { Embedded: false } server ? server
        : throw new ConfigurationException("S50-C-050", "Endpoints share a staging server, and the settings name none. Set staging.engine to postgresql with its connection in service.json "
            + "or the SAGE50ETL_STAGING_ variables (docs/staging.md), or do everything in one process with 'sage50etl run'.");

    public void AddTo(IServiceCollection services) => services.AddEndpoint(_options, Store, _clock, _lease, _companies.InForce, _companies);

    /// <summary>Takes the process off the list; what it had claimed is taken up by others when the claims run out.</summary>
    public async ValueTask DisposeAsync()
    {
        await Leaving.Release(_lease, Store);
        Store.Dispose();
    }
}
