using System.Net;
using System.Net.Sockets;

namespace Sage50Etl.Tests.Contracts.Sage50.Support;

/// <summary>An address on which nobody listens: a port that was free a moment ago.</summary>
public static class ClosedPort
{
    public static Uri Address()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return new Uri($"http://127.0.0.1:{port}");
    }
}
