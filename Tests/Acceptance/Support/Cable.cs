using System.Net;
using System.Net.Sockets;

namespace Sage50Etl.Tests.Acceptance.Support;

/// <summary>A way to a server on this machine that a test can cut and mend: cut, every connection breaks and new ones are refused.</summary>
public sealed class Cable : IAsyncDisposable
{
    private readonly int _target;
    private readonly List<Socket> _open = [];
    private TcpListener _listener;

    public Cable(int target)
    {
        _target = target;
        _listener = Listen(0);
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    public void Cut()
    {
        _listener.Stop();
        lock (_open)
        {
            foreach (var socket in _open) socket.Close(0);
            _open.Clear();
        }
    }

    public void Mend() => _listener = Listen(Port);

    public ValueTask DisposeAsync()
    {
        Cut();
        return ValueTask.CompletedTask;
    }

    private TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        _ = Accept(listener);
        return listener;
    }

    private async Task Accept(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var near = await listener.AcceptSocketAsync();
                var far = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                await far.ConnectAsync(IPAddress.Loopback, _target);
                lock (_open) _open.AddRange([near, far]);
                _ = Carry(near, far);
                _ = Carry(far, near);
            }
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
            listener.Stop();
        }
    }

    private static async Task Carry(Socket from, Socket to)
    {
        var buffer = new byte[65536];
        try
        {
            for (int read; (read = await from.ReceiveAsync(buffer)) > 0;) await to.SendAsync(buffer.AsMemory(0, read));
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
            from.Close();
        }
        to.Close();
    }
}
