using System.Globalization;
using System.Text.Json;
using Sage50Etl.Operations.Timeline;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>The history of one record as text: when and who on one line, what and why below it, so that long values stay readable at any width.</summary>
public static class TimelineView
{
    private const string Format = "yyyy-MM-dd HH:mm:ss'Z'";

    public static void Print(IAnsiConsole console, RecordTimeline timeline)
    {
        var why = timeline.Reason is { } reason ? $" ({reason})" : "";
        console.MarkupLineInterpolated(
            $"{timeline.Company}: {timeline.Kind} {timeline.Record}, Sage key {timeline.SageKey ?? "-"}, SSM id {timeline.SsmKey ?? "-"}, {timeline.State}{why}");

        foreach (var told in timeline.Events)
        {
            console.MarkupLineInterpolated($"[bold]{Time(told.At)}[/] (here {told.Local}) by {told.Who}");
            Indented(console, What(told));
            if (Why(told) is { Length: > 0 } because) Indented(console, because);
        }
    }

    private static void Indented(IAnsiConsole console, string text) => console.Write(new Padder(new Text(text), new Padding(2, 0, 0, 0)));

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    private static string What(TimelineEvent told)
    {
        if ((told.From, told.To) is (null, null)) return told.What;

        var field = told.Field is null ? "" : " " + told.Field;
        return $"{told.What}{field}: {Values(told.From, told.To)}";
    }

    private static string Values(string? from, string? to)
    {
        if (to is not ['{', ..]) return $"{from ?? "(empty)"} -> {to ?? "(empty)"}";

        using var after = JsonDocument.Parse(to);
        using var before = JsonDocument.Parse(from is ['{', ..] ? from : "{}");
        return string.Join("; ", after.RootElement.EnumerateObject().Select(p => before.RootElement.TryGetProperty(p.Name, out var old)
            ? $"{p.Name}: {Value(old)} -> {Value(p.Value)}"
            : $"{p.Name} {Value(p.Value)}"));
    }

    private static string Value(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "(empty)" : value.ToString();

    private static string Why(TimelineEvent told)
    {
        var rule = told.Rule is null ? null : $"({told.Rule})";
        var limit = told is { Field: { } field, To: null } ? told.Limit is null ? $"[{field}]" : $"[{field}: {told.Limit}]" : null;
        var next = told.NextAttempt is { } at ? $"next attempt {Time(at)}" : null;

        return string.Join(' ', new[] { told.Code, rule, limit, told.Reason, next }.OfType<string>());
    }
}
