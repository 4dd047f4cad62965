using System.Text.Json;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>Standard output for results, standard error for progress and messages.</summary>
internal static class Output
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private const int PipeWidth = 10_000;

    public static IAnsiConsole Text { get; } = Create(Console.Out);

    public static IAnsiConsole Progress { get; } = Create(Console.Error);

    // A pipe or a log file has no width; 80 columns would break every line and table.
    private static IAnsiConsole Create(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (!console.Profile.Out.IsTerminal) console.Profile.Width = PipeWidth;
        return console;
    }

    public static void Json(object value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Web));

    public static void Error(string message) => Progress.MarkupLineInterpolated($"[red]{message}[/]");

    public static void Warning(string message) => Progress.MarkupLineInterpolated($"[yellow]{message}[/]");
}
