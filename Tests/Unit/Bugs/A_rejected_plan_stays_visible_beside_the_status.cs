using Sage50Etl.Tests.Unit.Hosting;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>After approve --reject nothing beside Stopped said that what was planned had not been written.</summary>
public sealed class A_rejected_plan_stays_visible_beside_the_status
{
    [Fact]
    [Trait("Rule", "SCH-06")]
    public async Task Should_say_rejected_until_the_next_run_ends()
    {
        using var scene = new HostScene();
        var held = await scene.Planned(await scene.Start());
        await scene.Ask("approve", "reject");
        (await scene.Status()).ShouldAllBe(s => s.Status == "Stopped" && s.Health == "rejected" && s.Detail!.Contains($"run {held.Id}"));
        var next = await scene.Start();
        (await scene.Planned(next)).State.ShouldBe("held");
        (await scene.Status()).ShouldAllBe(s => s.Health == "held");
    }
}
