using Sage50Etl.Canonical.Records;
using Sage50Etl.Load;
using Sage50Etl.Load.Changes;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Hosting;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Before a create the target is asked, unless the plan's own reading is younger than 15 minutes (D7). The plan of a stream that was never
/// loaded is set apart in a run of its own, which began when it was set apart and not when it was read: approved at once, records were
/// created without a question after a reading of hours ago.
/// </summary>
[Trait("Rule", "D7")]
public sealed class A_first_plan_set_apart_is_as_old_as_its_reading
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Should_be_asked_for_after_a_long_reading(bool apart)
    {
        using var scene = new HostScene();
        if (apart) await scene.HadRun(RunState.Closed, Streams.Customers);
        else await scene.HadRuns();
        var run = await scene.Start(Streams.Products, Streams.Customers);
        var change = await scene.Change(run, Kind.Product, "create", "P");
        scene.Time.Advance(TimeSpan.FromHours(2));
        await scene.Planned(run);
        if (apart) (await scene.Ask("approve")).State.ShouldBe("done");
        if (apart) ((await scene.Of(change)).RunId != run!.Value.Value).ShouldBeTrue("it was set apart");

        var planned = await new ChangeStore(scene.Store, scene.Time).PlannedAt((await scene.Of(change)).RunId, HostScene.Cancel);

        (scene.Now - planned!.Value).ShouldBeGreaterThan(new LoadSettings { AdminUser = "51" }.SnapshotLookup, "what was read two hours ago is no look-up of now");
    }
}
