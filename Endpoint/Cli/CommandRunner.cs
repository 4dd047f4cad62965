using Sage50Etl.Hosting.Service;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>Runs a command; an expected failure is one clear message on standard error.</summary>
internal static class CommandRunner
{
    public static Task<int> Run(Func<Task<int>> command) => Run(command, Output.Error);

    public static Task<int> Run(Func<Task<int>> command, Action<string> report) => ClearFailures.Of(command, report);
}
