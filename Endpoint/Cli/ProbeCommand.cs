using System.CommandLine;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>probe</c>: asks a system about what its maker does not publish, by reading only.</summary>
internal static class ProbeCommand
{
    public static Command Create() => new("probe", "Ask a system, by reading only, how it behaves where its maker does not say; writes one report without secrets or personal data.")
    {
        ProbeSage50Command.Create(), ProbeSsmCommand.Create(),
    };
}
