using System.Globalization;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Tests.Contracts.Sage50Simulation;

namespace Sage50Etl.Tests.Contracts.Sage50.Support;

/// <summary>The HyperAccounts client over the simulator and a sample company of its own; what stands in it is read past the service.</summary>
public sealed class SimulatedCompanyTarget : ISage50Target
{
    private const int Customers = 25;

    public static async Task<ISage50Target> Open(HyperAccountsSwitches? switches = null) =>
        new SimulatedCompanyTarget(await SimulatorFixture.Start(switches, customers: Customers));

    public ISage50Reader Reader => _client.Reader;
    public ISage50Writer Writer => _client.Writer;
    public IReadOnlyCollection<string> Accounts { get; }
    public IReadOnlyCollection<int> Orders { get; }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _fixture.DisposeAsync();
    }

    private SimulatedCompanyTarget(SimulatorFixture fixture)
    {
        _fixture = fixture;
        _client = new(new HyperAccountsOptions { BaseAddress = fixture.Simulator.BaseAddress, Token = HyperAccountsSimulator.Token }, TimeProvider.System);
        Accounts = [.. fixture.Store.Rows("SALES_LEDGER").Select(row => (string)row["ACCOUNT_REF"]!)];
        Orders = [.. fixture.Store.Rows("SALES_ORDER").Select(row => Convert.ToInt32(row["ORDER_NUMBER"], CultureInfo.InvariantCulture))];
    }

    private readonly SimulatorFixture _fixture;
    private readonly HyperAccountsClient _client;
}
