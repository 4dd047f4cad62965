using System.Text.Json;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>Standard output for results, standard error for progress and messages.</summary>
internal static class Output
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IAnsiConsole Text { get; } = AnsiConsole.Console;

    public static IAnsiConsole Progress { get; } = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    public static void Json(object value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Web));

    public static void Error(string message) => Progress.MarkupLineInterpolated($"[red]{message}[/]");

    public static void Warning(string message) => Progress.MarkupLineInterpolated($"[yellow]{message}[/]");
}
