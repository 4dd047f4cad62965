using Sage50Etl.Hosting.Runs;
using Sage50Etl.Operations.Reports;
using Sage50Etl.Staging.Database.Model;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>A plan as text: how much of what, every change field by field, and every record that is blocked.</summary>
internal static class PlanView
{
    private const int Most = 200;

    public static void Print(IAnsiConsole console, RunRow run, IReadOnlyList<PlannedChange> changes, IReadOnlyList<BlockedRecord> blocked)
    {
        var name = PlanName.Of(run);
        Summary(console, name, changes);
        var open = changes.Where(c => c.State != ChangeState.Refused).ToList();
        foreach (var change in open.Take(Most)) Change(console, change);
        if (open.Count > Most) console.MarkupLineInterpolated($"and {open.Count - Most} more changes; --json prints all of them");
        Blocked(console, blocked);
        console.MarkupLineInterpolated($"{changes.Count} changes, {(run.Pass > 1 ? "none of them" : "nothing")} written. Held: {run.Reason}");
        console.MarkupLineInterpolated($"'sage50etl approve {name}' applies exactly this plan, 'approve {name} --reject' drops it; --json prints every field of every change.");
    }

    /// <summary>One line per blocked record: state, record, code, rule, field, limit, reason.</summary>
    public static void Blocked(IAnsiConsole console, IReadOnlyList<BlockedRecord> blocked)
    {
        if (blocked.Count > 0) console.MarkupLineInterpolated($"Blocked: {blocked.Count} records");
        foreach (var b in blocked.OrderBy(b => b.Rule, StringComparer.Ordinal).ThenBy(b => b.Code, StringComparer.Ordinal))
            console.MarkupLineInterpolated($"  {Words(b)}");
    }

    public static string Words(BlockedRecord b) => string.Join(" ", new[]
    {
        $"{b.Kind} {b.Record} {b.State}", b.Code, b.Rule is null ? null : $"rule {b.Rule}", b.Field is null ? null : $"field {b.Field}", b.Limit is null ? null : $"limit {b.Limit}",
    }.OfType<string>()) + $": {b.Reason}";

    private static void Summary(IAnsiConsole console, string run, IReadOnlyList<PlannedChange> changes)
    {
        var table = new Table { Title = new TableTitle($"Plan {run}") }.AddColumns("stream", "kind", "target", "action", "records");
        foreach (var group in changes.GroupBy(c => (c.Stream, c.Kind, c.Target, Action: c.State == ChangeState.Refused ? c.Action + ", refused" : c.Action)))
            table.AddRow(group.Key.Stream, group.Key.Kind, group.Key.Target, group.Key.Action, $"{group.Count()}");
        console.Write(table);
    }

    private static void Change(IAnsiConsole console, PlannedChange change)
    {
        console.MarkupLineInterpolated($"{change.Action} {change.Kind} {change.Record} in {change.Target}{(change.WaitsFor is null ? "" : $", after {change.WaitsFor}")}");
        foreach (var (field, value) in change.Fields.Where(f => f.Value.From != f.Value.To))
            console.MarkupLineInterpolated($"    {field}: {value.From ?? "(empty)"} -> {value.To ?? "(empty)"}");
    }
}
