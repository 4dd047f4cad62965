using Microsoft.EntityFrameworkCore;
using Sage50Etl.Load.Targets;
using Sage50Etl.Operations.Failed;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A worker stood still inside its call; its write became in doubt and was not to be asked about before the longest call had passed. An impatient person said 'failed
/// replay', which made it due at once: SSM was asked before the call had arrived, did not know the customer, and got it twice (design 4.5, I2).
/// </summary>
[Trait("Rule", "I2")]
public sealed class A_person_who_asks_again_does_not_ask_too_early : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Should_leave_the_time_at_which_it_may_be_asked_for()
    {
        var id = await _scene.Create();
        var row = await _scene.Of(id);
        var settings = _scene.Context.Settings;
        (await _scene.Changes.Intend(row, settings.Lease, settings.CallTimeout, StagingFile.Cancel)).ShouldBeTrue();
        // The call is on its way, and its worker stands still past the lease; the sweeper takes the write over, as Sweeper.LateWrites does.
        _scene.Time.Advance(settings.Lease + TimeSpan.FromSeconds(1));
        await _scene.Store.Write(db => db.Changes.ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.InDoubt)
            .SetProperty(r => r.Fence, r => r.Fence + 1).SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null), StagingFile.Cancel), StagingFile.Cancel);
        await _scene.Apply(id);
        _scene.Ssm.Calls.ShouldBeEmpty("the scene: nobody asks before the longest call has passed");

        await new ChangeReplay(_scene.Store, _scene.Time).Again("acme", [id], "anna", StagingFile.Cancel);
        await _scene.Apply(id);

        _scene.Ssm.Creates.ShouldBe(0, "the first call may still arrive");
    }
}
