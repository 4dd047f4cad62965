using Sage50Etl.Connectors.Sage50.Odbc.Interop;

namespace Sage50Etl.Connectors.Sage50.Odbc;

/// <summary>The right to run one statement on a connection; ends with its disposal.</summary>
internal sealed class OdbcLease(OdbcLink link, Action<OdbcLink> giveBack) : IDisposable
{
    public OdbcConnection Connection => link.Connection;

    /// <summary>Calls into the driver off the caller's thread, one call at a time on this connection.</summary>
    public async Task<T> Call<T>(Func<OdbcConnection, T> work, CancellationToken cancellationToken)
    {
        await link.Gate.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => work(link.Connection), CancellationToken.None);
        }
        catch (OdbcFailure failure) when (OdbcVerdicts.Broken(failure))
        {
            link.Broken = true;
            throw;
        }
        finally
        {
            link.Gate.Release();
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _given, 1) == 0) giveBack(link);
    }

    private int _given;
}
