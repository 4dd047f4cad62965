using System.Text.Json;
using Sage50Etl.Messages;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Bus.Suite;

public abstract class When_a_handler_fails(BusUnderTest bus) : BusScenario<BusUnderTest>(bus)
{
    private static readonly ComputeDelta Command = new(new(7), Streams.Customers);
    private volatile bool _mended;

    [Fact]
    public async Task Should_deliver_it_again_and_keep_nothing_once_it_is_handled()
    {
        var times = 0;
        var probe = new Probe<ComputeDelta>((_, _) => Interlocked.Increment(ref times) < 3 ? throw new InvalidOperationException("not yet") : Task.CompletedTask);
        var all = await StartAll(With(probe));

        await all.Bus.Send(Command, Token);

        await Scene.Until(() => Task.FromResult(!probe.Handled.IsEmpty), "it was not handled");
        (probe.Given.Count, (await Store.Failed()).Count, await Bus.InErrorQueue(Token)).ShouldBe((3, 0, 0));
    }

    [Fact]
    public async Task Should_give_it_up_after_three_attempts_and_keep_it_as_a_row()
    {
        var (probe, all) = await Breaking();

        await all.Bus.Send(Command, Token);

        var row = (await Kept(1))[0];
        row.ShouldSatisfyAllConditions(r => r.State.ShouldBe("open"), r => r.Attempts.ShouldBe(3), r => r.Command.ShouldStartWith("Sage50Etl.Messages.ComputeDelta"),
            r => JsonSerializer.Deserialize<ComputeDelta>(r.Body).ShouldBe(Command), r => r.Exception.ShouldNotBeNull().ShouldContain("It is broken"),
            r => r.Group.ShouldStartWith("System.InvalidOperationException"), r => r.MessageId.ShouldNotBeEmpty());
        await InErrorQueue(1);
        _mended = true;
        await all.Bus.Send(new ComputeDelta(new(8), Streams.Users), Token);
        await Scene.Until(() => Task.FromResult(!probe.Handled.IsEmpty), "the next message was not handled");
        (probe.Given.Count(c => c == Command), (await Store.Failed()).Count).ShouldBe((3, 1), "it rests until a person asks for it");
    }

    [Fact]
    public async Task Should_handle_it_once_and_for_good_when_it_is_replayed_after_the_fault_was_mended()
    {
        var (probe, all) = await Breaking();
        await all.Bus.Send(Command, Token);
        var row = (await Kept(1))[0];
        await InErrorQueue(1);
        _mended = true;

        (await Store.Replay(row.Id)).Result.ShouldBe("1 sent again");

        await Scene.Until(() => Task.FromResult(!probe.Handled.IsEmpty), "the replayed message was not handled");
        await InErrorQueue(0);
        (await Store.Replay(row.Id)).Result.ShouldBe("0 sent again");
        (probe.Handled.Single(), (await Store.Failed()).Single().State).ShouldBe((Command, "replayed"));
        probe.Given.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Should_keep_it_once_more_when_the_replay_fails_too()
    {
        var (probe, all) = await Breaking();
        await all.Bus.Send(Command, Token);
        var row = (await Kept(1))[0];
        await InErrorQueue(1);

        await Store.Replay(row.Id);

        (await Kept(2)).Select(f => f.State).ShouldBe(["replayed", "open"]);
        await InErrorQueue(1);
        probe.Given.Count.ShouldBe(6);
    }

    private async Task<(Probe<ComputeDelta> Probe, Cluster All)> Breaking()
    {
        var probe = new Probe<ComputeDelta>((_, _) => _mended ? Task.CompletedTask : throw new InvalidOperationException("It is broken"));
        return (probe, await StartAll(With(probe)));
    }

    private async Task<List<Staging.Database.Model.FailedMessageRow>> Kept(int count)
    {
        await Scene.Until(async () => (await Store.Failed()).Count >= count, $"there are not {count} rows of failed messages");
        return await Store.Failed();
    }

    // The row is written first, and the copy follows it.
    private Task InErrorQueue(int count) => !Bus.HasErrorQueue ? Task.CompletedTask
        : Scene.Until(async () => await Bus.InErrorQueue(Token) == count, $"there are not {count} messages in the error queue");
}
