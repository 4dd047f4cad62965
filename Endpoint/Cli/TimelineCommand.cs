using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sage50Etl.Hosting.Comparison;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Timeline;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>timeline</c>: the history of one record.</summary>
internal static class TimelineCommand
{
    public static Command Create()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var kinds = Streams.All.SelectMany(s => s.Kinds).ToArray();
        var kind = new Argument<string>("kind") { HelpName = "kind", Description = $"One of {string.Join(", ", kinds)}." };
        kind.AcceptOnlyFromAmong(kinds);
        var key = new Argument<string>("key") { Description = "Sage key, SSM id, external id, or the record as status and plan name it." };
        var command = new Command("timeline", "Show what happened to one record: when, who, what, from what to what, and why.") { kind, key, data, company, json };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(async () =>
        {
            var options = CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false);
            var settings = Companies.Choose(options, arguments.GetValue(company));
            using var store = await Companies.Open(options, cancellationToken);
            var (wanted, of) = (arguments.GetRequiredValue(key), arguments.GetRequiredValue(kind));
            var timeline = await new Timelines(store, TimeProvider.System).Of(settings.Scope(), of, RecordKeys.Forms(settings, wanted), cancellationToken)
                ?? throw new ConfigurationException("S50-O-001", $"Company {settings.Company} knows no {of} under {wanted}. Use its Sage key, its SSM id, or the name 'status' shows; 'export links' lists all.");
            if (arguments.GetValue(json)) Output.Json(timeline);
            else Print(timeline);
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Print(RecordTimeline timeline)
    {
        Output.Text.MarkupLineInterpolated($"{timeline.Company}: {timeline.Kind} {timeline.Record}, Sage key {timeline.SageKey ?? "-"}, SSM id {timeline.SsmKey ?? "-"}, {timeline.State}{(timeline.Reason is { } why ? $" ({why})" : "")}");
        var table = new Table().AddColumns("UTC", "local", "who", "what", "why");
        foreach (var e in timeline.Events)
            table.AddRow(e.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), e.Local, Markup.Escape(e.Who), Markup.Escape(What(e)), Markup.Escape(Why(e)));
        Output.Text.Write(table);
    }

    private static string What(TimelineEvent e) => (e.From, e.To) is (null, null) ? e.What : $"{e.What}{(e.Field is null ? "" : " " + e.Field)}: {Values(e.From, e.To)}";

    private static string Values(string? from, string? to)
    {
        if (to is not ['{', ..]) return $"{from ?? "(empty)"} -> {to ?? "(empty)"}";
        using var after = JsonDocument.Parse(to);
        using var before = JsonDocument.Parse(from is ['{', ..] ? from : "{}");
        return string.Join("; ", after.RootElement.EnumerateObject().Select(p =>
            before.RootElement.TryGetProperty(p.Name, out var old) ? $"{p.Name}: {Text(old)} -> {Text(p.Value)}" : $"{p.Name} {Text(p.Value)}"));
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "(empty)" : value.ToString();

    private static string Why(TimelineEvent e) => string.Join(' ', new[]
    {
        e.Code, e.Rule is null ? null : $"({e.Rule})", e is { Field: { } field, To: null } ? e.Limit is null ? $"[{field}]" : $"[{field}: {e.Limit}]" : null, e.Reason,
        e.NextAttempt is { } next ? $"next attempt {next.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}" : null,
    }.OfType<string>());
}
