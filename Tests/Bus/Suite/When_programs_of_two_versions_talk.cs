using System.Text;
using System.Text.RegularExpressions;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Bus.Suite;

/// <summary>Queues outlive an upgrade, and processes of two versions work side by side while it is rolled out.</summary>
public abstract partial class When_programs_of_two_versions_talk(DurableBus bus, string approved) : BusScenario<DurableBus>(bus)
{
    [Fact]
    public async Task Should_write_every_command_as_was_approved()
    {
        var text = new StringBuilder();
        foreach (var command in Commands)
            foreach (var message in await Written(command)) text.AppendLine(Version().Replace(message.Type, "Version=*")).AppendLine(message.Body);

        var file = Path.Combine(AppContext.BaseDirectory, "Approved", approved + ".txt");
        text.ToString().ReplaceLineEndings("\n").Split('\n').ShouldBe((await File.ReadAllTextAsync(file, Token)).ReplaceLineEndings("\n").Split('\n'), "an older program has to read it: add fields with a default, and never rename or remove one");
        Commands.Select(c => c.GetType()).ShouldBe(Enum.GetValues<EndpointRole>().SelectMany(CommandRoutes.Of), ignoreOrder: true);
    }

    [Fact]
    public async Task Should_read_a_message_that_has_a_field_more() =>
        (await Read(new TakeSnapshot(new(1), Side.Sage50, "users"), """{"Run":{"Value":7,"Of":"acme"},"Side":1,"Stream":"orders","Since":{"At":"2030-01-01"}}"""))
            .ShouldBe(new TakeSnapshot(new(7), Side.Ssm, "orders"));

    private static object[] Commands { get; } =
    [
        new TakeSnapshot(new(7), Side.Ssm, Streams.Customers), new ComputeDelta(new(7), Streams.Customers), new ApplyChanges("ssm:tenant", [1, 22]), new AdvanceRun(new(7)),
    ];

    private static EndpointRole RoleOf(object command) => Enum.GetValues<EndpointRole>().Single(r => CommandRoutes.Of(r).Contains(command.GetType()));

    // Sent by an endpoint of another role, and nobody is there to take it.
    private async Task<IReadOnlyList<WireMessage>> Written(object command)
    {
        var role = RoleOf(command);
        await Bus.Empty(role, Token);
        var sender = await Bus.Start(role == EndpointRole.Extract ? EndpointRole.Load : EndpointRole.Extract, _ => { }, Token);
        await sender.Bus.Send(command, Token);
        await sender.DisposeAsync();
        var waiting = await Bus.Waiting(role, Token);
        waiting.Count.ShouldBe(1);
        return waiting;
    }

    private async Task<TCommand> Read<TCommand>(TCommand command, string body) where TCommand : notnull
    {
        await Written(command);
        await Bus.Rewrite(RoleOf(command), body, Token);
        var probe = new Probe<TCommand>();
        await Bus.Start(RoleOf(command), With(probe), Token);
        await Scene.Until(() => Task.FromResult(!probe.Handled.IsEmpty), "it was not handled");
        return probe.Handled.Single();
    }

    [GeneratedRegex(@"Version=[\d.]+")]
    private static partial Regex Version();
}
