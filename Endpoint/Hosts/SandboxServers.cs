using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Staging.Database.Files;

namespace Sage50Etl.Endpoint.Hosts;

/// <summary>The simulated servers of a sandbox company, on loopback, with their data beside the staging file. Simulation only.</summary>
public sealed class SandboxServers : IAsyncDisposable
{
    private readonly bool _ownsTenant;

    private SandboxServers(HyperAccountsSimulator sage, SsmSimulator ssm, bool ownsTenant) => (Sage, Ssm, _ownsTenant) = (sage, ssm, ownsTenant);

    public HyperAccountsSimulator Sage { get; }
    public SsmSimulator Ssm { get; }

    /// <param name="tenant">The tenant of another sandbox company that shares it (D9); left out, one of its own is started.</param>
    public static async Task<SandboxServers> Start(CompanySettings company, ServiceOptions options, CancellationToken cancellationToken, SsmSimulator? tenant = null)
    {
        var folder = PrivateFolder.Make(Path.Combine(options.DataFolder, "sandbox")).FullName;
        var sandbox = company.Sandbox!;
        var sage = await HyperAccountsSimulator.Start(new HyperAccountsSimulatorOptions
        {
            DataFile = Path.Combine(folder, $"{company.Company}-sage50.db"), Customers = sandbox.Customers, Seed = sandbox.Seed, Port = sandbox.Sage50Port,
        }, cancellationToken);
        var ssm = tenant ?? await SsmSimulator.Start(new SsmSimulatorOptions
        {
            DataFile = Path.Combine(folder, $"{company.Company}-ssm.db"), RequestsPerSecond = sandbox.RequestsPerSecond > 0 ? sandbox.RequestsPerSecond : null, Port = sandbox.SsmPort,
        }, cancellationToken);
        return new(sage, ssm, ownsTenant: tenant is null);
    }

    public CompanyConnection Connection(CompanySettings company) => new(company,
        new CompanySecrets(HyperAccountsSimulator.Token, SsmSimulator.PublicKey, SsmSimulator.PrivateKey), Sage.BaseAddress, Ssm.BaseAddress);

    public async ValueTask DisposeAsync()
    {
        await Sage.DisposeAsync();
        if (_ownsTenant) await Ssm.DisposeAsync();
    }
}
