using System.Net;

namespace Sage50Etl.Connectors.Ssm;

/// <summary>Connections as the client needs them: no redirects, no cookies, and renewed often enough to follow DNS.</summary>
internal static class SsmHttp
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan IdleConnection = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(10);

    public static HttpClient Create(SsmClientOptions options)
    {
        options.Validate();
        var handler = options.Transport ?? new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = ConnectionLifetime,
            // A connection the server has closed meanwhile would put a write in doubt for nothing.
            PooledConnectionIdleTimeout = IdleConnection,
            ConnectTimeout = options.CallTimeout < LongestConnect ? options.CallTimeout : LongestConnect,
        };
        return new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
