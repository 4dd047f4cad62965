using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Changes;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Load;

public sealed class When_changes_are_dispatched : IAsyncLifetime
{
    private const string Lane = "ssm:tenant";
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        await _scene.Run();
        await _scene.Add(new LaneRow { Lane = Lane, Side = Side.Ssm, MaxInFlight = 2 });
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Should_send_by_priority_then_stream_then_sequence()
    {
        var late = await Queued("1", order: 50);
        var early = await Queued("2", order: 30);
        var second = await Queued("3", order: 30);
        var urgent = await Queued("4", order: 60, priority: 1);
        await Send();
        Sent().ShouldHaveSingleItem().Changes.ShouldBe([urgent, early, second, late]);
        Sent()[0].Lane.ShouldBe(Lane);
    }

    [Fact]
    public async Task Should_send_nothing_twice_within_a_minute()
    {
        await Queued("1");
        await Send();
        await Send();
        _scene.Time.Advance(TimeSpan.FromSeconds(59));
        await Send();
        Sent().Count.ShouldBe(1);
        _scene.Time.Advance(TimeSpan.FromSeconds(1));
        await Send();
        Sent().Count.ShouldBe(2, "a lost message is sent again");
    }

    [Fact]
    public async Task Should_keep_no_more_out_than_the_lane_allows()
    {
        for (var i = 0; i < 210; i++) await Queued($"{i}");
        await Send();
        Sent().Select(s => s.Changes.Count).ShouldBe([Dispatcher.BatchSize, Dispatcher.BatchSize]);
        await Send();
        Sent().Count.ShouldBe(2);
        var done = Sent()[0].Changes;
        await Set(done, c => c.SetProperty(r => r.State, ChangeState.Applied).SetProperty(r => r.DispatchedUntil, (DateTimeOffset?)null));
        await Send();
        Sent()[2].Changes.Count.ShouldBe(10);
    }

    [Fact]
    public async Task Should_count_what_is_being_sent_as_out()
    {
        for (var i = 0; i < 210; i++) await Queued($"{i}");
        await Send();
        var out1 = Sent().SelectMany(s => s.Changes).ToList();
        await Set(out1, c => c.SetProperty(r => r.State, ChangeState.Sending).SetProperty(r => r.DispatchedUntil, (DateTimeOffset?)null).SetProperty(r => r.LeaseUntil, _scene.Now.AddMinutes(5)));
        await Send();
        Sent().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "SSM-401")]
    public async Task Should_send_nothing_of_a_company_that_is_paused_or_stopped(bool paused, string? stop)
    {
        await Queued("1");
        await Queued("2", company: "other");
        await _scene.Store.Write(db => db.Companies.ExecuteUpdateAsync(c => c.SetProperty(r => r.Paused, paused).SetProperty(r => r.StopCode, stop), StagingFile.Cancel), StagingFile.Cancel);
        await Send();
        Sent().ShouldHaveSingleItem().Changes.Count.ShouldBe(1, "the other company goes on");
    }

    [Theory]
    [InlineData(ChangeState.Queued, true)]
    [InlineData(ChangeState.InDoubt, true)]
    [InlineData(ChangeState.Planned, false)]
    [InlineData(ChangeState.Waiting, false)]
    [InlineData(ChangeState.Held, false)]
    [InlineData(ChangeState.Sending, false)]
    [InlineData(ChangeState.Refused, false)]
    [InlineData(ChangeState.Applied, false)]
    public async Task Should_send_what_can_be_worked_on(string state, bool sent)
    {
        var id = await Queued("1");
        await Set([id], c => c.SetProperty(r => r.State, state));
        await Send();
        Sent().Count.ShouldBe(sent ? 1 : 0);
    }

    [Fact]
    public async Task Should_wait_until_a_change_is_due()
    {
        var id = await Queued("1");
        await Set([id], c => c.SetProperty(r => r.DueAt, _scene.Now.AddSeconds(5)));
        await Send();
        Sent().ShouldBeEmpty();
        _scene.Time.Advance(TimeSpan.FromSeconds(5));
        await Send();
        Sent().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Should_know_nothing_of_lanes_that_do_not_exist()
    {
        await Queued("1", lane: "ssm:gone");
        await Send();
        Sent().ShouldBeEmpty();
    }

    private Task Send() => _scene.Dispatcher.SendDue(StagingFile.Cancel);

    private List<ApplyChanges> Sent() => [.. _scene.Bus.Sent.OfType<ApplyChanges>()];

    private async Task<long> Queued(string record, int order = 30, int priority = 10, string company = "acme", string lane = Lane)
    {
        var row = LoadScene.Row(Kind.Account, "update", record);
        (row.Order, row.Priority, row.Company, row.Lane) = (order, priority, company, lane);
        await _scene.Add(row);
        return row.Id;
    }

    private Task Set(IReadOnlyList<long> ids, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<ChangeRow>> set) =>
        _scene.Store.Write(db => db.Changes.Where(c => ids.Contains(c.Id)).ExecuteUpdateAsync(set, StagingFile.Cancel), StagingFile.Cancel);
}
