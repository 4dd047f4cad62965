using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Bus.Suite;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.NServiceBus.Bugs;

/// <summary>Whatever stands in the error queue beside a message that is replayed: the replay finds its own copy, and each stranger is reported once.</summary>
public sealed class A_bad_row_in_the_error_queue_stops_no_sweep() : BusScenario<NServiceBusOverPostgreSql>(new NServiceBusOverPostgreSql())
{
    private volatile bool _mended;

    public static TheoryData<string> Bad => ["no JSON", "", "{", "null", "[1]", "7", """{"a":"\u0000"}""", """{"a":"\ud800"}""", """{"NServiceBus.MessageId":7}""", """{"NServiceBus.MessageId":null}"""];

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Should_replay_what_is_asked_for_and_go_on(string headers)
    {
        var probe = new Probe<ComputeDelta>((_, _) => _mended ? Task.CompletedTask : throw new InvalidOperationException("It is broken"));
        var all = await StartAll(With(probe));
        await Bus.Put("error", headers, Token);
        await all.Bus.Send(new ComputeDelta(new(7), Streams.Customers), Token);
        await Scene.Until(async () => await Bus.Count("error", Token) == 2, "it was not given up");
        _mended = true;

        var asked = (await Store.Failed()).Single(f => f.Group.StartsWith("System.InvalidOperationException", StringComparison.Ordinal));
        (await Store.Replay(asked.Id)).Result.ShouldBe("1 sent again");

        await Scene.Until(() => Task.FromResult(!probe.Handled.IsEmpty), "the replayed message was not handled");
        await Scene.Until(async () => (await Store.Failed()).Count == 2, "the stranger was not reported");
        await Scene.Until(async () => await Bus.Count("error", Token) == 1, "its own copy is not gone");
        var stranger = (await Store.Failed()).Single(f => f.Id != asked.Id);
        stranger.ShouldSatisfyAllConditions(s => s.Group.ShouldBe("UnreadableMessage"), s => s.State.ShouldBe("open"), s => s.Attempts.ShouldBe(1));

        await Store.Write(db => db.FailedMessages.Where(f => f.Id == stranger.Id).ExecuteUpdateAsync(f => f.SetProperty(r => r.State, "discarded"), Token), Token);

        await Scene.Until(async () => await Bus.Count("error", Token) == 0, "what was discarded stayed in the error queue");
        (await Store.Failed()).Count.ShouldBe(2, "nothing is reported twice");
    }
}
