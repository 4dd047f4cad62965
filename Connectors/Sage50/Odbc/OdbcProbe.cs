using System.Text;
using Sage50Etl.Connectors.Sage50.Odbc.Interop;

namespace Sage50Etl.Connectors.Sage50.Odbc;

/// <summary>What can be found out about the machine and an installed version, for <c>probe sage50</c> (sage50-access 9.3).</summary>
public static class OdbcProbe
{
    /// <summary>Names of the drivers this process could load; none where the machine has no driver manager.</summary>
    public static IReadOnlyList<string> Drivers() => Asked(OdbcMachine.Drivers);

    /// <summary>Names of the data sources of the machine and of the user.</summary>
    public static IReadOnlyList<string> DataSources() => Asked(OdbcMachine.DataSources);

    /// <summary>What the driver says of itself, its tables with the number of their columns, and statements in the forms that no source is sure of.</summary>
    /// <exception cref="SageException">There is no connection.</exception>
    public static OdbcProbeReport Run(OdbcOptions options, TimeProvider time)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            using var connection = OdbcConnection.Open(ConnectionText.Of(options), options.Timeout);
            var trials = new OdbcTrials(connection, options, time);
            var form = new OdbcForm(options.AllText, options.NarrowText, options.CellByCell, Encoding.GetEncoding(options.CodePage));
            var catalogue = Catalogue(connection, ref form);
            return new OdbcProbeReport(connection.Driver, connection.Database, connection.Quote, connection.MostStatements, connection.BoundCellsCanBeReread,
                catalogue.Tables.OrderBy(t => t.Key, StringComparer.Ordinal).ToDictionary(t => t.Key, t => (IReadOnlyList<string>)[.. t.Value.Order(StringComparer.Ordinal)]),
                [.. trials.Run(form)]);
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

    private static OdbcCatalogue Catalogue(OdbcConnection connection, ref OdbcForm form)
    {
        try
        {
            return OdbcCatalogue.Read(connection, form);
        }
        catch (OdbcFailure failure) when (OdbcVerdicts.HasNoWideText(failure) && !form.Narrow)
        {
            form = form with { Narrow = true };
            return OdbcCatalogue.Read(connection, form);
        }
    }

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
