using System.CommandLine;
using Sage50Etl.Operations.Conflicts;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>conflicts</c>: lists and shows what the two sides disagree about, and takes a person's decision.</summary>
internal static class ConflictsCommand
{
    public static Command Create() => new("conflicts", "Fields edited on both sides, edits that were rejected, and records that fit more than one.")
    {
        List(), Show(), ResolveCommand.Create(),
    };

    private static Command List()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var open = new Option<bool>("--open") { Description = "What waits for a person or for the next cycle. This is what is listed anyway." };
        var all = new Option<bool>("--all") { Description = "Also what was settled by a rule, rejected or closed." };
        var stream = new Option<string?>("--stream") { Description = "One stream: users, products, customers, contacts, orders or invoices." };
        stream.AcceptOnlyFromAmong([.. Messages.Streams.All.Select(s => s.Name)]);
        var command = new Command("list", "List conflicts; without --all those that are open.") { data, company, stream, open, all, json };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(async () =>
        {
            using var store = await Companies.Open(CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false), cancellationToken);
            var entries = await new ConflictReports(store).List(arguments.GetValue(all), arguments.GetValue(company), arguments.GetValue(stream), cancellationToken);
            if (arguments.GetValue(json)) Output.Json(entries);
            else Print(entries);
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
            else Print(entry);
            return ExitCode.Done;
        }));
        return command;
    }

    public static Argument<long> Id() => new("id") { Description = "Number of the conflict, as 'conflicts list' prints it." };

    private static void Print(List<ConflictEntry> entries)
    {
        var table = new Table().AddColumns("id", "company", "record", "field", "class", "state", "Sage 50", "SSM", "decided by");
        foreach (var e in entries)
            table.AddRow([.. new[]
            {
                $"{e.Id}", e.Company, $"{e.Kind} {e.Record}", e.Field, e.Class, e.State, Value(e, e.SageKey, e.Sage), Value(e, e.SsmKey, e.Ssm), By(e),
            }.Select(Markup.Escape)]);
        Output.Text.Write(table);
        Output.Text.MarkupLineInterpolated($"{entries.Count} listed. 'conflicts show <id>' tells more, 'conflicts resolve <id>' decides an open one.");
    }

    // Of a parked record each column shows keys: its own, and those that fit on the other side.
    private static string Value(ConflictEntry e, string? key, string? value) => e.Field.Length == 0 ? key ?? e.Candidates ?? "" : value ?? "(empty)";

    private static string By(ConflictEntry e) => e.ResolvedBy is { } person ? $"{person}: {e.Resolution} {e.ResolvedValue}".TrimEnd()
        : e.Winner is { } winner ? $"{e.Policy}, {winner} stands" : e.Policy;

    private static void Print(ConflictEntry e)
    {
        var table = new Table { Title = new TableTitle(Markup.Escape($"Conflict {e.Id}: {e.Kind} {e.Record} {e.Field}")) }.AddColumns("", "Sage 50", "SSM");
        foreach (var (name, sage, ssm) in new[]
        {
            ("key", e.SageKey, e.SsmKey), ("agreed before", e.AgreedSage, e.AgreedSsm), ("when noted", e.Sage, e.Ssm), ("record edited", e.SageAt, e.SsmAt),
            ("by user", null, e.SsmBy), ("now", e.NowSage, e.NowSsm),
        })
            table.AddRow(name, Markup.Escape(sage ?? "-"), Markup.Escape(ssm ?? "-"));
        Output.Text.Write(table);
        Output.Text.MarkupLineInterpolated($"{e.Class}, {e.State}, {By(e)}; run {e.Run} at {e.At:yyyy-MM-dd HH:mm:ss}Z. {e.Reason}");
        if (e.Candidates is { } candidates) Output.Text.MarkupLineInterpolated($"Candidates: {candidates}");
        if (e.Moved) Output.Text.MarkupLine("[yellow]A side moved since this was noted; the next cycle looks at it again.[/]");
    }
}
