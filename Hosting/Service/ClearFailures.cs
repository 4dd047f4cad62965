using System.Data.Common;
using Microsoft.Data.Sqlite;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Hosting.Service;

/// <summary>Turns expected failures of a command into one clear message and an exit code.</summary>
public static class ClearFailures
{
    /// <param name="report">Takes the message, which begins with its code.</param>
    public static async Task<int> Of(Func<Task<int>> command, Action<string> report)
    {
        try
        {
            return await command();
        }
        catch (ConfigurationException wrong)
        {
            report($"{wrong.Code} {wrong.Message}");
            return wrong.Code is StagingStore.Away or StagingStore.Unanswered ? ExitCode.TryAgain : ExitCode.Usage;
        }
        catch (SsmException ssm)
        {
            report($"{ssm.Code} {ssm.Message}");
            return ssm.Failure == SsmFailure.Configuration ? ExitCode.Usage : ExitCode.TryAgain;
        }
        catch (SageException sage)
        {
            report($"{sage.Code} {sage.Message}");
            return sage.Failure == SageFailure.Configuration ? ExitCode.Usage : ExitCode.TryAgain;
        }
        catch (HostFaultException ended)
        {
            report($"{ended.Code} {ended.Message}");
            return ExitCode.TryAgain;
        }
        catch (Exception storage) when (IsStorage(storage))
        {
            report($"S50-D-001 The data folder cannot be used: {Causes.Words(storage)} Check the path, the rights and the free space, then start again.");
            return ExitCode.TryAgain;
        }
        catch (Exception denied) when (StagingRights.Lacking(denied) is { } said)
        {
            report($"S50-C-041 The account for the staging database lacks a right: {said.TrimEnd('.')}. "
                + "The server works. Let the owner of the database do this, or grant the account what docs/staging.md lists.");
            return ExitCode.Usage;
        }
        catch (Exception server) when (StagingServer(server) is { } said)
        {
            report($"{StagingStore.Away} The staging database does not answer as it should: {said} Look at the server; what was committed stands, and the command can be given again.");
            return ExitCode.TryAgain;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.TryAgain;
        }
    }

    // EF wraps what the file said when it saves.
    private static bool IsStorage(Exception failure) => Causes.Chain(failure).Any(e => e is IOException or UnauthorizedAccessException or SqliteException)
        && !Causes.Chain(failure).Any(e => e is DbException and not SqliteException);

    // EF says "retry limit exceeded" and the like around it; a person needs what the server said.
    private static string? StagingServer(Exception failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
            if (inner is DbException) return inner.Message.TrimEnd('.') + ".";
        return null;
    }
}
