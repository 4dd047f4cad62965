using System.Globalization;
using Sage50Etl.Operations.Reconcile;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>A reconciliation as text: counts, sums, and every difference with the rule that explains it. Fits into 80 columns.</summary>
public static class ReconcileView
{
    private const int Lines = 50;

    public static void Print(IAnsiConsole console, ReconcileReport report)
    {
        foreach (var stream in report.Snapshots.GroupBy(s => s.Stream))
            console.MarkupLineInterpolated($"{stream.Key}: {string.Join(", ", stream.Select(s => $"{s.Side} read {Age(s)}"))}");

        Totals(console, report);

        foreach (var group in report.Differences.Where(d => d.IsExplained).GroupBy(d => (d.Class, d.Rule, d.Kind)))
            console.MarkupLineInterpolated(
                $"explained: {group.Count()} x {group.Key.Kind} {group.Key.Class} ({group.Key.Rule ?? "-"}), such as {group.First().Record}: {group.First().Reason}");

        var open = report.Differences.Where(d => !d.IsExplained).ToList();
        foreach (var difference in open.Take(Lines))
            console.MarkupLineInterpolated($"[red]unexplained[/]: {difference.Kind} {difference.Record} {Words(difference)}: {difference.Reason}");

        if (open.Count > Lines) console.MarkupLineInterpolated($"  and {open.Count - Lines} more; --json or 'export reconcile' lists them");
        foreach (var unread in report.Unread)
            console.MarkupLineInterpolated($"[red]never read[/]: {unread.Stream} of {unread.Side}, so nothing is compared there. Run 'sync', or see 'status'");

        console.MarkupLineInterpolated($"{report.Company}: {report.Explained} differences explained, {report.Unexplained} unexplained");
    }

    private static void Totals(IAnsiConsole console, ReconcileReport report)
    {
        var at = report.At.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var counts = PlainTable.Create($"{report.Company} at {at}: records")
            .Words("kind", "period", "in")
            .Numbers("Sage", "SSM", "agreed", "explained", "unexplained");
        var sums = PlainTable.Create($"{report.Company} at {at}: sums")
            .Words("kind", "period", "in", "sum of")
            .Numbers("Sage", "SSM", "agreed");

        foreach (var group in report.Totals.GroupBy(t => (t.Kind, t.Currency)))
        {
            // Months that are the same on both sides share a line; --json and 'export totals' have each of them.
            Rows(counts, sums, [.. group.Where(IsSame)]);
            foreach (var odd in group.Where(t => !IsSame(t))) Rows(counts, sums, [odd]);
        }

        if (counts.Rows.Count > 0) console.Write(counts);
        if (sums.Rows.Count > 0) console.Write(sums);
    }

    private static bool IsSame(ReconcileTotal total) =>
        total.Sage.Count == total.Ssm.Count && total.Sage.Amounts.SequenceEqual(total.Ssm.Amounts) && total.Unexplained == 0;

    private static void Rows(Table counts, Table sums, List<ReconcileTotal> totals)
    {
        if (totals.Count == 0) return;

        var first = totals[0];
        var period = totals.Count > 1 ? $"{first.Period ?? "none"} to\n{totals[^1].Period}" : first.Period ?? "-";
        string[] of = [first.Kind, period, first.Currency ?? "-"];

        string Count(Func<ReconcileTotal, int> count) => totals.Sum(count).ToString(CultureInfo.InvariantCulture);
        counts.AddRow([.. of, Count(t => t.Sage.Count), Count(t => t.Ssm.Count), Count(t => t.Agreed.Count), Count(t => t.Explained), Count(t => t.Unexplained)]);

        foreach (var field in totals.SelectMany(t => t.Sage.Amounts.Keys.Union(t.Ssm.Amounts.Keys)).Distinct().Order(StringComparer.Ordinal))
            sums.AddRow([.. of, field, Sum(totals, t => t.Sage, field), Sum(totals, t => t.Ssm, field), Sum(totals, t => t.Agreed, field)]);
    }

    private static string Sum(List<ReconcileTotal> totals, Func<ReconcileTotal, TotalOf> of, string field) => totals.Exists(t => of(t).Amounts.ContainsKey(field))
        ? totals.Sum(t => of(t).Amounts.GetValueOrDefault(field)).ToString("0.00####", CultureInfo.InvariantCulture)
        : "-";

    private static string Words(Difference difference) => difference.Field is null
        ? difference.Where
        : $"{difference.Field}: Sage 50 {difference.Sage ?? "(empty)"}, SSM {difference.Ssm ?? "(empty)"}";

    private static string Age(SnapshotAge age) => age.ReadAt is null
        ? "never"
        : $"{TimeSpan.FromSeconds(age.AgeSeconds!.Value).TotalMinutes.ToString("0", CultureInfo.InvariantCulture)} minutes ago";
}
