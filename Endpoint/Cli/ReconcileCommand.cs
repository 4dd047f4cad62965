using System.CommandLine;
using System.Globalization;
using Sage50Etl.Hosting.Comparison;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Reconcile;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>reconcile</c>: counts, sums and every difference between both sides as staged.</summary>
internal static class ReconcileCommand
{
    private const int Lines = 50;

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
            else Print(report);
            return report.Agrees ? ExitCode.Done : ExitCode.DifferencesFound;
        }));
        return command;
    }

    private static void Print(ReconcileReport report)
    {
        foreach (var stream in report.Snapshots.GroupBy(s => s.Stream))
            Output.Text.MarkupLineInterpolated($"{stream.Key}: {string.Join(", ", stream.Select(s => $"{s.Side} read {Age(s)}"))}");
        Totals(report);
        foreach (var group in report.Differences.Where(d => d.IsExplained).GroupBy(d => (d.Class, d.Rule, d.Kind)))
            Output.Text.MarkupLineInterpolated($"explained: {group.Count()} x {group.Key.Kind} {group.Key.Class} ({group.Key.Rule ?? "-"}), such as {group.First().Record}: {group.First().Reason}");
        var open = report.Differences.Where(d => !d.IsExplained).ToList();
        foreach (var d in open.Take(Lines)) Output.Text.MarkupLineInterpolated($"[red]unexplained[/]: {d.Kind} {d.Record} {Words(d)}: {d.Reason}");
        if (open.Count > Lines) Output.Text.MarkupLineInterpolated($"  and {open.Count - Lines} more; --json or 'export reconcile' lists them");
        foreach (var unread in report.Unread) Output.Text.MarkupLineInterpolated($"[red]never read[/]: {unread.Stream} of {unread.Side}, so nothing is compared there. Run 'sync', or see 'status'");
        Output.Text.MarkupLineInterpolated($"{report.Company}: {report.Explained} differences explained, {report.Unexplained} unexplained");
    }

    private static void Totals(ReconcileReport report)
    {
        var table = new Table { Title = new TableTitle($"{report.Company} at {report.At.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}") }
            .AddColumns("kind", "period", "currency");
        foreach (var name in new[] { "Sage 50", "SSM", "agreed", "sum of", "Sage 50 sum", "SSM sum", "agreed sum", "explained", "unexplained" }) table.AddColumn(new TableColumn(name).RightAligned());
        foreach (var group in report.Totals.GroupBy(t => (t.Kind, t.Currency)))
        {
            // Months that are the same on both sides share a line; --json and 'export totals' have each of them.
            Rows(table, [.. group.Where(Same)]);
            foreach (var odd in group.Where(t => !Same(t))) Rows(table, [odd]);
        }
        Output.Text.Write(table);
    }

    private static bool Same(ReconcileTotal t) => t.Sage.Count == t.Ssm.Count && t.Sage.Amounts.SequenceEqual(t.Ssm.Amounts) && t.Unexplained == 0;

    private static void Rows(Table table, List<ReconcileTotal> totals)
    {
        if (totals.Count == 0) return;
        var (t, fields) = (totals[0], totals.SelectMany(x => x.Sage.Amounts.Keys.Union(x.Ssm.Amounts.Keys)).Distinct().Order(StringComparer.Ordinal).DefaultIfEmpty("").ToList());
        var period = totals.Count > 1 ? $"{totals[0].Period ?? "none"} to {totals[^1].Period}" : t.Period ?? "-";
        string Count(Func<ReconcileTotal, int> of) => totals.Sum(of).ToString(CultureInfo.InvariantCulture);
        string Sum(Func<ReconcileTotal, TotalOf> of, string field) => totals.Any(x => of(x).Amounts.ContainsKey(field))
            ? totals.Sum(x => of(x).Amounts.GetValueOrDefault(field)).ToString("0.00####", CultureInfo.InvariantCulture) : "-";
        foreach (var field in fields)
        {
            string[] sums = [field, Sum(x => x.Sage, field), Sum(x => x.Ssm, field), Sum(x => x.Agreed, field)];
            table.AddRow(field == fields[0]
                ? [t.Kind, period, t.Currency ?? "-", Count(x => x.Sage.Count), Count(x => x.Ssm.Count), Count(x => x.Agreed.Count), .. sums, Count(x => x.Explained), Count(x => x.Unexplained)]
                : ["", "", "", "", "", "", .. sums, "", ""]);
        }
    }

    private static string Words(Difference d) => d.Field is null ? d.Where : $"{d.Field}: Sage 50 {d.Sage ?? "(empty)"}, SSM {d.Ssm ?? "(empty)"}";

    private static string Age(SnapshotAge age) => age.ReadAt is null ? "never" : $"{TimeSpan.FromSeconds(age.AgeSeconds!.Value).TotalMinutes.ToString("0", CultureInfo.InvariantCulture)} minutes ago";
}
