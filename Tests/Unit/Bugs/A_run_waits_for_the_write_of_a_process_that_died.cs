using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Hosting;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A write under way when its process died may not be asked for until a call after its lease. Its run closed meanwhile as if all was written, what waited
/// for the record was left to itself, and the key of what was made in Sage 50 came to SSM a cycle later.
/// </summary>
[Trait("Rule", "I8")]
public sealed class A_run_waits_for_the_write_of_a_process_that_died : IDisposable
{
    private static readonly TimeSpan Call = TimeSpan.FromSeconds(30);
    private readonly HostScene _scene = new();

    [Fact]
    public async Task Should_stay_open_until_it_may_be_asked_for()
    {
        var (run, write) = await LeftInDoubt();

        await _scene.Advance(run);

        (await _scene.Run(run)).State.ShouldBe(RunState.Loading);
        await _scene.Change(write, Applied);
        await _scene.Advance(run);
        (await _scene.Run(run)).State.ShouldBe(RunState.Planning, "the key of the customer made in Sage 50 is planned for SSM");
    }

    [Fact]
    public async Task Should_leave_it_to_later_once_the_question_failed()
    {
        var (run, write) = await LeftInDoubt();
        await _scene.Change(write, c => c.Attempts = 1);

        await _scene.Advance(run);

        (await _scene.Run(run)).State.ShouldBe(RunState.Closed);
    }

    public void Dispose() => _scene.Dispose();

    // The lease of the process has run out, and the time at which its write may be asked for has not come.
    private async Task<(RunId Run, long Write)> LeftInDoubt()
    {
        await _scene.HadRuns();
        var run = (await _scene.Start(Streams.Customers)).ShouldNotBeNull();
        var change = await _scene.Change(run, Kind.Account, "create", "A", Side.Sage50);
        (await _scene.Planned(run)).State.ShouldBe(RunState.Loading);
        _scene.Time.Advance(Call);
        await _scene.Change(change.Id, c => (c.State, c.DueAt) = (ChangeState.InDoubt, _scene.Now + Call));
        return (run, change.Id);
    }

    private void Applied(ChangeRow change) => (change.State, change.DueAt, change.SettledAt) = (ChangeState.Applied, null, _scene.Now);
}
