using System.Globalization;
using Sage50Etl.Operations.Conflicts;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>What the two sides disagree about, as text that fits into 80 columns.</summary>
public static class ConflictsView
{
    public static void Print(IAnsiConsole console, IReadOnlyList<ConflictEntry> entries)
    {
        foreach (var entry in entries)
        {
            console.MarkupLineInterpolated($"[bold]{entry.Id}[/]  {entry.Company}: {Name(entry)}, {entry.Class}, {entry.State}");
            Indented(console, $"Sage 50: {Value(entry, entry.SageKey, entry.Sage)}; SSM: {Value(entry, entry.SsmKey, entry.Ssm)}");
            Indented(console, $"decided by {By(entry)}");
        }

        console.MarkupLineInterpolated($"{entries.Count} listed. 'conflicts show <id>' tells more, 'conflicts resolve <id>' decides an open one.");
    }

    public static void Print(IAnsiConsole console, ConflictEntry entry)
    {
        var table = PlainTable.Create($"Conflict {entry.Id}: {Name(entry)}").Words("").Sentence("Sage 50").Sentence("SSM");
        foreach (var (name, sage, ssm) in new[]
        {
            ("key", entry.SageKey, entry.SsmKey),
            ("agreed before", entry.AgreedSage, entry.AgreedSsm),
            ("when noted", entry.Sage, entry.Ssm),
            ("record edited", entry.SageAt, entry.SsmAt),
            ("by user", null, entry.SsmBy),
            ("now", entry.NowSage, entry.NowSsm),
        })
            table.AddRow(name, Markup.Escape(sage ?? "-"), Markup.Escape(ssm ?? "-"));

        console.Write(table);
        var at = entry.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        console.MarkupLineInterpolated($"{entry.Class}, {entry.State}, {By(entry)}; run {entry.Run} at {at}Z. {entry.Reason}");
        if (entry.Candidates is { } candidates) console.MarkupLineInterpolated($"Candidates: {candidates}");
        if (entry.Moved) console.MarkupLine("[yellow]A side moved since this was noted; the next cycle looks at it again.[/]");
    }

    private static string Name(ConflictEntry entry) => $"{entry.Kind} {entry.Record} {entry.Field}".TrimEnd();

    // Of a parked record each side shows keys: its own, and those that fit on the other.
    private static string Value(ConflictEntry entry, string? key, string? value) =>
        entry.Field.Length == 0 ? key ?? entry.Candidates ?? "-" : value ?? "(empty)";

    private static string By(ConflictEntry entry)
    {
        if (entry.ResolvedBy is { } person) return $"{person}: {entry.Resolution} {entry.ResolvedValue}".TrimEnd();

        return entry.Winner is { } winner ? $"{entry.Policy}, {winner} stands" : entry.Policy;
    }

    private static void Indented(IAnsiConsole console, string text) => console.Write(new Padder(new Text(text), new Padding(4, 0, 0, 0)));
}
