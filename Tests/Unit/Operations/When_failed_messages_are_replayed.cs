using System.Text;
using System.Text.Json;
using Rebus.Activation;
using Rebus.Config;
using Rebus.Messages;
using Rebus.Serialization.Json;
using Rebus.Transport.InMem;
using Sage50Etl.Hosting.Runs;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Failed;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Operations;

public sealed class When_failed_messages_are_replayed : IDisposable
{
    private readonly StagingFile _scene = new();
    private readonly RecordedBus _bus = new();

    [Fact]
    public async Task Should_send_what_was_stored_and_close_it_with_an_audit()
    {
        await Failed(1, new AdvanceRun(new(7)));
        var request = await Ask("[1]");
        _bus.Sent.ShouldBe([new AdvanceRun(new(7))]);
        (request.State, request.Result).ShouldBe(("done", "1 sent again"));
        (await Of(1)).State.ShouldBe("replayed");
        (await _scene.Rows<AuditRow>()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(a => a.Record.ShouldBe("1"), a => a.What.ShouldBe("failed message replayed"));
    }

    [Fact]
    public async Task Should_not_send_it_a_second_time()
    {
        await Failed(1, new AdvanceRun(new(7)));
        await Ask("[1]");
        (await Ask("[1]")).Result.ShouldBe("0 sent again");
        _bus.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Should_leave_it_open_when_it_cannot_be_sent()
    {
        await Failed(1, new AdvanceRun(new(7)));
        await _scene.Add(new RequestRow { Company = "acme", Kind = Replays.Request, Arguments = "[1]", State = "open" });
        await Should.ThrowAsync<IOException>(() => new Replays(_scene.Store, new BrokenBus(), _scene.Time).Act(StagingFile.Cancel));
        (await Of(1)).State.ShouldBe("open");
        (await _scene.Rows<AuditRow>()).ShouldBeEmpty();
        await new Replays(_scene.Store, _bus, _scene.Time).Act(StagingFile.Cancel);
        _bus.Sent.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("System.Diagnostics.Process, System", "{}")]
    [InlineData("Sage50Etl.Messages.AdvanceRun, Sage50Etl.Messages", "not json")]
    public async Task Should_make_nothing_but_our_own_commands(string command, string body)
    {
        await _scene.Add(new FailedMessageRow { Id = 1, MessageId = "m", Command = command, Body = body, Group = "X", State = "open" });
        (await Ask("[1]")).Result.ShouldNotBeNull().ShouldContain("1 left");
        _bus.Sent.ShouldBeEmpty();
        (await Of(1)).State.ShouldBe("open");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("soon")]
    [InlineData(null)]
    public async Task Should_refuse_what_it_cannot_read(string? arguments) => (await Ask(arguments)).State.ShouldBe("refused");

    [Fact]
    public async Task Should_refuse_more_than_a_thousand() => (await Ask(JsonSerializer.Serialize(Enumerable.Range(1, 1_001)))).State.ShouldBe("refused");

    /// <summary>What Rebus puts into a body is what a replay reads.</summary>
    [Fact]
    public async Task Should_read_the_body_as_the_bus_wrote_it()
    {
        var network = new InMemNetwork();
        network.CreateQueue("q");
        using var activator = new BuiltinHandlerActivator();
        var bus = Configure.With(activator).Logging(l => l.None()).Transport(t => t.UseInMemoryTransportAsOneWayClient(network)).Serialization(s => s.UseSystemTextJson()).Start();
        var command = new ApplyChanges("ssm:tenant", [1, 2]);
        await bus.Advanced.Routing.Send("q", command);
        var sent = network.GetNextOrNull("q").ToTransportMessage();
        await _scene.Add(new FailedMessageRow
        {
            Id = 1, MessageId = "m", Command = sent.Headers[Headers.Type], Body = Encoding.UTF8.GetString(sent.Body), Group = "X", State = "open",
        });

        await Ask("[1]");

        var again = _bus.Sent.ShouldHaveSingleItem().ShouldBeOfType<ApplyChanges>();
        (again.Lane, string.Join(',', again.Changes)).ShouldBe((command.Lane, "1,2"));
    }

    [Fact]
    public async Task Should_list_them_by_class_and_hide_secrets()
    {
        await Failed(1, new AdvanceRun(new(7)), "System.TimeoutException", "System.TimeoutException: token=abc123 timed out\n at X");
        await Failed(2, new AdvanceRun(new(8)), "System.TimeoutException");
        await Failed(3, new AdvanceRun(new(9)), "System.IO.IOException");
        var work = new FailedWork(_scene.Store);
        (await work.List("acme", StagingFile.Cancel)).Select(g => (g.What, g.Class, g.Subject, g.Count)).ShouldBe(
            [("message", "System.TimeoutException", "AdvanceRun", 2), ("message", "System.IO.IOException", "AdvanceRun", 1)], ignoreOrder: true);
        (await work.Message(1, StagingFile.Cancel)).ShouldNotBeNull().Reason.ShouldNotContain("abc123");
        (await work.Message(9, StagingFile.Cancel)).ShouldBeNull();
        (await work.Messages([3], "System.TimeoutException", all: false, StagingFile.Cancel)).ShouldBe([1L, 2L, 3L]);
    }

    [Fact]
    public async Task Should_discard_with_a_reason_once()
    {
        await Failed(1, new AdvanceRun(new(7)));
        var discard = new MessageDiscard(_scene.Store, _scene.Time);
        (await discard.Discard([1], "an old bug", "person", StagingFile.Cancel)).ShouldBe(1);
        (await discard.Discard([1], "again", "person", StagingFile.Cancel)).ShouldBe(0);
        (await Of(1)).State.ShouldBe("discarded");
        (await _scene.Rows<AuditRow>()).ShouldHaveSingleItem().Reason.ShouldBe("an old bug");
        (await Ask("[1]")).Result.ShouldBe("0 sent again");
    }

    private Task Failed(long id, object command, string group = "X", string? exception = null) => _scene.Add(new FailedMessageRow
    {
        Id = id, MessageId = $"m{id}", Command = $"{command.GetType().FullName}, Sage50Etl.Messages", Body = JsonSerializer.Serialize(command, command.GetType()),
        Group = group, State = "open", Exception = exception ?? group, FailedAt = _scene.Now,
    });

    private async Task<RequestRow> Ask(string? arguments)
    {
        var row = new RequestRow { Company = "acme", Kind = Replays.Request, Arguments = arguments, State = "open", CreatedAt = _scene.Now };
        await _scene.Add(row);
        await new Replays(_scene.Store, _bus, _scene.Time).Act(StagingFile.Cancel);
        return (await _scene.Rows<RequestRow>()).Single(r => r.Id == row.Id);
    }

    private async Task<FailedMessageRow> Of(long id) => (await _scene.Rows<FailedMessageRow>()).Single(f => f.Id == id);

    public void Dispose() => _scene.Dispose();

    private sealed class BrokenBus : IMessageBus
    {
        public Task Send(object command, CancellationToken cancellationToken) => throw new IOException("the bus is gone");
    }
}
