using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform.Succession;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A rep took a line out of a quotation that was made in SSM; it was put back as another line (D10). Then the rep restored the first one too. It had no link any more and was
/// to be noted under the name that the first link still had: the plan of all lines of the company ended with an error, in every cycle.
/// </summary>
[Trait("Rule", "D10")]
public sealed class A_line_restored_in_SSM_after_it_was_put_back_stops_no_orders
{
    [Fact]
    public async Task Should_plan_the_other_lines_and_leave_the_restored_one_in_SSM()
    {
        using var scene = await SuccessionScene.Start(OrderState.QuotationOpen);
        await scene.Plan.Gone(Side.Ssm, Kind.OrderLine, "51");
        await scene.Plan.Plan(Kind.OrderLine);
        var back = (await scene.Plan.Changes()).Single(c => c.Kind == Kind.OrderLine && c.Action == "create");
        await scene.Made(back.Record, "88");

        await scene.Plan.Edit(Side.Ssm, Kind.OrderLine, "51", ("quantity", 3m));
        await scene.Restore("51");
        await scene.Plan.Plan(Kind.OrderLine);

        (await scene.LinkOf(Kind.OrderLine, "88")).SageKey.ShouldBe("501");
        var restored = await scene.LinkOf(Kind.OrderLine, "51");
        (restored.SageKey, restored.State).ShouldBe((null, LinkState.SsmOnly));
        await scene.Plan.Plan(Kind.OrderLine);
    }
}
