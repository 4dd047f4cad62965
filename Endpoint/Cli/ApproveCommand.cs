using System.CommandLine;
using Sage50Etl.Endpoint.Hosts;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>approve</c>: lets a held run go on, or drops its plan.</summary>
internal static class ApproveCommand
{
    public static Command Create()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var reject = new Option<bool>("--reject") { Description = "Drop the plan instead; nothing of it is written." };
        var command = new Command("approve", "Apply exactly the plan of the held run, and wait for it.") { data, company, reject, json };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(() =>
        {
            var options = CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false);
            var name = Companies.Choose(options, arguments.GetValue(company)).Company;
            return Companies.WithService(options, store => Approve(store, name, arguments.GetValue(reject), arguments.GetValue(json), cancellationToken), cancellationToken);
        }));
        return command;
    }

    private static async Task<int> Approve(StagingStore store, string company, bool reject, bool json, CancellationToken cancellationToken)
    {
        var requests = new RunRequests(store, TimeProvider.System);
        var request = await requests.Ask(company, "approve", reject ? "reject" : null, cancellationToken);
        if (request.State == "refused")
        {
            Output.Error($"{company}: {request.Result}");
            return ExitCode.Usage;
        }
        var run = await requests.Settled(request.RunId!.Value, _ => Task.CompletedTask, cancellationToken);
        return await SyncCommand.Show(store, run, json, cancellationToken);
    }
}
