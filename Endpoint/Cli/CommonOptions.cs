using System.CommandLine;
using Sage50Etl.Hosting.Service;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string> Data() => new("--data")
    {
        Description = "Folder of the staging file, the company files and the sandbox.", DefaultValueFactory = _ => "data",
    };

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON line instead of text." };

    public static Option<string?> Company() => new("--company") { Description = "One company; left out, the only one there is." };

    public static ServiceOptions Options(string data, bool schedule) => new() { DataFolder = Path.GetFullPath(data), Schedule = schedule };
}
