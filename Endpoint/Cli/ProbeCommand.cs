using System.CommandLine;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>probe</c>: finds out how an installation behaves where no document says so.</summary>
internal static class ProbeCommand
{
    public static Command Create() => new("probe", "Find out how an installation behaves, and write it into one file without secrets or personal data.")
    {
        ProbeSage50Command.Create(),
    };
}
