using Sage50Etl.Connectors.Sage50.HyperAccounts.Http;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts;

/// <summary>Reader and writer of one company over one HyperAccounts service. Safe for use from several threads.</summary>
public sealed class HyperAccountsClient : IDisposable
{
    public HyperAccountsClient(HyperAccountsOptions options, TimeProvider timeProvider)
    {
        _http = new HyperAccountsHttp(options, timeProvider);
        Reader = new HyperAccountsReader(_http, options.KeyRangeSize);
        Writer = new HyperAccountsWriter(_http);
    }

    public ISage50Reader Reader { get; }
    public ISage50Writer Writer { get; }

    /// <summary>Requests handed to the network since construction, repeats included.</summary>
    public long RequestsSent => _http.RequestsSent;

    public void Dispose() => _http.Dispose();

    private readonly HyperAccountsHttp _http;
}
