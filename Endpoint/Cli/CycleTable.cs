using System.Globalization;
using Sage50Etl.Operations.Reports;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>The summary table of one cycle.</summary>
internal static class CycleTable
{
    public static void Print(IAnsiConsole console, CycleResult cycle, string? title = null)
    {
        var table = new Table { Title = new TableTitle(title ?? $"Run {cycle.Run}") }.AddColumns("stream", "direction");
        foreach (var name in new[] { "created", "updated", "marked deleted", "conflicts", "refused", "waiting" }) table.AddColumn(new TableColumn(name).RightAligned());
        foreach (var s in cycle.Streams)
            table.AddRow(s.Name, s.Direction, Number(s.Created), Number(s.Updated), Number(s.Deleted), Number(s.Conflicts), Number(s.Refused), Number(s.Waiting));
        console.Write(table);
        console.MarkupLineInterpolated($"{cycle.ApiCalls} calls ({cycle.SsmCalls} to SSM, {cycle.Sage50Calls} to Sage 50), {cycle.Seconds} s");
        if (cycle.Reason is { } reason) console.MarkupLineInterpolated($"[red]{reason}[/]");
    }

    private static string Number(int count) => count == 0 ? "-" : count.ToString(CultureInfo.InvariantCulture);
}
