using Microsoft.Data.Sqlite;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Messages;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>Turns expected failures of a command into one clear message and an exit code.</summary>
internal static class CommandRunner
{
    public static async Task<int> Run(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (ConfigurationException wrong)
        {
            Output.Error($"{wrong.Code} {wrong.Message}");
            return ExitCode.Usage;
        }
        catch (SsmException ssm)
        {
            Output.Error($"{ssm.Code} {ssm.Message}");
            return ssm.Failure == SsmFailure.Configuration ? ExitCode.Usage : ExitCode.TryAgain;
        }
        catch (SageException sage)
        {
            Output.Error($"{sage.Code} {sage.Message}");
            return sage.Failure == SageFailure.Configuration ? ExitCode.Usage : ExitCode.TryAgain;
        }
        catch (Exception storage) when (storage is IOException or UnauthorizedAccessException or SqliteException)
        {
            Output.Error($"S50-D-001 The data folder cannot be used: {storage.Message} Check the path, the rights and the free space, then start again.");
            return ExitCode.TryAgain;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.TryAgain;
        }
    }
}
