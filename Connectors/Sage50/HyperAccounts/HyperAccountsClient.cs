using Sage50Etl.Connectors.Sage50.HyperAccounts.Http;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Pricing;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts;

/// <summary>Reader, writer and prices of one company over one HyperAccounts service. Safe for use from several threads.</summary>
public sealed class HyperAccountsClient : IDisposable
{
    public HyperAccountsClient(HyperAccountsOptions options, TimeProvider timeProvider)
    {
        _http = new HyperAccountsHttp(options, timeProvider);
        Reader = new HyperAccountsReader(_http, options.KeyRangeSize);
        Writer = new HyperAccountsWriter(_http);
        Prices = new HyperAccountsPrices(_http, Reader);
        LineDefaults = new HyperAccountsLineDefaults(_http, Reader);
    }

    public ISage50Reader Reader { get; }
    public ISage50Writer Writer { get; }
    public ISage50Prices Prices { get; }
    public ISage50LineDefaults LineDefaults { get; }

    /// <summary>Requests handed to the network since construction, repeats included.</summary>
    public long RequestsSent => _http.RequestsSent;

    public void Dispose() => _http.Dispose();

    private readonly HyperAccountsHttp _http;
}
