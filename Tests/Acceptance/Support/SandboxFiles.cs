using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Tests.Acceptance.Support;

/// <summary>The two simulated systems of a demo folder, opened after the program has ended.</summary>
public sealed class SandboxFiles : IAsyncDisposable
{
    private SandboxFiles(HyperAccountsSimulator sage, SsmSimulator ssm) => (SageServer, SsmServer) = (sage, ssm);

    private HyperAccountsSimulator SageServer { get; }
    private SsmSimulator SsmServer { get; }

    public SageCompanyStore Sage => SageServer.Store;
    public SsmTenantStore Ssm => SsmServer.Store;

    public static async Task<SandboxFiles> Open(string data, CancellationToken cancellationToken)
    {
        var sage = await HyperAccountsSimulator.Start(new HyperAccountsSimulatorOptions { DataFile = Path.Combine(data, "sandbox", "demo-sage50.db") }, cancellationToken);
        var ssm = await SsmSimulator.Start(new SsmSimulatorOptions { DataFile = Path.Combine(data, "sandbox", "demo-ssm.db"), RequestsPerSecond = null }, cancellationToken);
        return new(sage, ssm);
    }

    public async ValueTask DisposeAsync()
    {
        await SageServer.DisposeAsync();
        await SsmServer.DisposeAsync();
    }
}
