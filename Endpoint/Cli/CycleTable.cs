using System.Globalization;
using Sage50Etl.Operations.Reports;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>The summary table of one cycle.</summary>
public static class CycleTable
{
    public static void Print(IAnsiConsole console, CycleResult cycle, string? title = null)
    {
        var table = PlainTable.Create(title ?? $"Run {cycle.Run}")
            .Words("stream", "to")
            .Numbers("created", "updated", "marked\ndeleted", "conflicts", "refused", "waiting");

        foreach (var stream in cycle.Streams)
            table.AddRow(
                stream.Name,
                Direction.Target(stream.Direction),
                Number(stream.Created),
                Number(stream.Updated),
                Number(stream.Deleted),
                Number(stream.Conflicts),
                Number(stream.Refused),
                Number(stream.Waiting));

        console.Write(table);
        console.MarkupLineInterpolated($"{cycle.ApiCalls} calls ({cycle.SsmCalls} to SSM, {cycle.Sage50Calls} to Sage 50), {cycle.Seconds} s");
        if (cycle.Reason is { } reason) console.MarkupLineInterpolated($"[red]{reason}[/]");
    }

    private static string Number(int count) => count == 0 ? "-" : count.ToString(CultureInfo.InvariantCulture);
}
