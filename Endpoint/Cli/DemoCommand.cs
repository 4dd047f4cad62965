using System.CommandLine;
using System.Globalization;
using Sage50Etl.Endpoint.Demo;
using Sage50Etl.Endpoint.Hosts;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Reports;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>demo</c>: the sandbox, four cycles, and then the service.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var once = new Option<bool>("--once") { Description = "End after the two quiet cycles instead of keeping the service running." };
        var customers = new Option<int>("--customers") { Description = "Size of the sample company; everything else grows with it.", DefaultValueFactory = _ => 250 };
        customers.Validators.Add(r =>
        {
            if (r.Tokens.Count == 1 && (!int.TryParse(r.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < 20 or > 100_000))
                r.AddError("--customers takes a number from 20 to 100000.");
        });
        var command = new Command("demo", "Start the sandbox, load it, play a day of edits on both sides, and keep synchronising. Simulation only.") { data, json, once, customers };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(() => Demo(
            CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false), arguments.GetValue(customers), arguments.GetValue(once), arguments.GetValue(json), cancellationToken)));
        return command;
    }

    private static async Task<int> Demo(ServiceOptions options, int customers, bool once, bool json, CancellationToken cancellationToken)
    {
        await DemoCompany.Ensure(options, customers, cancellationToken);
        Output.Progress.MarkupLine("Sandbox: a simulated Sage 50 (HyperAccounts) and a simulated SSM tenant on this machine. No real system is touched.");
        IReadOnlyList<CycleResult> cycles;
        await using (var service = await Service.Start(options, cancellationToken))
            cycles = await new DemoStory(service, new ConsoleDemoView(Output.Progress, TimeProvider.System)).Play(cancellationToken);
        if (json) Output.Json(DemoSummary.Json(cycles));
        else DemoSummary.Print(Output.Text, cycles);
        if (once) return cycles.All(c => c.Reason is null) ? ExitCode.Done : ExitCode.TryAgain;
        return await RunCommand.Serve(options with { Schedule = true }, cancellationToken);
    }
}
