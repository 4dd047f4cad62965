using System.CommandLine;
using System.Globalization;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Failed;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>failed</c>: what failed, as a whole or one by one, done again or put away.</summary>
internal static class FailedCommand
{
    /// <summary>Without a further word it lists.</summary>
    public static Command Create()
    {
        var command = List(
            "failed",
            "List, show, replay or discard what failed: messages the service could not handle, and changes that were refused, are in doubt or held.");
        command.Subcommands.Add(List("list", "What failed, grouped by class."));
        command.Subcommands.Add(Show());
        command.Subcommands.Add(FailedReplay.Create());
        command.Subcommands.Add(Discard());

        return command;
    }

    private static Command List(string named, string description)
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var command = new Command(named, description) { data, company, json };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(async () =>
        {
            var options = CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false);
            var name = Companies.Name(options, arguments.GetValue(company));
            using var store = await Companies.Open(options, cancellationToken);
            var groups = await new FailedWork(store).List(name, cancellationToken);
            if (arguments.GetValue(json)) Output.Json(new { company = name, groups });
            else Print(name, groups);
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Print(string company, List<FailedGroup> groups)
    {
        if (groups.Count == 0)
        {
            Output.Text.MarkupLineInterpolated($"{company}: nothing failed");
            return;
        }
        foreach (var group in groups)
        {
            var since = group.Oldest.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            var ids = string.Join(' ', group.Ids.Take(5)) + (group.Count > 5 ? " ..." : "");

            Output.Text.MarkupLineInterpolated($"[bold]{group.Count} x {group.What}[/] {group.Class}, {group.State}, {group.Subject}, since {since}: {ids}");
            Output.Text.Write(new Padder(new Text(group.Reason), new Padding(4, 0, 0, 0)));
        }

        Output.Text.MarkupLine("'failed show --id N' or '--change N' shows one; 'failed replay' asks again.");
    }

    private static Command Show()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var id = new Option<long?>("--id") { Description = "A failed message." };
        var change = new Option<long?>("--change") { Description = "A change." };
        var command = new Command("show", "One failed message or change; no values of records, no secrets.") { data, id, change, json };
        command.Validators.Add(r =>
        {
            if (r.GetValue(id) is null == r.GetValue(change) is null) r.AddError("Name one failed message with --id or one change with --change.");
        });
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(async () =>
        {
            using var store = await Companies.Open(CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false), cancellationToken);
            var work = new FailedWork(store);
            var item = arguments.GetValue(id) is { } message ? await work.Message(message, cancellationToken) : await work.Change(arguments.GetValue(change)!.Value, cancellationToken);
            if (item is null)
                throw new ConfigurationException("S50-O-001", $"There is no failed {(arguments.GetValue(id) is { } m ? $"message {m}" : $"change {arguments.GetValue(change)}")}. 'failed list' shows the ids.");
            if (arguments.GetValue(json)) Output.Json(item);
            else Print(item);
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Print(FailedItem item)
    {
        Output.Text.MarkupLineInterpolated($"{item.What} {item.Id}: {item.Subject}, {item.State}, attempts {item.Attempts}, {item.FailedAt.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}");
        foreach (var (name, value) in new[] { ("class", item.Class), ("rule", item.Rule), ("field", item.Field), ("limit", item.Limit), ("reason", item.Reason), ("body", item.Body) })
            if (value is not null) Output.Text.MarkupLineInterpolated($"{name}: {value}");
        if (item.NextAttempt is { } at) Output.Text.MarkupLineInterpolated($"next attempt: {at.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}");
    }

    private static Command Discard()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var ids = new Option<long[]>("--id") { Description = "Failed messages.", AllowMultipleArgumentsPerToken = true };
        var @class = new Option<string?>("--class") { Description = "Every failed message of this class." };
        var reason = new Option<string>("--reason") { Description = "Why, for the audit.", Required = true };
        var command = new Command("discard", "Put failed messages away with a reason. What is still to be done stands in the database and is not lost.") { data, ids, @class, reason, json };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(async () =>
        {
            using var store = await Companies.Open(CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false), cancellationToken);
            var open = await new FailedWork(store).Messages(arguments.GetValue(ids) ?? [], arguments.GetValue(@class), all: false, cancellationToken);
            if (open.Count == 0) throw new ConfigurationException("S50-O-003", "No open failed message is meant. 'failed list' shows ids and classes.");
            var count = await new MessageDiscard(store, TimeProvider.System).Discard(open, arguments.GetRequiredValue(reason), CommonOptions.Person, cancellationToken);
            if (arguments.GetValue(json)) Output.Json(new { discarded = count });
            else Output.Text.MarkupLineInterpolated($"{count} discarded");
            return ExitCode.Done;
        }));
        return command;
    }
}
