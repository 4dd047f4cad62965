using System.CommandLine;
using Sage50Etl.Endpoint.Cli;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Docs;

public sealed class When_help_is_asked_for
{
    // Half of a console of 80 columns: the other half is for what the command does.
    private const int Widest = 40;

    public static TheoryData<string> Commands() => [.. All(CommandLine.Create()).Select(c => string.Join(' ', c.Path))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Should_leave_room_for_what_a_command_does(string path)
    {
        var command = All(CommandLine.Create()).Single(c => string.Join(' ', c.Path) == path).Command;

        var label = string.Join(' ', command.Arguments.Select(Label).Prepend(command.Name));

        label.Length.ShouldBeLessThanOrEqualTo(Widest, label);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Should_say_what_each_command_and_option_does(string path)
    {
        var command = All(CommandLine.Create()).Single(c => string.Join(' ', c.Path) == path).Command;

        command.Description.ShouldNotBeNullOrWhiteSpace();
        foreach (var symbol in command.Arguments.Concat<Symbol>(command.Options))
            symbol.Description.ShouldNotBeNullOrWhiteSpace($"{path} {symbol.Name}");
    }

    // As the library prints it: without a name for help, all values that may be given.
    private static string Label(Argument argument)
    {
        var values = argument.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(c => c.Label).ToList();
        return $"<{argument.HelpName ?? (values.Count > 0 ? string.Join('|', values) : argument.Name)}>";
    }

    private static IEnumerable<(List<string> Path, Command Command)> All(Command command, params string[] above) =>
        command.Subcommands
            .SelectMany(c => All(c, [.. above, command.Name]))
            .Prepend(([.. above.Skip(1), command.Name], command));
}
