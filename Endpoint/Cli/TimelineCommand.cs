using System.CommandLine;
using Sage50Etl.Hosting.Comparison;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Timeline;

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
            else TimelineView.Print(Output.Text, timeline);
            return ExitCode.Done;
        }));
        return command;
    }
}
