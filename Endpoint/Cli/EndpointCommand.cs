using System.CommandLine;
using System.Globalization;
using Sage50Etl.Endpoint.Hosts;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Operations.Reports;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>endpoint extract|transform|load</c>: one process of several that share a staging server.</summary>
internal static class EndpointCommand
{
    private const int MostJobs = 64;

    public static Command Create() => new("endpoint", "Run one role of the service, beside other processes that share the same staging server.")
    {
        Of(EndpointRole.Extract, "Read both systems into staging. Any number of these may run, on any number of hosts."),
        Of(EndpointRole.Transform, "Compare, plan, and move runs on; one of these at a time also keeps the schedule."),
        Of(EndpointRole.Load, "Write to both systems. Any number of these may run; the limits of a tenant hold over all of them."),
        Processes(),
    };

    private static Command Of(EndpointRole role, string description)
    {
        var data = CommonOptions.Data();
        var site = new Option<string?>("--site") { Description = "Where this process stands: it works for the companies whose Sage 50 is there (sage50.site)." };
        var jobs = new Option<int>("--jobs") { Description = "Reads, or plans, side by side: more where Sage 50 or SSM answer slowly.", DefaultValueFactory = _ => ServiceOptions.UsualJobs };
        jobs.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 1 or > MostJobs) given.AddError($"--jobs must be from 1 to {MostJobs}.");
        });
        var command = new Command(role.ToString().ToLowerInvariant(), description) { data, site };
        if (role != EndpointRole.Load) command.Options.Add(jobs);
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(() =>
            Serve(CommonOptions.Options(arguments.GetRequiredValue(data), schedule: true) with { Role = role, Site = arguments.GetValue(site), Jobs = role == EndpointRole.Load ? ServiceOptions.UsualJobs : arguments.GetValue(jobs) }, cancellationToken)));
        return command;
    }

    private static Command Processes()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var command = new Command("list", "Show the endpoint processes that share the staging server, and which role nobody fills.") { data, json };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(async () =>
        {
            using var store = await Cli.Companies.Open(CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false), cancellationToken);
            var processes = await new EndpointReports(store, TimeProvider.System).All(cancellationToken);
            if (arguments.GetValue(json)) Output.Json(processes);
            else Print(processes);
            foreach (var warning in EndpointReports.Warnings(processes)) Output.Warning(warning);
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Print(IReadOnlyList<EndpointProcess> processes)
    {
        if (processes.Count == 0) Output.Text.MarkupLine("No endpoint has worked on this staging within a day; one process does everything, or none.");
        var table = new Table { Border = TableBorder.Simple }
            .Words("role", "site", "bus", "status")
            .Sentence("host")
            .Words("process", "version", "since", "last heard");
        foreach (var process in processes)
            table.AddRow(
                process.Role + (process.Sweeps ? "\n(schedule)" : ""),
                Markup.Escape(process.Site ?? "-"),
                Markup.Escape(process.Bus),
                process.Running ? "Running" : "Stopped",
                Markup.Escape(process.Host),
                process.ProcessId.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(process.Version.Split('+')[0]),
                Time(process.StartedAt),
                Time(process.LastHeard));

        if (processes.Count > 0) Output.Text.Write(table);
    }

    private static string Time(DateTimeOffset at) => at.ToLocalTime().ToString("d MMM HH:mm", CultureInfo.InvariantCulture);

    private static async Task<int> Serve(ServiceOptions options, CancellationToken cancellationToken)
    {
        await using var endpoint = await EndpointService.Start(options, cancellationToken);
        foreach (var (company, fault) in endpoint.NotStarted) Output.Error($"{company} is not started: {fault.Code} {fault.Message}");
        Output.Progress.MarkupLineInterpolated($"{endpoint.Queue} running for {string.Join(", ", endpoint.Companies)}. Ctrl+C stops it.");
        try
        {
            await endpoint.WaitForStop(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Output.Progress.MarkupLine("Stopping; work under way is finished, or taken up by another process.");
        }
        return ExitCode.Done;
    }
}
