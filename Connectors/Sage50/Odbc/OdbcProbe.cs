using Sage50Etl.Connectors.Sage50.Odbc.Interop;

namespace Sage50Etl.Connectors.Sage50.Odbc;

/// <summary>What can be found out about the machine and an installed version, for <c>probe sage50</c> (sage50-access 9.3).</summary>
public static class OdbcProbe
{
    /// <summary>Names of the drivers this process could load; none where the machine has no driver manager.</summary>
    public static IReadOnlyList<string> Drivers() => Asked(OdbcMachine.Drivers);

    /// <summary>Names of the data sources of the machine and of the user.</summary>
    public static IReadOnlyList<string> DataSources() => Asked(OdbcMachine.DataSources);

    private static IReadOnlyList<string> Asked(Func<IReadOnlyList<string>> ask)
    {
        try
        {
            return ask();
        }
        catch (DllNotFoundException)
        {
            return [];
        }
        catch (OdbcFailure)
        {
            return [];
        }
    }
}
