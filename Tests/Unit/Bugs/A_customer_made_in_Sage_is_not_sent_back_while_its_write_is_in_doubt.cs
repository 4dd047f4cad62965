using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A snapshot may see in Sage what our own unanswered create has made there. It looked like a customer of Sage without partner, so it was to be
/// created in SSM a second time, and its link row stood in the way when the create was settled (I2, D16).
/// </summary>
public sealed class A_customer_made_in_Sage_is_not_sent_back_while_its_write_is_in_doubt
{
    [Theory]
    [InlineData(ChangeState.InDoubt)]
    [InlineData(ChangeState.Sending)]
    public async Task Should_leave_the_customer_to_its_open_create(string state)
    {
        using var scene = new PlanScene();
        await scene.Ssm(Kind.Account, "5", ("name", "Murphy"), ("status", "Client"));
        await scene.Plan(Kind.Account);
        await scene.SetChanges(state);
        await scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("name", "Murphy"));
        await scene.Sage(Kind.Account, "OTHER", ("companyCode", "OTHER"), ("name", "Other"));
        await scene.Plan(Kind.Account);
        (await scene.Rows<LinkRow>()).Select(l => l.Record).ShouldBe(["OTHER", "ssm#5"], ignoreOrder: true);
        (await scene.Changes()).Where(c => c.Target == Side.Ssm).ShouldHaveSingleItem().Record.ShouldBe("OTHER");
    }

    [Fact]
    public async Task Should_leave_new_contacts_alone_whose_number_nobody_knows_yet()
    {
        using var scene = new PlanScene();
        await scene.Link(Kind.Account, "A", "1");
        await scene.Ssm(Kind.Contact, "7", ("account", "1"), ("name", "Ann  Lee"));
        await scene.Plan(Kind.Contact);
        await scene.SetChanges(ChangeState.InDoubt);
        await scene.Sage(Kind.Contact, "A/5", ("reference", "A/5"), ("account", "A"), ("name", "Ann Le"));
        await scene.Plan(Kind.Contact);
        (await scene.OnlyChange()).Target.ShouldBe(Side.Sage50);
        await scene.SetChanges(ChangeState.Applied);
        await scene.Plan(Kind.Contact);
        (await scene.Changes()).ShouldContain(c => c.Record == "A/5");
    }
}
