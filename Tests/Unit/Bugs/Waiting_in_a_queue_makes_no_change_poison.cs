using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Claims counted messages sent, not workers who took the change: with the load endpoint down for five minutes everything due was refused as
/// having killed the process, and a change that really does kill it was never set aside, because it is in doubt by then.
/// </summary>
public sealed class Waiting_in_a_queue_makes_no_change_poison
{
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(61);

    [Fact]
    public async Task Should_keep_a_change_queued_that_no_worker_ever_took()
    {
        using var scene = await Scene();
        var id = await scene.Create();
        for (var i = 0; i < 20; i++)
        {
            await scene.Dispatcher.SendDue(StagingFile.Cancel);
            scene.Time.Advance(Minute);
        }
        (await scene.Of(id)).State.ShouldBe(ChangeState.Queued);
        scene.Bus.Sent.Count.ShouldBe(20);
    }

    [Fact]
    public async Task Should_set_aside_a_change_whose_worker_never_comes_back()
    {
        using var scene = await Scene();
        var (killer, innocent) = (await scene.Create("A"), await scene.Create("B"));
        scene.Ssm.Inside = () => throw new InvalidProgramException("the process ends here");
        for (var i = 0; i < 8; i++)
        {
            await scene.Dispatcher.SendDue(StagingFile.Cancel);
            if ((await scene.Of(killer)).State != ChangeState.Refused) await Should.ThrowAsync<InvalidProgramException>(() => scene.Apply(killer));
            await Sweep(scene);
            scene.Time.Advance(3 * Minute);
        }
        var row = await scene.Of(killer);
        (row.State, row.Code, row.Claims).ShouldBe((ChangeState.Refused, "S50-L-090", 5));
        (await scene.Of(innocent)).State.ShouldBe(ChangeState.Queued);
    }

    [Fact]
    public async Task Should_forget_the_claims_of_a_change_that_failed_in_an_orderly_way()
    {
        using var scene = await Scene();
        var id = await scene.Create();
        for (var i = 0; i < 7; i++)
        {
            scene.Ssm.FailBefore(LoadScene.Failure(Sage50Etl.Load.Targets.FailureClass.Transient, TimeSpan.FromSeconds(1)));
            await scene.Apply(id);
            scene.Time.Advance(Minute);
        }
        await scene.Dispatcher.SendDue(StagingFile.Cancel);
        ((await scene.Of(id)).State, (await scene.Of(id)).Claims).ShouldBe((ChangeState.Queued, 0));
    }

    private static async Task<LoadScene> Scene()
    {
        var scene = new LoadScene();
        await scene.Run();
        await scene.Add(new LaneRow { Lane = "ssm:tenant", Side = Side.Ssm, MaxInFlight = 2 });
        return scene;
    }

    // As the service's sweep does when a lease has run out.
    private static Task Sweep(LoadScene scene) => scene.Store.Write(db => db.Changes.Where(c => c.State == ChangeState.Sending).ExecuteUpdateAsync(c => c
        .SetProperty(r => r.State, ChangeState.InDoubt).SetProperty(r => r.Fence, r => r.Fence + 1).SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null), StagingFile.Cancel), StagingFile.Cancel);
}
