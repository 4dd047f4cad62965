using System.Globalization;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Odbc;
using Sage50Etl.Tests.Contracts.Sage50Simulation;

namespace Sage50Etl.Tests.Contracts.Sage50.Support;

/// <summary>The ODBC reader over the sample company's file through a real driver; what stands in it is read past the driver.</summary>
public sealed class OdbcCompanyTarget : ISage50Target
{
    private const int Customers = 25;

    public static async Task<ISage50Target> Open(Func<OdbcOptions, OdbcOptions>? change = null)
    {
        OdbcDriver.Needs(OdbcDriver.Sqlite);
        var fixture = await SimulatorFixture.Start(customers: Customers);
        var options = OdbcDriver.Over(fixture.DataFile);
        return new OdbcCompanyTarget(fixture, change?.Invoke(options) ?? options);
    }

    public ISage50Reader Reader => _reader;
    public ISage50Writer Writer => throw new NotSupportedException("Nothing is written over ODBC.");
    public IReadOnlyCollection<string> Accounts { get; }
    public IReadOnlyCollection<int> Orders { get; }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        await _fixture.DisposeAsync();
    }

    private OdbcCompanyTarget(SimulatorFixture fixture, OdbcOptions options)
    {
        (_fixture, _reader) = (fixture, new OdbcReader(options, TimeProvider.System));
        Accounts = [.. fixture.Store.Rows("SALES_LEDGER").Select(row => (string)row["ACCOUNT_REF"]!)];
        Orders = [.. fixture.Store.Rows("SALES_ORDER").Select(row => Convert.ToInt32(row["ORDER_NUMBER"], CultureInfo.InvariantCulture))];
    }

    private readonly SimulatorFixture _fixture;
    private readonly OdbcReader _reader;
}
