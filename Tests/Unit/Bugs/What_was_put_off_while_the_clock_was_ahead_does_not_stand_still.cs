using Sage50Etl.Canonical.Records;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Hosting;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// While the clock of the machine was a day ahead, a reading failed and was put off for half a minute, or its process ended. The clock was set right: the run read on a day later, and until then no other
/// run of the company was opened, without a word.
/// </summary>
[Trait("Rule", "SCH-04")]
public sealed class What_was_put_off_while_the_clock_was_ahead_does_not_stand_still : IDisposable
{
    private readonly HostScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("put off")]
    [InlineData("sent")]
    [InlineData("at work")]
    public async Task Should_go_on_with_the_reading(string what)
    {
        await _scene.HadRuns();
        var run = await _scene.Start();
        var ahead = _scene.Now.AddDays(1);
        await _scene.Set(run, StepPhase.Extract, change: s =>
        {
            if (what == "put off") (s.DueAt, s.Attempts) = (ahead, 1);
            else if (what == "sent") s.DispatchedUntil = ahead;
            else (s.State, s.LeaseUntil, s.Attempts) = (StepState.Running, ahead, 1);
        });

        _scene.Time.Advance(TimeSpan.FromHours(2));

        await new ClockSetBack(_scene.Store, _scene.Time).Mend(HostScene.Cancel);
        (await _scene.Advance(run!.Value)).OfType<TakeSnapshot>().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("put off")]
    [InlineData("sent")]
    public async Task Should_go_on_with_the_writing(string what)
    {
        await _scene.HadRuns();
        var run = await _scene.Start();
        await _scene.Planned(run);
        var ahead = _scene.Now.AddDays(1);
        await _scene.Change(run, Kind.Account, "update", "A", state: ChangeState.Queued, more: c =>
        {
            if (what == "put off") (c.DueAt, c.Attempts) = (ahead, 1);
            else c.DispatchedUntil = ahead;
        });

        _scene.Time.Advance(TimeSpan.FromHours(2));
        _scene.Bus.Sent.Clear();
        await new ClockSetBack(_scene.Store, _scene.Time).Mend(HostScene.Cancel);
        await _scene.Dispatcher.SendDue(HostScene.Cancel);

        _scene.Bus.Sent.OfType<ApplyChanges>().ShouldNotBeEmpty();
    }
}
