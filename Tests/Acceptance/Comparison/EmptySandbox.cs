using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Sandbox.Sage50;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>A small company of its own for a test that writes to it.</summary>
internal sealed class EmptySandbox : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("comparison").FullName;

    public HyperAccountsSimulator Server { get; private set; } = null!;
    public HyperAccountsClient Client { get; private set; } = null!;

    public async Task Start()
    {
        Server = await HyperAccountsSimulator.Start(new() { DataFile = Path.Combine(_folder, "sage.db"), Customers = 1 }, CancellationToken.None);
        Client = new HyperAccountsClient(new() { BaseAddress = Server.BaseAddress, Token = HyperAccountsSimulator.Token }, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
