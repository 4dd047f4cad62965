using Sage50Etl.Canonical.Records;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Load.Changes;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Hosting;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// An endpoint died in the middle of its batches while the clock of its machine was a day ahead. Its writes kept their leases, and with them every place of the lane: nothing went to SSM until that day
/// was over, and nobody asked whether those writes were done.
/// </summary>
[Trait("Rule", "SCH-04")]
public sealed class Writes_that_died_while_the_clock_was_ahead_block_no_lane : IDisposable
{
    private readonly HostScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_let_others_go()
    {
        await _scene.HadRuns();
        var run = await _scene.Start();
        await _scene.Planned(run);
        var ahead = _scene.Now.AddDays(1);
        var waits = await _scene.Change(run, Kind.Account, "update", "A", state: ChangeState.Queued);
        var places = (await _scene.Rows<LaneRow>()).Single(l => l.Lane == waits.Lane).MaxInFlight * Dispatcher.BatchSize;
        for (var i = 0; i < places; i++)
            await _scene.Change(run, Kind.Account, "update", $"S{i}", state: ChangeState.Sending, more: c =>
                (c.IntentAt, c.DueAt, c.LeaseUntil, c.DispatchedUntil) = (ahead, ahead, ahead, ahead));

        _scene.Time.Advance(TimeSpan.FromHours(2));
        _scene.Bus.Sent.Clear();
        await new ClockSetBack(_scene.Store, _scene.Time).Mend(HostScene.Cancel);
        _scene.Time.Advance(TimeSpan.FromMinutes(30));
        await _scene.Dispatcher.SendDue(HostScene.Cancel);

        _scene.Bus.Sent.OfType<ApplyChanges>().SelectMany(a => a.Changes).ShouldContain(waits.Id);
    }
}
