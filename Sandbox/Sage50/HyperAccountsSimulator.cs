using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sage50Etl.Sandbox.Sage50.Http;

namespace Sage50Etl.Sandbox.Sage50;

/// <summary>
/// A HyperAccounts service over a sample company, on loopback. Shapes follow sage50-access section 4; what no source settles is a switch.
/// The history of calls and every write are in the company's file before the answer leaves, so both survive a kill.
/// </summary>
public sealed class HyperAccountsSimulator : IAsyncDisposable
{
    /// <summary>The AuthToken of the sandbox; opens nothing else.</summary>
    public const string Token = "sandbox-token-not-a-secret";

    private readonly WebApplication? _app;
    private readonly HyperAccountsServer _server;
    private readonly CancellationTokenSource _stopping;

    private HyperAccountsSimulator(WebApplication? app, HyperAccountsServer server, SageCompanyStore store, CancellationTokenSource stopping)
    {
        (_app, _server, Store, _stopping) = (app, server, store, stopping);
        BaseAddress = app is null ? new Uri("http://127.0.0.1:9/") : new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>http://127.0.0.1:port/</summary>
    public Uri BaseAddress { get; }

    public SageCompanyStore Store { get; }

    /// <summary>The switches in force; a change holds from the next call on.</summary>
    public HyperAccountsSwitches Switches
    {
        get => _server.Switches;
        set => _server.Switches = value;
    }

    /// <summary>The same service without a socket: whoever opened it hands it the calls.</summary>
    public static HyperAccountsSimulator Inside(HyperAccountsSimulatorOptions options)
    {
        var store = SageCompanyStore.Open(options.DataFile, options.Seed, options.Customers, options.Time);
        var stopping = new CancellationTokenSource();
        return new HyperAccountsSimulator(null, new HyperAccountsServer(store, options, stopping.Token), store, stopping);
    }

    /// <summary>Answers one call, as if it had come over the network.</summary>
    public Task Handle(HttpContext call) => _server.Handle(call);

    /// <summary>Starts the service; makes the company first when the data file is new.</summary>
    public static async Task<HyperAccountsSimulator> Start(HyperAccountsSimulatorOptions options, CancellationToken cancellationToken)
    {
        var store = SageCompanyStore.Open(options.DataFile, options.Seed, options.Customers, options.Time);
        var stopping = new CancellationTokenSource();
        try
        {
            var server = new HyperAccountsServer(store, options, stopping.Token);
            var app = Build(options.Port);
            app.Run(server.Handle);
            await app.StartAsync(cancellationToken);
            return new HyperAccountsSimulator(app, server, store, stopping);
        }
        catch
        {
            store.Dispose();
            stopping.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        Store.Dispose();
        _stopping.Dispose();
    }

    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        return builder.Build();
    }
}
