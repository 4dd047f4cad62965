using System.CommandLine;
using Sage50Etl.Operations.Reports;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>plan</c>: reads both sides and prints what a cycle would write, without writing it.</summary>
internal static class PlanCommand
{
    private const int Lines = 200;

    public static Command Create()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var command = new Command("plan", "Read both systems and print every change a cycle would write. Nothing is written; 'approve' applies exactly this plan.") { data, company, json };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(() =>
        {
            var options = CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false);
            var name = Companies.Choose(options, arguments.GetValue(company)).Company;
            return Companies.WithService(options, store => SyncCommand.Sync(store, name, "plan", null, arguments.GetValue(json), cancellationToken), cancellationToken);
        }));
        return command;
    }

    /// <summary>Prints a held run's plan; its exit code says that a person has to look.</summary>
    public static async Task<int> Show(StagingStore store, RunRow run, bool json, CancellationToken cancellationToken)
    {
        var changes = await new PlanReports(store).Of(run.Id, cancellationToken);
        if (json) Output.Json(new { run = run.Id, run.Reason, changes });
        else Print(run, changes);
        return ExitCode.Held;
    }

    private static void Print(RunRow run, List<PlannedChange> changes)
    {
        var table = new Table { Title = new TableTitle($"Plan of run {run.Id}") }.AddColumns("stream", "kind", "target", "action", "records");
        foreach (var group in changes.GroupBy(c => (c.Stream, c.Kind, c.Target, Action: c.State == ChangeState.Refused ? c.Action + ", refused" : c.Action)))
            table.AddRow(group.Key.Stream, group.Key.Kind, group.Key.Target, group.Key.Action, $"{group.Count()}");
        Output.Text.Write(table);
        foreach (var change in changes.Where(c => c.Action != "create" || c.State == ChangeState.Refused).Take(Lines))
            Output.Text.MarkupLineInterpolated($"{change.Kind} {change.Record} -> {change.Target} {change.Action}: {Words(change)}");
        Output.Text.MarkupLineInterpolated($"{changes.Count} changes, nothing written. Held: {run.Reason}");
        Output.Text.MarkupLine("--json prints every field of every change.");
    }

    private static string Words(PlannedChange change) => change.Reason is { } reason
        ? $"{(change.Code is null ? "" : change.Code + " ")}{(change.Rule is null ? "" : $"({change.Rule}) ")}{(change.Field is null ? "" : $"[{change.Field}: {change.Limit}] ")}{reason}"
        : string.Join("; ", change.Fields.Select(f => $"{f.Key}: {f.Value.From ?? "(empty)"} -> {f.Value.To ?? "(empty)"}"));
}
