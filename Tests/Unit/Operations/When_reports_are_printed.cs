using Sage50Etl.Endpoint.Cli;
using Sage50Etl.Operations.Conflicts;
using Sage50Etl.Operations.Reconcile;
using Sage50Etl.Operations.Reports;
using Sage50Etl.Operations.Timeline;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Spectre.Console;
using Xunit;

namespace Sage50Etl.Tests.Unit.Operations;

/// <summary>A console of 80 columns broke words in two: "custome rs", "direct...", and a reconciliation of twelve columns of four letters.</summary>
public sealed class When_reports_are_printed
{
    private const int Columns = 80;
    private static readonly DateTimeOffset At = new(2026, 11, 30, 22, 50, 53, TimeSpan.Zero);

    [Fact]
    public void Should_show_a_cycle_without_breaking_a_word()
    {
        StreamResult[] streams =
        [
            new("products", "sage50-to-ssm", 123456, 123456, 123456, 123456, 123456, 123456),
            new("customers", "ssm-to-sage50", 1, 0, 0, 0, 0, 0),
        ];

        var lines = Print(console => CycleTable.Print(console, new CycleResult(1, "closed", null, streams, 10, 5, 5, 1.5m)));

        Line(lines, "products", "SSM", "123456");
        Line(lines, "customers", "Sage", "1");
        Line(lines, "stream", "conflicts", "refused", "waiting");
    }

    [Fact]
    public void Should_show_the_status_column_without_breaking_a_word()
    {
        var company = new CompanyStatus("acme", null, null, [Stream("customers", "sage50-to-ssm"), Stream("customers", "ssm-to-sage50")], 0, null, [])
        {
            LastRuns = [new("customers", "ssm-to-sage50", 12, 34, 0, 5, 0, 7)],
        };

        var lines = Print(console => StreamsView.Print(console, company));

        Line(lines, "customers", "SSM", "Running", "ok");
        Line(lines, "customers", "Sage", "Running", "12 created");
        Line(lines, "last success", "next run");
    }

    [Fact]
    public void Should_show_counts_and_sums_of_a_reconciliation()
    {
        var of = new TotalOf();
        for (var i = 0; i < 12345; i++) of.Add(new Dictionary<string, object?> { ["creditLimit"] = i == 0 ? 1234567.89m : 0m }, ["creditLimit"]);

        ReconcileTotal[] totals =
        [
            new("orders", "productRate", "2024-02", "base", of, of, of, 12345, 0),
            new("orders", "productRate", "2024-03", "base", of, of, of, 12345, 0),
        ];

        var lines = Print(console => ReconcileView.Print(console, new ReconcileReport("acme", At, [], totals, [])));

        Line(lines, "productRate", "2024-02 to", "base", "24690");
        Line(lines, "creditLimit", "2469135.78");
        Line(lines, "kind", "period", "agreed", "explained");
    }

    [Fact]
    public void Should_show_long_values_of_a_history_over_the_whole_width()
    {
        var told = new TimelineEvent(At, "2026-11-30T22:50:53+00:00", "load", "create in SSM", null, "{\"name\":\"" + new string('x', 40) + "\"}", null, null, null, null, "why", null, 1, 1);

        var lines = Print(console => TimelineView.Print(console, new RecordTimeline("acme", "account", "A1", "A1", "5", "linked", null, [told])));

        Line(lines, "2026-11-30 22:50:53Z", "load");
        Line(lines, "create in SSM: name " + new string('x', 40));
    }

    [Fact]
    public void Should_show_the_values_of_a_conflict_over_the_whole_width()
    {
        var entry = new ConflictEntry(
            12, "acme", "customers", "account", "ALD219", "ALD219", "5", "website", "both", "open", "person", null, "www." + new string('x', 40), "www.other.example",
            null, null, null, null, null, null, null, null, null, null, null, 1, At, null);

        var lines = Print(console => ConflictsView.Print(console, [entry]));

        Line(lines, "12", "acme", "account ALD219 website", "open");
        Line(lines, "www." + new string('x', 40));
        Line(lines, "decided by person");
    }

    private static StreamStatusRow Stream(string name, string direction) => new()
    {
        Company = "acme",
        Stream = name,
        Direction = direction,
        Status = "Running",
        Health = "ok",
        LastSuccess = At,
        NextRun = At,
    };

    private static IReadOnlyList<string> Print(Action<IAnsiConsole> print)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Columns;

        print(console);

        var lines = text.ToString().Split('\n');
        lines.ShouldAllBe(l => l.TrimEnd().Length <= Columns);
        return lines;
    }

    private static void Line(IReadOnlyList<string> lines, params string[] parts) =>
        lines.Any(l => parts.All(p => l.Contains(p, StringComparison.Ordinal))).ShouldBeTrue($"{string.Join(", ", parts)} in one line of\n{string.Join('\n', lines)}");
}
