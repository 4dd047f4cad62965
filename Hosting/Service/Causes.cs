using System.Data.Common;
using Microsoft.Data.Sqlite;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Hosting.Service;

/// <summary>What lies behind an exception, in one line for a person.</summary>
internal static class Causes
{
    private const int ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NoDatabase = 26;

    /// <summary>A failure of the world around us, which a trace explains no better.</summary>
    public static bool IsKnown(Exception failure, StagingStore store) => store.IsUnusable(failure)
        || Chain(failure).Any(e => e is ConfigurationException or SsmException or SageException or IOException or UnauthorizedAccessException or HttpRequestException);

    /// <summary>Ends with a full stop, and holds no line end.</summary>
    public static string Words(Exception failure, StagingStore? store = null)
    {
        var cause = Chain(failure).FirstOrDefault(e => e is ConfigurationException or SsmException or SageException or DbException or IOException or UnauthorizedAccessException)
            ?? failure.GetBaseException();
        var words = cause switch
        {
            ConfigurationException wrong => $"{wrong.Code} {wrong.Message}",
            SsmException ssm => $"{ssm.Code} {ssm.Message}",
            SageException sage => $"{sage.Code} {sage.Message}",
            SqliteException file => File(file, store?.Place),
            DbException or IOException or UnauthorizedAccessException => cause.Message,
            _ => $"{cause.GetType().Name}: {cause.Message}",
        };
        return words.ReplaceLineEndings(" ").Trim().TrimEnd('.') + ".";
    }

    public static IEnumerable<Exception> Chain(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException) yield return failure;
    }

    private static string File(SqliteException failed, string? place) => failed.SqliteErrorCode switch
    {
        Full => $"The disk of {place ?? "the staging file"} is full",
        ReadOnly => $"{place ?? "The staging file"} may only be read",
        CannotOpen => $"{place ?? "The staging file"} cannot be opened",
        InputOutput => $"{place ?? "The staging file"} cannot be read or written (SQLite error {failed.SqliteErrorCode}/{failed.SqliteExtendedErrorCode})",
        Corrupt or NoDatabase => $"{place ?? "The staging file"} is damaged: {failed.Message}",
        _ => failed.Message,
    };
}
