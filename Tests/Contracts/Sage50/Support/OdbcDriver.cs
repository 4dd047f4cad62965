using Sage50Etl.Connectors.Sage50.Odbc;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50.Support;

/// <summary>ODBC drivers that stand in for Sage's, where the machine has them.</summary>
internal static class OdbcDriver
{
    public const string Sqlite = "SQLite3";

    /// <summary>Skips the test, with the reason in one line, where there is no driver of this name.</summary>
    public static void Needs(string driver, string package = "libsqliteodbc")
    {
        if (!Installed.Value.Contains(driver)) Assert.Skip($"There is no ODBC driver {driver} on this machine (packages unixodbc and {package}).");
    }

    public static OdbcOptions Over(string file) => new()
    {
        Driver = Sqlite, Keywords = new Dictionary<string, string> { ["Database"] = file, ["StepAPI"] = "1", ["Timeout"] = "200" },
    };

    private static readonly Lazy<IReadOnlyCollection<string>> Installed = new(() => [.. OdbcProbe.Drivers()]);
}
