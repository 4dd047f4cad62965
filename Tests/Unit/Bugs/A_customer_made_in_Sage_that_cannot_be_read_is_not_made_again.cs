using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Changes;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Sage made a customer of SSM and answered its key, but the row could not be read back, and no reading after it could read it either. The pair was linked by its key
/// alone; the next plan saw a record of SSM without an image in Sage, and planned the customer under a second ACCOUNT_REF, in every cycle (I2).
/// </summary>
[Trait("Rule", "I2")]
[Trait("Rule", "D21")]
public sealed class A_customer_made_in_Sage_that_cannot_be_read_is_not_made_again
{
    [Theory]
    [InlineData(Kind.Account)]
    [InlineData(Kind.Contact)]
    public async Task Should_not_be_planned_under_another_key(string kind)
    {
        using var scene = new PlanScene();
        await scene.Link(Kind.Account, "OLD001", "5");
        if (kind == Kind.Account) await scene.Ssm(kind, "9", ("name", "Murphy"), ("status", "Client"));
        else await scene.Ssm(kind, "9", ("account", "5"), ("name", "Ann  Lee"));
        await scene.Plan(kind);
        var planned = await scene.OnlyChange();
        (planned.Action, planned.Target).ShouldBe(("create", Side.Sage50));
        await scene.SetChanges(ChangeState.Sending);
        var change = await scene.OnlyChange();
        var key = kind == Kind.Account ? change.Key! : "OLD001/3";
        var open = new OpenChange(change, await scene.LinkOf(kind, change.Record), Image.Empty, Image.Empty, Image.Empty, null);
        await new ChangeSettlement(scene.Store, scene.Time).AppliedUnread(open, key, new TargetException(FailureClass.Unclear, "S50-S-010", "a row cannot be read"), PlanScene.Cancel);
        (await scene.LinkOf(kind, change.Record)).SageKey.ShouldBe(key);

        await scene.Plan(kind);

        (await scene.Changes()).Where(c => c.State == ChangeState.Planned).Select(c => $"{c.Action} in {c.Target} as {c.Key}").ShouldBeEmpty();
    }
}
