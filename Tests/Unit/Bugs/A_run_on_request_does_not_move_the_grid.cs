using Sage50Etl.Tests.Unit.Hosting;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A sync asked for between two ticks pushed every later tick by the minutes since the last one.</summary>
public sealed class A_run_on_request_does_not_move_the_grid
{
    [Fact]
    [Trait("Rule", "SCH-04")]
    public async Task Should_leave_the_next_tick_where_it_was()
    {
        using var scene = new HostScene();
        var begin = scene.Now;
        await scene.Close(await scene.Start());
        scene.Time.Advance(TimeSpan.FromMinutes(10));
        await scene.Close(await scene.Start("request", []));
        (await scene.Status()).ShouldAllBe(s => s.NextRun == begin.AddMinutes(15));
    }
}
