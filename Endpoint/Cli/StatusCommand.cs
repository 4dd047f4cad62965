using System.CommandLine;
using System.Globalization;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Reports;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>status</c>: the status column and every record that is blocked.</summary>
internal static class StatusCommand
{
    private const int Examples = 5;

    public static Command Create()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var command = new Command("status", "Show Running or Stopped per stream and direction, what waits, and every blocked record with its reason.") { data, json };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(async () =>
        {
            var options = CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false);
            using var store = await Companies.Open(options, cancellationToken);
            var companies = await new StatusReports(store).All(cancellationToken);
            if (arguments.GetValue(json)) Output.Json(companies);
            else foreach (var company in companies) Print(company);
            foreach (var warning in EndpointReports.Warnings(await new EndpointReports(store, TimeProvider.System).All(cancellationToken))) Output.Warning(warning);
            foreach (var oneWay in OneWay(options)) Output.Warning(oneWay);
            return companies.Any(c => c.HeldReason is not null) ? ExitCode.Held : ExitCode.Done;
        }));
        return command;
    }

    // A status is told even where a company file cannot be used.
    private static IEnumerable<string> OneWay(ServiceOptions options)
    {
        try
        {
            return CompanyFiles.Load(options.CompaniesFolder).Where(c => c.IsOneWay()).Select(c => c.OneWayWords());
        }
        catch (ConfigurationException)
        {
            return [];
        }
    }

    private static void Print(CompanyStatus company)
    {
        var table = new Table { Title = new TableTitle(company.Company) }.AddColumns("stream", "direction", "status", "health", "last run did", "last success", "next run");
        foreach (var s in company.Streams) table.AddRow(s.Stream, s.Direction, s.Status, Markup.Escape(s.Health ?? "-"), Did(company, s), Time(s.LastSuccess), Time(s.NextRun));
        Output.Text.Write(table);
        Output.Text.MarkupLineInterpolated($"Backlog {company.Backlog}, oldest pending {Time(company.OldestPending)}");
        if (company.Switch == "paused") Output.Text.MarkupLine("[yellow]Paused: no run is opened, planned or written. 'sage50etl resume' lets it go on.[/]");
        if (company.Switch == "off") Output.Text.MarkupLineInterpolated($"[yellow]{company.StopReason}[/]");
        else if (company.StopReason is { } stop) Output.Text.MarkupLineInterpolated($"[red]Stopped by a configuration failure: {stop}[/]");
        if (company.HeldReason is { } held) Output.Text.MarkupLineInterpolated($"[yellow]Held: {held}[/]");
        RepsView.Say(company.Company, company.UnmappedReps, text => Output.Text.MarkupLineInterpolated(text));
        foreach (var group in company.Blocked.GroupBy(b => (b.State, b.Kind, b.Code)))
        {
            foreach (var b in group.Take(Examples))
                Output.Text.MarkupLineInterpolated($"{b.State} {b.Kind} {b.Record}{Details(b)}: {b.Reason}{(b.NextAttempt is { } at ? $" Next attempt {Time(at)}." : "")}");
            if (group.Count() > Examples) Output.Text.MarkupLineInterpolated($"  and {group.Count() - Examples} more like this; --json lists them");
        }
    }

    private static string Details(BlockedRecord b)
    {
        var limit = b.Field is null ? null : b.Limit is null ? b.Field : $"{b.Field}: {b.Limit}";
        return $"{(b.Code is null ? "" : " " + b.Code)}{(b.Rule is null ? "" : $" ({b.Rule})")}{(limit is null ? "" : $" [{limit}]")}";
    }

    private static string Did(CompanyStatus company, Staging.Database.Model.StreamStatusRow stream) =>
        company.LastRuns.FirstOrDefault(r => r.Name == stream.Stream && r.Direction == stream.Direction) is not { } r ? "-" : string.Join(", ", new[]
        {
            (r.Created, "created"), (r.Updated, "updated"), (r.Deleted, "deleted"), (r.Conflicts, "conflicts"), (r.Refused, "refused"), (r.Waiting, "waiting"),
        }.Where(c => c.Item1 > 0).Select(c => $"{c.Item1} {c.Item2}").DefaultIfEmpty("nothing"));

    private static string Time(DateTimeOffset? at) => at?.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "-";
}
