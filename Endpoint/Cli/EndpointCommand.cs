using System.CommandLine;
using Sage50Etl.Endpoint.Hosts;
using Sage50Etl.Hosting.Service;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>endpoint extract|transform|load</c>: one process of several that share a staging server.</summary>
internal static class EndpointCommand
{
    public static Command Create() => new("endpoint", "Run one role of the service, beside other processes that share the same staging server.")
    {
        Of(EndpointRole.Extract, "Read both systems into staging. Any number of these may run, on any number of hosts."),
        Of(EndpointRole.Transform, "Compare, plan, and move runs on; one of these at a time also keeps the schedule."),
        Of(EndpointRole.Load, "Write to both systems. Any number of these may run; the limits of a tenant hold over all of them."),
    };

    private static Command Of(EndpointRole role, string description)
    {
        var data = CommonOptions.Data();
        var site = new Option<string?>("--site") { Description = "Where this process stands: it works for the companies whose Sage 50 is there (sage50.site)." };
        var command = new Command(role.ToString().ToLowerInvariant(), description) { data, site };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(() =>
            Serve(CommonOptions.Options(arguments.GetRequiredValue(data), schedule: true) with { Role = role, Site = arguments.GetValue(site) }, cancellationToken)));
        return command;
    }

    private static async Task<int> Serve(ServiceOptions options, CancellationToken cancellationToken)
    {
        await using var endpoint = await EndpointService.Start(options, cancellationToken);
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
