using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>The kind had DeleteInSsm, so a text that left the rep columns planned the deletion of its SSM user (D17: nothing is ever written to users).</summary>
[Trait("Rule", "USR-13")]
public sealed class A_rep_text_nobody_uses_any_more_deletes_no_user
{
    [Fact]
    public async Task Should_plan_nothing_and_link_it_again_when_it_returns()
    {
        using var scene = new PlanScene();
        await scene.Sage(Kind.User, "Aoife", ("name", "Aoife"), ("email", "a@x.example"));
        await scene.Ssm(Kind.User, "61", ("name", "Aoife Brennan"), ("email", "a@x.example"));
        await scene.Plan(Kind.User);
        await scene.Gone(Side.Sage50, Kind.User, "Aoife");
        await scene.Plan(Kind.User);
        (await scene.Changes()).ShouldBeEmpty();
        await scene.Sage(Kind.User, "Aoife", ("name", "Aoife"), ("email", "a@x.example"));
        await scene.Plan(Kind.User);
        (await scene.LinkOf(Kind.User, "Aoife")).State.ShouldBe(LinkState.Linked);
    }
}
