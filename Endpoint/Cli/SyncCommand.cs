using System.CommandLine;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Endpoint.Hosts;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Reports;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>sync</c>: a cycle now.</summary>
internal static class SyncCommand
{
    public static Command Create()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var streams = new Option<string[]>("--stream") { Description = "Only these streams.", AllowMultipleArgumentsPerToken = true };
        streams.AcceptOnlyFromAmong([.. Streams.All.Select(s => s.Name)]);
        var command = new Command("sync", "Run one cycle now and wait for it.") { data, company, streams, json };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(() =>
        {
            var options = CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false);
            var name = Companies.Name(options, arguments.GetValue(company));
            var chosen = arguments.GetValue(streams) is { Length: > 0 } some ? JsonSerializer.Serialize(some) : null;
            return Companies.WithService(options, name, store => Sync(store, name, "sync", chosen, arguments.GetValue(json), cancellationToken), cancellationToken);
        }));
        return command;
    }

    public static async Task<int> Sync(StagingStore store, string company, string kind, string? streams, bool json, CancellationToken cancellationToken)
    {
        var requests = new RunRequests(store, TimeProvider.System);
        var request = await requests.Ask(company, kind, streams, cancellationToken);
        if (request.State == "refused")
        {
            Output.Error($"{company}: {request.Result}");
            return request.RunId is null ? ExitCode.TryAgain : ExitCode.Held;
        }
        var run = await requests.Settled(request.RunId!.Value, _ => Task.CompletedTask, cancellationToken);
        return run.State == RunState.Held ? await PlanCommand.Show(store, run, json, cancellationToken) : await Show(store, run, json, cancellationToken);
    }

    public static async Task<int> Show(StagingStore store, RunRow run, bool json, CancellationToken cancellationToken)
    {
        var result = await store.Read(async db => await CycleReports.Of(db, await db.Runs.SingleAsync(r => r.Id == run.Id, cancellationToken), cancellationToken), cancellationToken);
        if (json) Output.Json(result);
        else CycleTable.Print(Output.Text, result);
        return result.Reason is null || result.State == RunState.Cancelled ? ExitCode.Done : ExitCode.TryAgain;
    }
}
