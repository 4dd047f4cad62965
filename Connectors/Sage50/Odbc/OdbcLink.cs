using Sage50Etl.Connectors.Sage50.Odbc.Interop;

namespace Sage50Etl.Connectors.Sage50.Odbc;

/// <summary>An open connection and who uses it; the gate lets one call at a time into the driver.</summary>
internal sealed class OdbcLink(OdbcConnection connection) : IDisposable
{
    public OdbcConnection Connection { get; } = connection;
    public SemaphoreSlim Gate { get; } = new(1, 1);
    public int Users { get; set; }
    public bool Broken { get; set; }
    public ITimer? Idle { get; set; }

    public void Dispose()
    {
        Idle?.Dispose();
        Connection.Dispose();
        Gate.Dispose();
    }
}
