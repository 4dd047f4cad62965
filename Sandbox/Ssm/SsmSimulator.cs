using System.Net;
using Sage50Etl.Sandbox.Ssm.Http;
using Sage50Etl.Sandbox.Ssm.Seed;

namespace Sage50Etl.Sandbox.Ssm;

/// <summary>
/// A simulated SSM tenant on the loopback interface (ssm-api 2 to 6, contract in 8). Every change is in the data file before the call is answered,
/// so a killed process leaves the truth behind and <see cref="Start"/> goes on from it.
/// </summary>
public sealed class SsmSimulator : IAsyncDisposable
{
    /// <summary>User name of the log-in; valid here only.</summary>
    public const string PublicKey = "sandbox-public-key";

    /// <summary>Password of the log-in; valid here only.</summary>
    public const string PrivateKey = "sandbox-private-key-not-a-secret";

    private readonly WebApplication? _app;
    private readonly SsmEndpoint _endpoint;
    private readonly SsmEngine _engine;
    private readonly CancellationTokenSource _stopping;
    private bool _isDisposed;

    private SsmSimulator(WebApplication? app, SsmEndpoint endpoint, SsmEngine engine, SsmTenantStore store, CancellationTokenSource stopping)
    {
        _app = app;
        _endpoint = endpoint;
        _engine = engine;
        _stopping = stopping;
        Store = store;
        BaseAddress = new Uri(new Uri(app?.Urls.Single() ?? "http://127.0.0.1:9/"), SsmRoute.Root);
    }

    /// <summary>Such as <c>http://127.0.0.1:5080/api/v4/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The same tenant from inside the process.</summary>
    public SsmTenantStore Store { get; }

    /// <summary>The same tenant without a socket: whoever opened it hands it the calls.</summary>
    public static SsmSimulator Inside(SsmSimulatorOptions options)
    {
        var engine = new SsmEngine(options);
        var stopping = new CancellationTokenSource();
        var store = new SsmTenantStore(engine);
        store.ApplyOnce("seed of a new tenant", TenantSeed.Apply);
        return new SsmSimulator(null, new SsmEndpoint(engine, options, stopping.Token), engine, store, stopping);
    }

    /// <summary>Answers one call, as if it had come over the network.</summary>
    public Task Handle(HttpContext call) => _endpoint.Handle(call);

    /// <summary>Opens or creates the data file, seeds it when it is new, and listens.</summary>
    public static async Task<SsmSimulator> Start(SsmSimulatorOptions options, CancellationToken ct)
    {
        var engine = new SsmEngine(options);
        var stopping = new CancellationTokenSource();
        try
        {
            var store = new SsmTenantStore(engine);
            store.ApplyOnce("seed of a new tenant", TenantSeed.Apply);
            var endpoint = new SsmEndpoint(engine, options, stopping.Token);
            var app = Build(options, endpoint);
            await app.StartAsync(ct);
            return new SsmSimulator(app, endpoint, engine, store, stopping);
        }
        catch
        {
            engine.Dispose();
            stopping.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true)) return;
        await _stopping.CancelAsync();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        _engine.Dispose();
        _stopping.Dispose();
    }

    private static WebApplication Build(SsmSimulatorOptions options, SsmEndpoint endpoint)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Live clients send very long NOT IN lists (ssm-api 4.2).
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var app = builder.Build();
        app.Run(endpoint.Handle);
        return app;
    }
}
