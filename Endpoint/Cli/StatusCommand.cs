using System.CommandLine;
using System.Globalization;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
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
            var files = CompanyFiles.All(options.CompaniesFolder);
            var companies = Merged(await new StatusReports(store).All(cancellationToken), files);
            if (arguments.GetValue(json)) Output.Json(companies);
            else foreach (var company in companies) Print(company);
            foreach (var warning in EndpointReports.Warnings(await new EndpointReports(store, TimeProvider.System).All(cancellationToken))) Output.Warning(warning);
            foreach (var oneWay in files.Select(f => f.Settings).OfType<CompanySettings>().Where(c => c.IsOneWay())) Output.Warning(oneWay.OneWayWords());
            return companies.Exists(c => c.NeedsPerson) ? ExitCode.Held : ExitCode.Done;
        }));
        return command;
    }

    // Where no service has seen the folder as it is now, the files themselves say what is wrong with them.
    private static List<CompanyStatus> Merged(List<CompanyStatus> companies, IReadOnlyList<CompanyFile> files)
    {
        foreach (var file in files.Where(f => f.Fault is not null))
        {
            var told = new CompanyFileState("this command", null, file.Fault!.Code, file.Fault.Message, null);
            var known = companies.FindIndex(c => c.Company == file.Name);
            if (known < 0) companies.Add(CompanyStatus.Unstarted(file.Name, told));
            else if (companies[known].Files.All(f => f.Fault is null)) companies[known] = companies[known] with { Files = [.. companies[known].Files, told] };
        }
        return companies;
    }

    private static void Print(CompanyStatus company)
    {
        if (company.Streams.Count > 0) StreamsView.Print(Output.Text, company);
        foreach (var file in company.Files) Print(company.Company, file);
        if (company.Streams.Count == 0) return;
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

    private static void Print(string company, CompanyFileState file)
    {
        var where = file.Process is "service" or "this command" ? "" : $" ({file.Process})";
        if (file.Fault is null) Output.Text.MarkupLineInterpolated($"{company}: settings in force since {Time(file.InForceSince)}{where}");
        else if (file.InForceSince is { } since) Output.Text.MarkupLineInterpolated($"[red]{company}: goes on with the settings in force since {Time(since)}{where}; its file cannot be used: {file.Code} {file.Fault}[/]");
        else Output.Text.MarkupLineInterpolated($"[red]{company}: not started{where}: {file.Code} {file.Fault}[/]");
    }

    private static string Details(BlockedRecord b)
    {
        var limit = b.Field is null ? null : b.Limit is null ? b.Field : $"{b.Field}: {b.Limit}";
        return $"{(b.Code is null ? "" : " " + b.Code)}{(b.Rule is null ? "" : $" ({b.Rule})")}{(limit is null ? "" : $" [{limit}]")}";
    }

    private static string Time(DateTimeOffset? at) => at?.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "-";
}
