using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Tests.Bus.Suite;

/// <summary>A bus with a staging database of its own. The suite starts and kills endpoints on it and looks at rows and queues.</summary>
public abstract class BusUnderTest : IAsyncDisposable
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9/");
    private readonly List<Node> _nodes = [];
    private StagingStore? _store;

    /// <summary>Whether what goes wrong stands in an error queue as well as in a row.</summary>
    public virtual bool HasErrorQueue => false;

    public StagingStore Store => _store ?? throw new InvalidOperationException("Nothing was started.");
    protected string Folder { get; } = Directory.CreateTempSubdirectory("sage50etl-bus-").FullName;

    protected static IReadOnlyList<CompanyConnection> Companies { get; } =
    [
        new(new CompanySettings { Company = Scene.Company, Sage50 = new() { Address = Nowhere }, Ssm = new() { Tenant = Scene.Tenant, AdminUser = "admin@example.com" } },
            new("token", "public", "private"), Nowhere, Nowhere),
    ];

    /// <summary>Makes databases and queues; skips the test where the server is missing.</summary>
    public async Task Prepare(CancellationToken cancellationToken)
    {
        _store = await Open(cancellationToken);
        await _store.Migrate(cancellationToken);
        await Install(cancellationToken);
    }

    /// <summary>Everything there is to start: one endpoint of each role, or one process that is all of them.</summary>
    public abstract Task<Cluster> StartAll(Action<IServiceCollection> change, CancellationToken cancellationToken);

    public virtual Task<int> InErrorQueue(CancellationToken cancellationToken) => Task.FromResult(0);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
        _store?.Dispose();
        await Drop();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected abstract Task<StagingStore> Open(CancellationToken cancellationToken);

    /// <summary>The same database, as another process would open it.</summary>
    protected abstract StagingStore Beside();

    protected virtual Task Install(CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task Drop() => Task.CompletedTask;

    /// <param name="register">Registers the work and the bus.</param>
    /// <param name="change">What the test puts in the place of what was registered.</param>
    protected async Task<Node> Start(StagingStore store, Action<IServiceCollection> register, Action<IServiceCollection> change, CancellationToken cancellationToken)
    {
        var builder = ServiceBuilder.Create();
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(2));
        register(builder.Services);
        change(builder.Services);
        var node = new Node(builder.Build(), store);
        _nodes.Add(node);
        await node.Start(cancellationToken);
        return node;
    }

    protected ServiceOptions Options(EndpointRole? role) => new() { DataFolder = Folder, Schedule = false, Role = role };
}
