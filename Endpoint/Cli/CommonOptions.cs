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

    public static Option<string[]> Streams()
    {
        var streams = new Option<string[]>("--stream") { Description = "Only these streams.", AllowMultipleArgumentsPerToken = true };
        streams.AcceptOnlyFromAmong([.. Messages.Streams.All.Select(s => s.Name)]);
        return streams;
    }

    /// <summary>The streams that were named, or all.</summary>
    public static IReadOnlyCollection<string> Chosen(string[]? streams) => streams is { Length: > 0 } ? streams : [.. Messages.Streams.All.Select(s => s.Name)];

    /// <summary>Who asks, for the audit (I7).</summary>
    public static string Person => $"person {Environment.UserName}";

    public static ServiceOptions Options(string data, bool schedule) => new() { DataFolder = Path.GetFullPath(data), Schedule = schedule };
}
