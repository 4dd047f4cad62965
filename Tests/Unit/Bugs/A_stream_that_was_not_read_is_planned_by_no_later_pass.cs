using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Hosting;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The documents of SSM could not be read in a cycle that made a customer in Sage. Its second pass planned the documents all the same, never loaded before and with the
/// tenant's own unseen: each of Sage's was created in SSM, whether it stood there or not, and nobody was asked (D1, D28).
/// </summary>
[Trait("Rule", "D28")]
public sealed class A_stream_that_was_not_read_is_planned_by_no_later_pass : IDisposable
{
    private readonly HostScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Side.Ssm, false)]
    [InlineData(Side.Sage50, false)]
    [InlineData(Side.Ssm, true)]
    public async Task Should_plan_the_others_only(Side unread, bool loadedBefore)
    {
        await _scene.HadRun(RunState.Closed, [.. HostScene.AllStreams.Where(s => loadedBefore || s != Streams.Orders)]);
        var run = await MadeACustomer(HostScene.AllStreams, () => unread);

        await _scene.Advance(run);

        var planned = (await _scene.Steps(run, StepPhase.Plan)).Where(s => s.State == StepState.Pending).Select(s => s.Stream);
        planned.ShouldBe([Streams.Customers, Streams.Contacts]);
    }

    [Fact]
    public async Task Should_plan_none_that_was_never_loaded_where_the_run_did_not_read_it()
    {
        await _scene.HadRun(RunState.Closed, [.. HostScene.AllStreams.Where(s => s != Streams.Orders)]);
        var run = await MadeACustomer([Streams.Customers, Streams.Contacts], () => null);

        await _scene.Advance(run);

        (await _scene.Steps(run, StepPhase.Plan)).Where(s => s.State == StepState.Pending).Select(s => s.Stream).ShouldBe([Streams.Customers, Streams.Contacts]);
    }

    private async Task<RunId> MadeACustomer(string[] streams, Func<Side?> unread)
    {
        var run = (await _scene.Start("schedule", streams))!.Value;
        var change = await _scene.Change(run, Kind.Account, "create", "ssm#9", Side.Sage50);
        await _scene.Set(run, StepPhase.Extract);
        if (unread() is { } side) await _scene.Fail(run, Streams.Orders, side);
        await _scene.Advance(run);
        await _scene.Set(run, StepPhase.Plan);
        await _scene.Advance(run);
        _scene.Time.Advance(TimeSpan.FromSeconds(5));
        await _scene.Change(change.Id, c => (c.State, c.SettledAt) = (ChangeState.Applied, _scene.Now));
        return run;
    }
}
