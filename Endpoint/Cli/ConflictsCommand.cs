using System.CommandLine;
using Sage50Etl.Operations.Conflicts;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>conflicts</c>: lists and shows what the two sides disagree about, and takes a person's decision.</summary>
internal static class ConflictsCommand
{
    /// <summary>Without a further word it lists.</summary>
    public static Command Create()
    {
        var command = List("conflicts", "Fields edited on both sides, edits that were rejected, and records that fit more than one.");
        command.Subcommands.Add(List("list", "List conflicts; without --all those that are open."));
        command.Subcommands.Add(Show());
        command.Subcommands.Add(ResolveCommand.Create());

        return command;
    }

    private static Command List(string name, string description)
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var open = new Option<bool>("--open") { Description = "What waits for a person or for the next cycle. This is what is listed anyway." };
        var all = new Option<bool>("--all") { Description = "Also what was settled by a rule, rejected or closed." };
        var stream = new Option<string?>("--stream") { Description = "One stream: users, products, customers, contacts, orders or invoices." };
        stream.AcceptOnlyFromAmong([.. Messages.Streams.All.Select(s => s.Name)]);
        var command = new Command(name, description) { data, company, stream, open, all, json };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(async () =>
        {
            using var store = await Companies.Open(CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false), cancellationToken);
            var entries = await new ConflictReports(store).List(arguments.GetValue(all), arguments.GetValue(company), arguments.GetValue(stream), cancellationToken);
            if (arguments.GetValue(json)) Output.Json(entries);
            else ConflictsView.Print(Output.Text, entries);
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Show()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var id = Id();
        var command = new Command("show", "Show one conflict with what stands on both sides now.") { id, data, json };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(async () =>
        {
            using var store = await Companies.Open(CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false), cancellationToken);
            if (await new ConflictReports(store).Show(arguments.GetValue(id), cancellationToken) is not { } entry)
            {
                Output.Error($"{ConflictCodes.Unknown} There is no conflict {arguments.GetValue(id)}. 'conflicts list --all' shows what there is.");
                return ExitCode.Usage;
            }
            if (arguments.GetValue(json)) Output.Json(entry);
            else ConflictsView.Print(Output.Text, entry);
            return ExitCode.Done;
        }));
        return command;
    }

    public static Argument<long> Id() => new("id") { Description = "Number of the conflict, as 'conflicts list' prints it." };
}
