using System.CommandLine;
using Sage50Etl.Endpoint.NServiceBus.Hosts;
using Sage50Etl.Hosting.Service;

namespace Sage50Etl.Endpoint.NServiceBus.Cli;

/// <summary><c>extract</c>, <c>transform</c>, <c>load</c>: one endpoint, or with --install the queues of all of them.</summary>
internal static class RoleCommand
{
    public static Command Of(EndpointRole role, string description)
    {
        var data = new Option<string>("--data") { Description = "Folder of service.json and the company files.", DefaultValueFactory = _ => "data" };
        var site = new Option<string?>("--site") { Description = "Where this process stands: it works for the companies whose Sage 50 is there (sage50.site)." };
        var install = new Option<bool>("--install") { Description = "Create tables, schema and queues of all endpoints, and end." };
        var command = new Command(role.ToString().ToLowerInvariant(), description) { data, site, install };
        command.SetAction((arguments, cancellationToken) => ClearFailures.Of(() =>
        {
            var options = new ServiceOptions { DataFolder = Path.GetFullPath(arguments.GetRequiredValue(data)), Role = role, Site = arguments.GetValue(site) };
            return arguments.GetValue(install) ? Install(options, cancellationToken) : Serve(options, cancellationToken);
        }, Console.Error.WriteLine));
        return command;
    }

    private static async Task<int> Install(ServiceOptions options, CancellationToken cancellationToken)
    {
        var endpoints = await Installation.Run(options, cancellationToken);
        Console.Error.WriteLine($"Queues are there for {string.Join(", ", endpoints)}.");
        return ExitCode.Done;
    }

    private static async Task<int> Serve(ServiceOptions options, CancellationToken cancellationToken)
    {
        await using var endpoint = await NServiceBusEndpoint.Start(options, cancellationToken);
        foreach (var (company, fault) in endpoint.NotStarted) Console.Error.WriteLine($"{company} is not started: {fault.Code} {fault.Message}");
        Console.Error.WriteLine($"{endpoint.Queue} running for {string.Join(", ", endpoint.Companies)}. Ctrl+C stops it.");
        try
        {
            await endpoint.WaitForStop(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopping; work under way is finished, or taken up by another process.");
        }
        return ExitCode.Done;
    }
}
