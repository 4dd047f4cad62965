using System.Text.RegularExpressions;
using Sage50Etl.Connectors.Sage50.Odbc.Interop;
using Sage50Etl.Connectors.Sage50.Http;

namespace Sage50Etl.Connectors.Sage50.Odbc;

/// <summary>
/// Sorts what a driver says when it fails, by SQLSTATE and words (sage50-access 2.1, 2.8, 3.4). Words come first: drivers answer almost
/// anything with HY000. Somebody else's use of the company is a wait, never a failure of the settings.
/// </summary>
internal static partial class OdbcVerdicts
{
    public static SageException Of(OdbcFailure failure, string asked, OdbcOptions options)
    {
        var said = Clean(failure.Message, options);
        var (kind, code, advice) = Sort(failure.State, said);
        return new SageException(kind, code, $"{asked}: the ODBC driver {options.Driver} answered {failure.State} \"{said}\". {advice}", failure);
    }

    public static SageException NoManager(DllNotFoundException missing) => new(SageFailure.Configuration, OdbcCodes.NoDriverManager,
        "This machine has no ODBC driver manager. Windows brings one; on Linux install the package unixodbc.", missing);

    private static (SageFailure, string, string) Sort(string state, string said) => state switch
    {
        _ when BusyWords().IsMatch(said) => (SageFailure.Busy, OdbcCodes.Busy,
            "Nothing was read. It is tried again later; if it stays, see who has the company open exclusively or is logged on as the connector's user."),
        _ when DriverMemory().IsMatch(said) => (SageFailure.Transient, OdbcCodes.CannotConnect, "Restart the service if it stays: the driver cannot be loaded into this process any more."),
        "IM002" or "IM003" or "IM004" or "01000" => (SageFailure.Configuration, OdbcCodes.NoDriver,
            "Name an installed driver in sage50.odbc.driver, with the bitness of this program; 'sage50etl probe sage50' lists them."),
        "28000" => (SageFailure.Configuration, OdbcCodes.LogOnRefused, LogOn),
        _ when FolderWords().IsMatch(said) => (SageFailure.Configuration, OdbcCodes.WrongDataFolder,
            "Correct sage50.odbc.dataFolder: the company's ACCDATA folder, shown in Sage under Help, About."),
        _ when LogOnWords().IsMatch(said) => (SageFailure.Configuration, OdbcCodes.LogOnRefused, LogOn),
        "42S02" or "42P01" => (SageFailure.Configuration, OdbcCodes.MissingTable, Missing),
        "42S22" or "42703" => (SageFailure.Configuration, OdbcCodes.MissingColumn, Missing),
        _ when TableWords().IsMatch(said) => (SageFailure.Configuration, OdbcCodes.MissingTable, Missing),
        _ when ColumnWords().IsMatch(said) => (SageFailure.Configuration, OdbcCodes.MissingColumn, Missing),
        "HYT00" or "HYT01" or "HY008" => (SageFailure.Transient, OdbcCodes.TimedOut, "It is tried again later; if it stays, raise sage50.readTimeoutSeconds."),
        _ when state.StartsWith("22", StringComparison.Ordinal) || state == "07006" => (SageFailure.Configuration, OdbcCodes.CellsRefused,
            "Set sage50.odbc.cells to text, so that values come as the driver writes them and a bad one concerns its record only."),
        _ when state.StartsWith("08", StringComparison.Ordinal) => (SageFailure.Transient, OdbcCodes.CannotConnect,
            "It is tried again later; if it stays, see whether the Sage Accounts Data Service runs and the data folder can be reached."),
        _ => (SageFailure.Transient, OdbcCodes.ReadFailed, "It is tried again later; if it stays, run 'sage50etl probe sage50' and report its file."),
    };

    /// <summary>Only that a table or column does not exist.</summary>
    public static bool IsAbsent(OdbcFailure failure) => Sort(failure.State, failure.Message).Item2 is OdbcCodes.MissingTable or OdbcCodes.MissingColumn;

    /// <summary>The driver does not know wide characters.</summary>
    public static bool HasNoWideText(OdbcFailure failure) => failure.State == "07006";

    /// <summary>The connection cannot be used again.</summary>
    public static bool Broken(OdbcFailure failure) => failure.State.StartsWith("08", StringComparison.Ordinal) || failure.State is "HYT01";

    private static string Clean(string text, OdbcOptions options) =>
        PersonalWords.HideMail(options.Password is { Length: > 0 } secret ? text.Replace(secret, "***", StringComparison.OrdinalIgnoreCase) : text);

    private const string LogOn = "Correct sage50.odbc.user and the secret SAGE50ETL_<COMPANY>_SAGE_PASSWORD; use a Sage user that nobody else logs on with.";
    private const string Missing = "This version of Sage 50 or this data folder does not have it; 'sage50etl probe sage50' lists what is there.";

    [GeneratedRegex(@"\bin use\b|already logged|logged (on|in) elsewhere|\bexclusive|too many (users|connections)|\bbusy\b|\blocked\b|being (backed up|restored|converted)", Options)]
    private static partial Regex BusyWords();

    [GeneratedRegex(@"system error 8\b|not enough storage", Options)]
    private static partial Regex DriverMemory();

    [GeneratedRegex(@"data path|find all files|invalid path|no such file|database .* does not exist|unable to open database|file is not a database", Options)]
    private static partial Regex FolderWords();

    [GeneratedRegex(@"password|invalid (user|log)|log-?on (failed|name)|authentication failed", Options)]
    private static partial Regex LogOnWords();

    [GeneratedRegex(@"no such table|(table|relation) .*(not found|does not exist|not exist)", Options)]
    private static partial Regex TableWords();

    [GeneratedRegex(@"no such column|column .*(not found|does not exist|unknown)|unknown column", Options)]
    private static partial Regex ColumnWords();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
