using Sage50Etl.Canonical.Records;
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
    [InlineData(ChangeState.InDoubt, 0, RunState.Closed)]
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

    public void Dispose() => _scene.Dispose();
}
