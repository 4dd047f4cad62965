using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Tests.Contracts.Sage50Simulation;

namespace Sage50Etl.Tests.Contracts.Sage50.Support;

/// <summary>The connector over the simulator, with the company's file at hand to play Sage's user and to look past the service.</summary>
internal sealed class SimulatedSage : IAsyncDisposable
{
    public static async Task<SimulatedSage> Start(HyperAccountsSwitches? switches = null, Func<HyperAccountsCall, HyperAccountsFault?>? fault = null) =>
        new(await SimulatorFixture.Start(switches, fault));

    public Uri Address => _fixture.Simulator.BaseAddress;
    public string File => _fixture.DataFile;
    public SageCompanyStore Store => _fixture.Store;
    public ISage50Reader Reader => Client.Reader;
    public ISage50Writer Writer => Client.Writer;
    public HyperAccountsClient Client { get; }

    /// <summary>A customer nobody else deals with: base currency, no list, no discount.</summary>
    public string Customer(string accountRef = "SCENE1", params (string Column, object? Value)[] values) =>
        Store.AddCustomer(accountRef, "Scene Ltd", [("COUNTRY_CODE", "GB"), ("PRICING_REF", ""), ("ADDRESS_1", "1 Scene Street"), .. values]);

    public void Price(string type, string reference, string stockCode, int method, decimal value, params (string Column, object? Value)[] more) => Store.Add("PRICE",
    [
        ("PRICE_ID", $"{type}{reference,-8}{stockCode}"), ("TYPE", type), ("PRICING_REF", reference), ("STOCK_CODE", stockCode), ("CALC_METHOD", method),
        ("CALC_VALUE", value), .. more,
    ]);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _fixture.DisposeAsync();
    }

    private SimulatedSage(SimulatorFixture fixture)
    {
        _fixture = fixture;
        Client = new HyperAccountsClient(new HyperAccountsOptions { BaseAddress = fixture.Simulator.BaseAddress, Token = HyperAccountsSimulator.Token }, TimeProvider.System);
    }

    private readonly SimulatorFixture _fixture;
}
