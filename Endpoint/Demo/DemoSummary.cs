using System.Diagnostics;
using Sage50Etl.Endpoint.Cli;
using Sage50Etl.Operations.Reports;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Demo;

/// <summary>The table at the end of the demo and its JSON line.</summary>
internal static class DemoSummary
{
    public static object Json(IReadOnlyList<CycleResult> cycles) => new
    {
        cycles = cycles.Select((c, i) => new
        {
            cycle = i + 1,
            streams = c.Streams.Select(s => new { s.Name, s.Direction, s.Created, s.Updated, s.Deleted, s.Conflicts, s.Refused, s.Waiting }),
            c.ApiCalls, c.Seconds,
        }),
        peakMemoryMb = PeakMemory(),
    };

    public static void Print(IAnsiConsole console, IReadOnlyList<CycleResult> cycles)
    {
        for (var i = 0; i < cycles.Count; i++)
        {
            if (cycles[i].Written == 0 && i >= 2)
            {
                console.MarkupLineInterpolated($"Cycle {i + 1}: nothing written to either side, {cycles[i].ApiCalls} calls, {cycles[i].Seconds} s");
                continue;
            }
            CycleTable.Print(console, cycles[i], $"Cycle {i + 1}");
        }
        var first = cycles[0].SsmCalls;
        console.MarkupLineInterpolated(
            $"The simulated tenant had no request limit here. The same first load takes {Duration(first, 4)} at 4 requests a second and {Duration(first, 13)} at 13.");
        console.MarkupLineInterpolated($"Peak memory {PeakMemory()} MB, both simulated servers included.");
    }

    private static string Duration(long calls, int perSecond) => (calls / perSecond) switch
    {
        < 120 and var seconds => $"{seconds} s",
        var seconds => $"{seconds / 60} minutes",
    };

    private static long PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / (1024 * 1024);
    }
}
