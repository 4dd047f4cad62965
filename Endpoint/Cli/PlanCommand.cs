using System.CommandLine;
using Sage50Etl.Hosting.Runs;
using Sage50Etl.Operations.Reports;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>plan</c>: reads both sides and prints what a cycle would write, without writing it.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var command = new Command("plan", "Read both systems and print every change a cycle would write. Nothing is written; 'approve' applies exactly this plan.") { data, company, json };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(() =>
        {
            var options = CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false);
            var name = Companies.Name(options, arguments.GetValue(company));
            return Companies.WithService(options, name, store => SyncCommand.Sync(store, name, "plan", null, arguments.GetValue(json), cancellationToken), cancellationToken);
        }));
        return command;
    }

    /// <summary>Prints a held run's plan; its exit code says that a person has to look.</summary>
    public static async Task<int> Show(StagingStore store, RunRow run, bool json, CancellationToken cancellationToken)
    {
        var changes = await new PlanReports(store).Of(run.Id, cancellationToken);
        var blocked = await new StatusReports(store).Blocked(run.Company, cancellationToken);
        if (json) Output.Json(new { run = run.Id, plan = PlanName.Of(run), run.Reason, changes, blocked });
        else PlanView.Print(Output.Text, run, changes, [.. blocked.Where(b => b.State != ChangeState.Waiting || b.Code is not null)]);
        return ExitCode.Held;
    }
}
