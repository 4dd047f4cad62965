using Sage50Etl.Connectors.Sage50.Odbc.Interop;

namespace Sage50Etl.Connectors.Sage50.Odbc;

/// <summary>
/// The connections of one company: opened when a statement is about to run, shared as far as the driver allows, closed soon after the last
/// one ended. There is no pool: a connection nobody uses is gone after <see cref="OdbcOptions.IdleClose"/>.
/// </summary>
internal sealed class OdbcSession(OdbcOptions options, TimeProvider time) : IDisposable
{
    /// <summary>Connections open now.</summary>
    public int Open
    {
        get { lock (_gate) return _open.Count; }
    }

    /// <summary>A place on a connection. What fails to open is said as a <see cref="SageException"/>.</summary>
    public async Task<OdbcLease> Rent(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken);
        try
        {
            if (Free() is { } free) return free;
            var connection = await Task.Run(Connect, cancellationToken);
            lock (_gate)
            {
                var opened = new OdbcLink(connection) { Users = 1 };
                _open.Add(opened);
                return new OdbcLease(opened, Return);
            }
        }
        finally
        {
            _opening.Release();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var link in _open) link.Dispose();
            _open.Clear();
        }
        _opening.Dispose();
    }

    private OdbcLease? Free()
    {
        lock (_gate)
        {
            if (_open.Find(l => !l.Broken && (l.Connection.MostStatements == 0 || l.Users < l.Connection.MostStatements)) is not { } link) return null;
            link.Users++;
            return new OdbcLease(link, Return);
        }
    }

    private OdbcConnection Connect()
    {
        try
        {
            return OdbcConnection.Open(ConnectionText.Of(options), options.Timeout);
        }
        catch (OdbcFailure failure)
        {
            throw OdbcVerdicts.Of(failure, "Connecting to Sage 50", options);
        }
        catch (DllNotFoundException missing)
        {
            throw OdbcVerdicts.NoManager(missing);
        }
    }

    private void Return(OdbcLink link)
    {
        lock (_gate)
        {
            if (--link.Users > 0) return;
            link.Idle?.Dispose();
            if (link.Broken || options.IdleClose <= TimeSpan.Zero) Close(link);
            else link.Idle = time.CreateTimer(_ => CloseIdle(link), null, options.IdleClose, Timeout.InfiniteTimeSpan);
        }
    }

    private void CloseIdle(OdbcLink link)
    {
        lock (_gate)
            if (link.Users == 0) Close(link);
    }

    private void Close(OdbcLink link)
    {
        if (_open.Remove(link)) link.Dispose();
    }

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly List<OdbcLink> _open = [];
}
