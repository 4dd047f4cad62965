using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Load;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Load;

public sealed class When_a_message_of_changes_is_handled : IAsyncLifetime, ILoadContexts
{
    private readonly LoadScene _scene = new();
    private bool _unavailable;

    public async ValueTask InitializeAsync()
    {
        await _scene.Run();
        await _scene.Add(new LaneRow { Lane = "ssm:tenant", MaxInFlight = 1 });
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    Task<LoadContext> ILoadContexts.For(CompanyId company, CancellationToken cancellationToken) =>
        _unavailable ? throw new SsmException(SsmFailure.Transient, "SSM-X", "not there yet") : Task.FromResult(_scene.Context);

    [Fact]
    public async Task Should_write_in_order_and_tell_the_run()
    {
        var ids = new[] { await _scene.Create("B"), await _scene.Create("A") };
        await Handle([.. ids, 999]);
        _scene.Ssm.Records.Values.Select(r => r.Image["companyCode"].Text).ShouldBe(["B", "A"]);
        _scene.Bus.Sent.ShouldBe([new AdvanceRun(new(1))]);
    }

    [Fact]
    public async Task Should_give_back_what_it_cannot_do_in_its_time()
    {
        var ids = new[] { await _scene.Create("A"), await _scene.Create("B"), await _scene.Create("C") };
        _scene.Ssm.Inside = () =>
        {
            _scene.Time.Advance(TimeSpan.FromSeconds(11));
            return Task.CompletedTask;
        };
        await Handle(ids);
        (await _scene.Rows<ChangeRow>()).Select(c => c.State).ShouldBe([ChangeState.Applied, ChangeState.Applied, ChangeState.Queued]);
        (await _scene.Of(ids[2])).Claims.ShouldBe(0, "it was never worked on");
    }

    [Fact]
    public async Task Should_write_the_others_where_one_breaks_and_keep_it_as_a_failed_message()
    {
        var ids = new[] { await _scene.Create("A"), await _scene.Create("B"), await _scene.Create("C") };
        var writes = 0;
        _scene.Ssm.Inside = () => ++writes == 1 ? throw new InvalidOperationException("nobody thought of this") : Task.CompletedTask;

        await Should.ThrowAsync<InvalidOperationException>(() => Handle(ids));

        (await _scene.Rows<ChangeRow>()).Select(c => c.State).ShouldBe([ChangeState.Sending, ChangeState.Applied, ChangeState.Applied]);
        _scene.Bus.Sent.ShouldContain(new AdvanceRun(new(1)));
    }

    [Fact]
    public async Task Should_leave_everything_queued_while_the_company_cannot_be_reached()
    {
        _unavailable = true;
        var id = await _scene.Create();
        await Handle([id]);
        var row = await _scene.Of(id);
        (row.State, row.Claims, row.Attempts).ShouldBe((ChangeState.Queued, 0, 0));
        _unavailable = false;
        _scene.Time.Advance(TimeSpan.FromSeconds(15));
        await _scene.Dispatcher.SendDue(StagingFile.Cancel);
        _scene.Bus.Sent.OfType<ApplyChanges>().ShouldHaveSingleItem();
    }

    private async Task Handle(long[] ids)
    {
        var handler = new ApplyChangesHandler(_scene.Store, _scene.Applier, _scene.Batches, _scene.Dispatcher, this, _scene.Time);
        await handler.Handle(new ApplyChanges("ssm:tenant", ids), _scene.Bus, StagingFile.Cancel);
    }
}
