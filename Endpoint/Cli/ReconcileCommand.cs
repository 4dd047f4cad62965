using System.CommandLine;
using Sage50Etl.Hosting.Comparison;
using Sage50Etl.Operations.Reconcile;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>reconcile</c>: counts, sums and every difference between both sides as staged.</summary>
internal static class ReconcileCommand
{
    public static Command Create()
    {
        var (data, company, json, streams) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json(), CommonOptions.Streams());
        var command = new Command("reconcile",
            "Compare both sides as last read: counts and sums by stream, month and currency, and every difference with the rule that explains it. Ends with 3 when one is unexplained, or a side was never read.")
        { data, company, streams, json };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(async () =>
        {
            var options = CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false);
            var settings = Companies.Choose(options, arguments.GetValue(company));
            using var store = await Companies.Open(options, cancellationToken);
            var comparison = await StagedComparison.Of(settings, store, cancellationToken);
            var report = await new Reconciliation(store, comparison, TimeProvider.System).Of(CommonOptions.Chosen(arguments.GetValue(streams)), cancellationToken);
            if (arguments.GetValue(json)) Output.Json(report);
            else ReconcileView.Print(Output.Text, report);
            return report.Agrees ? ExitCode.Done : ExitCode.DifferencesFound;
        }));
        return command;
    }
}
