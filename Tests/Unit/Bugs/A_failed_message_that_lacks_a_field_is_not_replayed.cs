using Sage50Etl.Hosting.Runs;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A stored message without what its handler needs was sent, found no run, and was lost without a word.</summary>
public sealed class A_failed_message_that_lacks_a_field_is_not_replayed : IDisposable
{
    private readonly StagingFile _file = new();

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"Run":{}}""")]
    [InlineData("null")]
    [InlineData("{")]
    public async Task Should_be_left_when_it_cannot_be_read(string body)
    {
        await Failed(body, """{"Run":{"Value":2}}""");
        var bus = new Bus();

        await Act(bus);

        bus.Sent.ShouldBe([2L]);
        (await _file.Rows<RequestRow>()).Single().Result.ShouldBe("1 sent again, 1 left because this version cannot read them: discard them");
    }

    public void Dispose() => _file.Dispose();

    private Task Act(IMessageBus bus) => new Replays(_file.Store, bus, _file.Time).Act(StagingFile.Cancel);

    private async Task Failed(params string[] bodies)
    {
        var rows = bodies.Select((body, i) => new FailedMessageRow { MessageId = $"m{i}", Command = typeof(AdvanceRun).FullName!, Body = body, Group = "G", State = "open", FailedAt = _file.Now }).ToArray();
        await _file.Add([.. rows]);
        await _file.Add(new RequestRow { Company = "acme", Kind = Replays.Request, Arguments = $"[{string.Join(",", rows.Select(r => r.Id))}]", State = "open", CreatedAt = _file.Now });
    }

    private sealed class Bus : IMessageBus
    {
        public List<long> Sent { get; } = [];

        public Task Send(object command, CancellationToken cancellationToken)
        {
            Sent.Add(((AdvanceRun)command).Run.Value);
            return Task.CompletedTask;
        }
    }
}
