using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A first load was approved and stopped half-way. The prices that had been looked at too early waited for their product; the next plan made them new
/// creates because one of their parents stood by then, and the guard held the run for what had been approved before.
/// </summary>
[Trait("Rule", "design 4.4")]
public sealed class What_was_approved_and_waits_for_its_parent_is_not_planned_anew
{
    [Fact]
    public async Task Should_stay_in_its_run_and_be_looked_at_again_when_another_parent_is_missing_now()
    {
        using var scene = new PlanScene();
        await scene.Sage(Kind.ProductRate, "TRADE|PEN", ("rate", "TRADE"), ("product", "PEN"), ("price", 2.5m));
        await scene.Plan(Kind.ProductRate);
        var first = await scene.OnlyChange();
        await scene.SetChanges(ChangeState.Waiting);
        await scene.Link(first.WaitsForKind!, first.WaitsForKey!.Split(':')[1], "7");

        await scene.Plan(Kind.ProductRate);

        var change = await scene.OnlyChange();
        (change.Id, change.RunId, change.Version, change.State, change.WaitsForKey).ShouldBe((first.Id, first.RunId, first.Version, ChangeState.Queued, null));
    }

    [Fact]
    public async Task Should_go_on_waiting_while_the_same_parent_is_missing()
    {
        using var scene = new PlanScene();
        await scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("account", "A"), ("name", "Ann"));
        await scene.Plan(Kind.Contact);
        await scene.SetChanges(ChangeState.Waiting);

        await scene.Plan(Kind.Contact);

        var change = await scene.OnlyChange();
        (change.RunId, change.State, change.WaitsForKey).ShouldBe((1, ChangeState.Waiting, "Sage50:A"));
    }
}
