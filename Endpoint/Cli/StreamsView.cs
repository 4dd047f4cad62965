using System.Globalization;
using Sage50Etl.Operations.Reports;
using Sage50Etl.Staging.Database.Model;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>The status column: Running or Stopped per stream and direction. Fits into 80 columns; times are those of this machine.</summary>
public static class StreamsView
{
    public static void Print(IAnsiConsole console, CompanyStatus company)
    {
        var table = PlainTable.Create(company.Company)
            .Words("stream", "to", "status", "health")
            .Sentence("last run did")
            .Words("last success", "next run");

        foreach (var stream in company.Streams)
            table.AddRow(
                stream.Stream,
                Direction.Target(stream.Direction),
                stream.Status,
                Markup.Escape(stream.Health ?? "-"),
                Did(company, stream),
                Time(stream.LastSuccess),
                Time(stream.NextRun));

        console.Write(table);
    }

    private static string Did(CompanyStatus company, StreamStatusRow stream)
    {
        var last = company.LastRuns.FirstOrDefault(r => r.Name == stream.Stream && r.Direction == stream.Direction);
        if (last is null) return "-";

        var counts = new[]
        {
            (last.Created, "created"),
            (last.Updated, "updated"),
            (last.Deleted, "deleted"),
            (last.Conflicts, "conflicts"),
            (last.Refused, "refused"),
            (last.Waiting, "waiting"),
        };
        return string.Join(", ", counts.Where(c => c.Item1 > 0).Select(c => $"{c.Item1} {c.Item2}").DefaultIfEmpty("nothing"));
    }

    private static string Time(DateTimeOffset? at) => at?.ToLocalTime().ToString("d MMM HH:mm", CultureInfo.InvariantCulture) ?? "-";
}
