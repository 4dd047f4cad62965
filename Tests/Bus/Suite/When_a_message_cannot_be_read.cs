using Microsoft.EntityFrameworkCore;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Bus.Suite;

/// <summary>A message that no handler ever sees is reported like one that a handler fails on, and keeps nothing else from being handled.</summary>
public abstract class When_a_message_cannot_be_read(DurableBus bus) : BusScenario<DurableBus>(bus)
{
    private static readonly ComputeDelta Next = new(new(8), Streams.Users);
    private readonly Probe<ComputeDelta> _probe = new();

    [Theory]
    [InlineData(typeof(TakeSnapshot), "{}", "'Run'")]
    [InlineData(typeof(ComputeDelta), "{}", "'Run'")]
    [InlineData(typeof(ApplyChanges), "{}", "'Lane'")]
    [InlineData(typeof(AdvanceRun), "{}", "'Run'")]
    [InlineData(typeof(AdvanceRun), """{"Run":{}}""", "'Value'")]
    [InlineData(typeof(ApplyChanges), """{"Lane":"ssm:tenant","Changes":null}""", "Changes")]
    [InlineData(typeof(ComputeDelta), "{", "JSON")]
    [InlineData(typeof(AdvanceRun), "", "JSON")]
    public async Task Should_report_a_known_command_without_what_its_handler_needs(Type type, string body, string named)
    {
        var command = Commands.Single(c => c.GetType() == type);
        var role = Enum.GetValues<EndpointRole>().Single(r => CommandRoutes.Of(r).Contains(type));
        var sender = await Bus.Start(role == EndpointRole.Extract ? EndpointRole.Load : EndpointRole.Extract, _ => { }, Token);
        await sender.Bus.Send(command, Token);
        await sender.DisposeAsync();
        await Bus.Rewrite(role, body, Token);

        await Bus.Start(role, _ => { }, Token);

        var row = await Reported();
        row.ShouldSatisfyAllConditions(r => r.Group.ShouldBe("UnreadableMessage"), r => r.Exception.ShouldNotBeNull().ShouldStartWith("S50-X-005"),
            r => r.Exception!.ShouldContain(named), r => r.Command.ShouldStartWith(type.FullName!), r => r.Body.ShouldBe(body));
    }

    [Fact]
    public async Task Should_report_headers_that_nobody_can_read_and_handle_what_comes_after_them()
    {
        await Bus.PutUnreadable(EndpointRole.Transform, Token);
        var all = await StartAll(With(_probe));

        await all.Bus.Send(Next, Token);

        await Scene.Until(() => Task.FromResult(_probe.Handled.Contains(Next)), "the next message was not handled");
        // Where there is no error queue it stays in the bus's own table.
        if (!Bus.HasErrorQueue) return;
        var row = await Reported();
        row.ShouldSatisfyAllConditions(r => r.Group.ShouldBe("UnreadableMessage"), r => r.Exception.ShouldNotBeNull().ShouldContain("headers"), r => r.Attempts.ShouldBe(1),
            r => r.Body.ShouldBe("no body"), r => r.MessageId.ShouldNotBeEmpty());
        (await Store.Replay(row.Id)).Result.ShouldNotBeNull().ShouldContain("1 left because this version cannot read them");
        await Discard(row.Id);
        await Scene.Until(async () => await Bus.InErrorQueue(Token) == 0, "its copy stayed in the error queue");
    }

    /// <summary>What an exception says may hold anything, such as a text of Sage.</summary>
    [Fact]
    public async Task Should_keep_a_failure_whose_words_no_server_can_store()
    {
        var failing = new Probe<ComputeDelta>((command, _) => command == Next ? Task.CompletedTask : throw new InvalidOperationException("Murphy\0 & \ud83d Sons"));
        var all = await StartAll(With(failing));

        await all.Bus.Send(new ComputeDelta(new(7), Streams.Customers), Token);
        await all.Bus.Send(Next, Token);

        await Scene.Until(() => Task.FromResult(failing.Handled.Contains(Next)), "the next message was not handled");
        var row = await Reported();
        row.ShouldSatisfyAllConditions(r => r.Exception.ShouldNotBeNull().ShouldContain("Murphy\ufffd & \ufffd Sons"), r => r.Attempts.ShouldBe(3), r => r.State.ShouldBe("open"));
        if (!Bus.HasErrorQueue) return;
        await Scene.Until(async () => await Bus.InErrorQueue(Token) == 1, "no copy came");
        (await Store.Replay(row.Id)).Result.ShouldBe("1 sent again", "the sweep goes on, whatever the headers of the copy hold");
    }

    [Fact]
    public async Task Should_take_the_copy_of_a_discarded_message_out_of_the_error_queue()
    {
        if (!Bus.HasErrorQueue) Assert.Skip("This bus has no error queue.");
        var all = await StartAll(With(new Probe<ComputeDelta>((_, _) => throw new InvalidOperationException("It is broken"))));
        await all.Bus.Send(Next, Token);
        await all.Bus.Send(new ComputeDelta(new(7), Streams.Customers), Token);
        await Scene.Until(async () => await Bus.InErrorQueue(Token) == 2, "it was not given up");

        await Discard((await Store.Failed())[0].Id);

        await Scene.Until(async () => await Bus.InErrorQueue(Token) == 1, "its copy stayed in the error queue");
        (await Store.Failed()).Select(f => f.State).ShouldBe(["discarded", "open"]);
    }

    private static object[] Commands { get; } =
        [new TakeSnapshot(new(7), Side.Ssm, Streams.Customers), new ComputeDelta(new(7), Streams.Customers), new ApplyChanges("ssm:tenant", [1, 22]), new AdvanceRun(new(7))];

    private async Task<FailedMessageRow> Reported()
    {
        await Scene.Until(async () => (await Store.Failed()).Count > 0, "nothing was reported");
        return (await Store.Failed()).ShouldHaveSingleItem();
    }

    private Task Discard(long id) => Store.Write(db => db.FailedMessages.Where(f => f.Id == id).ExecuteUpdateAsync(f => f.SetProperty(r => r.State, "discarded"), Token), Token);
}
