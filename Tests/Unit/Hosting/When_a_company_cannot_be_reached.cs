using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

public sealed class When_a_company_cannot_be_reached : IDisposable
{
    private readonly HostScene _scene = new();

    [Theory]
    [InlineData(ChangeState.Queued, 0, RunState.Loading)]
    [InlineData(ChangeState.Queued, 1, RunState.Closed)]
    [InlineData(ChangeState.InDoubt, 0, RunState.Loading)]
    [InlineData(ChangeState.InDoubt, 1, RunState.Closed)]
    public async Task Should_keep_its_run_open_for_what_was_only_put_off(string state, int attempts, string expected)
    {
        await _scene.HadRuns();
        var run = await _scene.Start();
        var change = await _scene.Change(run, Kind.Product, "update", "P");
        (await _scene.Planned(run)).State.ShouldBe(RunState.Loading);
        await _scene.Change(change.Id, c => (c.State, c.Attempts, c.DueAt) = (state, attempts, _scene.Now.AddSeconds(15)));
        await _scene.Advance(run!.Value);
        (await _scene.Run(run)).State.ShouldBe(expected);
    }

    [Theory]
    [InlineData(RunState.Closed, true)]
    [InlineData(RunState.Loading, false)]
    public async Task Should_see_through_what_an_ended_run_left(string state, bool adopted)
    {
        await _scene.HadRuns();
        var old = await _scene.Start();
        var left = await _scene.Change(old, Kind.Product, "update", "P", state: ChangeState.Queued);
        await _scene.Store.Write(async db => { foreach (var run in db.Runs.Where(r => r.Id == old!.Value.Value)) run.State = state; await Task.CompletedTask; }, HostScene.Cancel);
        var next = await _scene.Start();
        (await _scene.Planned(next)).State.ShouldBe(adopted ? RunState.Loading : RunState.Closed);
        (await _scene.Of(left)).RunId.ShouldBe(adopted ? next!.Value.Value : old!.Value.Value);
    }

    [Fact]
    [Trait("Rule", "D7")]
    public async Task Should_leave_what_a_priority_run_did_not_look_at_to_its_own_run()
    {
        await _scene.HadRuns();
        var old = await _scene.Start();
        var left = await _scene.Change(old, Kind.Account, "create", "A", state: ChangeState.Queued);
        await _scene.Close(old);

        var priority = await _scene.Start("priority", [Streams.Customers, Streams.Orders], RunKind.Priority);
        await _scene.Planned(priority);

        (await _scene.Of(left)).RunId.ShouldBe(old!.Value.Value, "a create is looked up by the age of its run's reading");
    }

    public void Dispose() => _scene.Dispose();
}
