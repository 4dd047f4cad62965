using System.CommandLine;
using Sage50Etl.Operations.Conflicts;
using Sage50Etl.Staging.Database.Model;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>conflicts resolve</c>: stores a decision that the next cycle carries out.</summary>
internal static class ResolveCommand
{
    private static readonly Option<bool> Sage = new("--sage") { Description = "Sage 50's value is right." };
    private static readonly Option<bool> Ssm = new("--ssm") { Description = "SSM's value is right." };
    private static readonly Option<string?> Value = new("--value") { Description = "Neither is: this goes to both sides. An empty text empties the field." };
    private static readonly Option<string?> Link = new("--link") { Description = "For a parked record: the key of the candidate it is the same as." };
    private static readonly Option<bool> Separate = new("--separate") { Description = "For a parked record: it is a record of its own." };

    public static Command Create()
    {
        var (data, json, id) = (CommonOptions.Data(), CommonOptions.Json(), ConflictsCommand.Id());
        var alike = new Option<bool>("--all-like") { Description = "Decide every open conflict about the same field of the same kind alike; with --sage or --ssm." };
        var command = new Command("resolve", "Decide a conflict. Nothing is written now: the next cycle carries it out like any other change.")
        {
            id, Sage, Ssm, Value, Link, Separate, alike, data, json,
        };
        command.Validators.Add(result =>
        {
            var given = new Option[] { Sage, Ssm, Value, Link, Separate }.Count(o => result.GetResult(o) is { Implicit: false });
            if (given != 1) result.AddError("Say what is right: exactly one of --sage, --ssm, --value <text>, --link <key>, --separate.");
            else if (result.GetValue(alike) && !result.GetValue(Sage) && !result.GetValue(Ssm)) result.AddError("--all-like goes with --sage or --ssm only.");
        });
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(async () =>
        {
            using var store = await Companies.Open(CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false), cancellationToken);
            var answers = await new ConflictDecisions(store, TimeProvider.System).Decide(
                arguments.GetValue(id), Decision(arguments), arguments.GetValue(alike), cancellationToken);
            if (arguments.GetValue(json)) Output.Json(answers);
            else foreach (var answer in answers) Print(answer);
            return Code(answers);
        }));
        return command;
    }

    private static ConflictDecision Decision(ParseResult arguments)
    {
        var by = Environment.UserName is { Length: > 0 } user ? user : "person";
        if (arguments.GetValue(Sage)) return new(ConflictChoice.Sage, null, by);
        if (arguments.GetValue(Ssm)) return new(ConflictChoice.Ssm, null, by);
        if (arguments.GetValue(Separate)) return new(ConflictChoice.Separate, null, by);
        return arguments.GetValue(Link) is { } key ? new(ConflictChoice.Link, key, by) : new(ConflictChoice.Value, arguments.GetValue(Value), by);
    }

    private static void Print(ConflictAnswer answer)
    {
        if (answer.Taken) Output.Text.MarkupLineInterpolated($"{answer.Text}");
        else Output.Error($"{answer.Code} {answer.Text}");
    }

    private static int Code(List<ConflictAnswer> answers) => answers.All(a => a.Taken) ? ExitCode.Done
        : answers.Exists(a => a.Code == ConflictCodes.Moved) ? ExitCode.Held : ExitCode.Usage;
}
