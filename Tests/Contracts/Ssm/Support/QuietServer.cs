using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sage50Etl.Tests.Contracts.Ssm.Support;

/// <summary>
/// Answers logins and closes the connection politely, without a byte, on every other request: what a proxy does, and what Kestrel cannot.
/// </summary>
public sealed class QuietServer : IAsyncDisposable
{
    private const string LengthHeader = "Content-Length: ";
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public QuietServer()
    {
        _listener.Start();
        _serving = Serve();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/api/v4");

    /// <summary>First lines, logins included.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
                await Talk(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (OperationCanceledException)
        {
            // The server was disposed.
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var closing = client;
        var stream = client.GetStream();
        while (await Request(stream) is { } first && first.Contains("/login", StringComparison.Ordinal))
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n{\"token\":\"t\"}"u8.ToArray());
        }
        client.Client.Shutdown(SocketShutdown.Send);
    }

    private async Task<string?> Request(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!Whole(text.ToString()))
        {
            var read = await stream.ReadAsync(buffer);
            if (read == 0)
                return null;
            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }
        var first = text.ToString().Split("\r\n")[0];
        _requests.Enqueue(first);
        return first;
    }

    private static bool Whole(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;
        var length = text.Split("\r\n").FirstOrDefault(line => line.StartsWith(LengthHeader, StringComparison.OrdinalIgnoreCase));
        return text.Length >= end + 4 + int.Parse(length?[LengthHeader.Length..] ?? "0", CultureInfo.InvariantCulture);
    }
}
