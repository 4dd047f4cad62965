using Sage50Etl.Canonical.Records;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Load.Recoverability;
using Sage50Etl.Load.Targets;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Hosting;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// SSM was over the limit of the day and said how many hours to wait. That is later than the longest wait of the program itself, so it was taken for the work of a wrong clock, and the write was sent again
/// every five minutes.
/// </summary>
[Trait("Rule", "SCH-04")]
public sealed class What_SSM_itself_put_off_for_hours_is_no_work_of_a_wrong_clock : IDisposable
{
    private readonly HostScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_stay_put_off()
    {
        await _scene.HadRuns();
        var run = await _scene.Start();
        await _scene.Planned(run);
        var recovery = Recovery.From(FailureClass.Transient, sent: false, attempts: 0, retryAfter: TimeSpan.FromHours(6));
        var due = _scene.Now + recovery.RetryAfter!.Value;
        var change = await _scene.Change(run, Kind.Account, "update", "A", state: ChangeState.Queued, more: c => (c.DueAt, c.Attempts) = (due, 1));

        await new ClockSetBack(_scene.Store, _scene.Time).Mend(HostScene.Cancel);

        (await _scene.Of(change)).DueAt.ShouldBe(due);
    }
}
