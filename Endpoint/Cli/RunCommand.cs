using System.CommandLine;
using Sage50Etl.Endpoint.Hosts;
using Sage50Etl.Hosting.Service;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>run</c>: the service, until Ctrl+C or a stop signal.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var command = new Command("run", "Run the service: synchronise every company on its schedule until stopped.") { data };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(() => Serve(CommonOptions.Options(arguments.GetRequiredValue(data), schedule: true), cancellationToken)));
        return command;
    }

    public static async Task<int> Serve(ServiceOptions options, CancellationToken cancellationToken)
    {
        await using var service = await Service.Start(options, cancellationToken);
        foreach (var company in service.Companies.All)
            Output.Progress.MarkupLineInterpolated($"Service running for {company.Scope.Company}: every {company.Settings.Schedule.EveryMinutes} minutes. Ctrl+C stops it.");
        foreach (var (company, fault) in service.Set.Faults)
            Output.Error($"{company} is not started: {fault.Code} {fault.Message} The others run; once that is put right it starts without a restart of the service.");
        try
        {
            await service.WaitForStop(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Output.Progress.MarkupLine("Stopping; work under way is finished or taken up again at the next start.");
        }
        return ExitCode.Done;
    }
}
