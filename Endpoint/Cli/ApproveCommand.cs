using System.CommandLine;
using Sage50Etl.Endpoint.Hosts;
using Sage50Etl.Hosting.Runs;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>approve</c>: lets a held run go on, or drops its plan.</summary>
internal static class ApproveCommand
{
    public static Command Create()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var plan = new Argument<string?>("plan") { Description = "Number of the plan, as 'plan' shows it: refused when another plan is on record now. Left out, the held plan.", Arity = ArgumentArity.ZeroOrOne };
        plan.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } name && PlanName.Of(name) is { Rejects: true } or { Run: null or PlanName.Unreadable })
                given.AddError($"'{given.GetValueOrDefault<string?>()}' names no plan. Use the number that 'plan' shows, such as 12 or 12.2.");
        });
        var reject = new Option<bool>("--reject") { Description = "Drop the plan instead; nothing of it is written." };
        var restored = new Option<bool>("--restored") { Description = "Confirm that a backup of Sage 50 was restored on purpose; the next cycle reads it whole." };
        var keys = new Option<bool>("--keys") { Description = "Confirm that records got other keys in Sage 50 on purpose (S50-E-012); the next cycle takes them over." };
        var command = new Command("approve", "Apply exactly the plan of the held run, and wait for it.") { plan, data, company, reject, restored, keys, json };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(() =>
        {
            var options = CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false);
            var name = Companies.Name(options, arguments.GetValue(company));
            var kind = arguments.GetValue(restored) ? "restored" : arguments.GetValue(keys) ? "keys" : "approve";
            return Companies.WithService(options, name, store => Approve(store, name, kind, arguments.GetValue(plan), arguments.GetValue(reject), arguments.GetValue(json), cancellationToken), cancellationToken);
        }));
        return command;
    }

    private static async Task<int> Approve(StagingStore store, string company, string kind, string? plan, bool reject, bool json, CancellationToken cancellationToken)
    {
        var requests = new RunRequests(store, TimeProvider.System);
        var request = await requests.Ask(company, kind, reject ? plan is null ? "reject" : $"reject:{plan}" : plan, cancellationToken);
        if (request.State == "refused")
        {
            Output.Error($"{company}: {request.Result}");
            return plan is not null && request.RunId is not null ? ExitCode.DifferencesFound : ExitCode.Usage;
        }
        if (request.RunId is null)
        {
            Output.Text.MarkupLineInterpolated($"{company}: {request.Result}");
            return ExitCode.Done;
        }
        var run = await requests.Settled(request.RunId.Value, _ => Task.CompletedTask, cancellationToken);
        return run.State == RunState.Held ? await PlanCommand.Show(store, run, json, cancellationToken) : await SyncCommand.Show(store, run, json, cancellationToken);
    }
}
