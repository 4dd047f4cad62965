using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Both sides of a parked pair have a link row. When only one candidate was left, the second row broke the unique index and with it the plan of the whole stream.</summary>
public sealed class Parked_records_are_joined_when_one_candidate_goes
{
    [Fact]
    public async Task Should_become_one_link_from_Sage()
    {
        using var scene = new PlanScene();
        await scene.Sage(Kind.Account, "A", ("companyCode", "A"), ("name", "Murphy"), ("postcode", "T12"));
        foreach (var id in new[] { "1", "2" }) await scene.Ssm(Kind.Account, id, ("companyCode", null), ("name", "Murphy"), ("postcode", "T12"), ("status", "Client"));
        await scene.Plan(Kind.Account);
        await scene.Gone(Side.Ssm, Kind.Account, "2");
        await scene.Plan(Kind.Account);
        var link = (await scene.Rows<LinkRow>()).Single(l => l.SsmKey == "1");
        (link.Record, link.SageKey, link.State).ShouldBe(("A", "A", LinkState.Linked));
        var change = await scene.OnlyChange();
        (change.Record, change.Target, change.Action).ShouldBe(("A", Side.Ssm, "update"));
    }

    [Fact]
    public async Task Should_become_one_link_when_an_SSM_record_is_made_to_fit_and_drop_its_own_create()
    {
        using var scene = new PlanScene();
        await scene.Sage(Kind.Account, "A", ("companyCode", "A"), ("name", "Murphy"), ("postcode", "T12"));
        await scene.Ssm(Kind.Account, "1", ("companyCode", null), ("name", "Murphey"), ("postcode", "T12"), ("status", "Client"));
        await scene.Plan(Kind.Account);
        (await scene.Changes()).Select(c => (c.Record, c.Action, c.Target)).ShouldBe([("A", "create", Side.Ssm), ("ssm#1", "create", Side.Sage50)], ignoreOrder: true);
        await scene.SetChanges(ChangeState.Queued);
        await scene.Edit(Side.Ssm, Kind.Account, "1", ("name", "Murphy"));
        await scene.Plan(Kind.Account);
        (await scene.Rows<LinkRow>()).ShouldHaveSingleItem().Record.ShouldBe("A");
        var changes = await scene.Changes();
        changes.Single(c => c.Record == "ssm#1").State.ShouldBe(ChangeState.Superseded);
        changes.Single(c => c.Record == "A").Action.ShouldBe("update");
    }

    [Fact]
    public async Task Should_wait_while_a_create_of_either_is_on_its_way()
    {
        using var scene = new PlanScene();
        await scene.Sage(Kind.Account, "A", ("companyCode", "A"), ("name", "Murphy"), ("postcode", "T12"));
        await scene.Ssm(Kind.Account, "1", ("companyCode", null), ("name", "Murphey"), ("postcode", "T12"), ("status", "Client"));
        await scene.Plan(Kind.Account);
        await scene.SetChanges(ChangeState.InDoubt);
        await scene.Edit(Side.Ssm, Kind.Account, "1", ("name", "Murphy"));
        await scene.Plan(Kind.Account);
        (await scene.Rows<LinkRow>()).Count.ShouldBe(2);
        (await scene.Changes()).ShouldAllBe(c => c.State == ChangeState.InDoubt);
    }
}
