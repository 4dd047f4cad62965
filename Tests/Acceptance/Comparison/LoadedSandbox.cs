using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;
using Xunit;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>Both simulators, the tenant filled by <see cref="StraightLoad"/>.</summary>
public sealed class LoadedSandbox : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("comparison").FullName;

    public HyperAccountsSimulator SageServer { get; private set; } = null!;
    public SsmSimulator SsmServer { get; private set; } = null!;
    public HyperAccountsClient SageClient { get; private set; } = null!;
    public SsmClient SsmClient { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        SageServer = await HyperAccountsSimulator.Start(new() { DataFile = Path.Combine(_folder, "sage.db"), Customers = 80 }, CancellationToken.None);
        SsmServer = await SsmSimulator.Start(new() { DataFile = Path.Combine(_folder, "ssm.db"), RequestsPerSecond = null }, CancellationToken.None);
        SageClient = new HyperAccountsClient(new() { BaseAddress = SageServer.BaseAddress, Token = HyperAccountsSimulator.Token }, TimeProvider.System);
        SsmClient = new SsmClient(new SsmClientOptions
        {
            BaseAddress = SsmServer.BaseAddress, PublicKey = SsmSimulator.PublicKey, PrivateKey = SsmSimulator.PrivateKey, RequestsPerSecond = null,
        }, TimeProvider.System);
        var settings = new CompanySettings
        {
            Company = "comparison", Sage50 = new Sage50Settings(), Ssm = new SsmSettings { Tenant = "comparison", AdminUser = SandboxPeople.Connector.Email },
        };
        var facts = await TenantFacts.Read(settings, SageClient.Reader, SsmClient, CancellationToken.None);
        var load = new StraightLoad(SageClient.Reader, SsmServer.Store, facts.Sources, CancellationToken.None);
        await load.Run();
    }

    public async ValueTask DisposeAsync()
    {
        SageClient.Dispose();
        SsmClient.Dispose();
        await SageServer.DisposeAsync();
        await SsmServer.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
