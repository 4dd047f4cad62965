using System.Text.Json;

namespace Sage50Etl.Tests.Acceptance.Support;

/// <summary>How a run of the program ended.</summary>
public sealed record ProgramResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The one JSON line on standard output.</summary>
    public JsonElement Json()
    {
        var lines = Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 1 ? JsonDocument.Parse(lines[0]).RootElement
            : throw new InvalidOperationException($"Expected one line of JSON, got {lines.Length}:\n{Output}\n{Errors}");
    }

    /// <summary>The reason of the run that the JSON line tells of; empty when there is none.</summary>
    public string Reason => Json().GetProperty("reason").GetString() ?? "";
}
