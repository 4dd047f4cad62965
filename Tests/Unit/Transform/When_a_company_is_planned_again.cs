using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

public sealed class When_a_company_is_planned_again : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    [Trait("Rule", "I5")]
    public async Task Should_be_quiet_when_nothing_moved()
    {
        await Pair();
        (await _scene.Plan(Kind.Account)).ShouldBe(0);
        (await _scene.Changes()).ShouldBeEmpty();
        (await _scene.Rows<AuditRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_leave_a_queued_change_alone_when_the_plan_is_the_same()
    {
        await Pair();
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("phone", "2"));
        await _scene.Plan(Kind.Account);
        await _scene.SetChanges(ChangeState.Queued);
        var before = await _scene.OnlyChange();
        await _scene.Plan(Kind.Account);
        var after = await _scene.OnlyChange();
        (after.Version, after.RunId, after.UpdatedAt, after.State).ShouldBe((before.Version, before.RunId, before.UpdatedAt, ChangeState.Queued));
    }

    [Theory]
    [InlineData(ChangeState.Planned)]
    [InlineData(ChangeState.Queued)]
    [InlineData(ChangeState.Held)]
    [InlineData(ChangeState.Waiting)]
    [Trait("Rule", "I6")]
    public async Task Should_replace_the_payload_of_an_open_change(string state)
    {
        await Pair();
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("phone", "2"));
        await _scene.Plan(Kind.Account);
        await _scene.SetChanges(state);
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("phone", "3"));
        await _scene.Plan(Kind.Account);
        var change = await _scene.OnlyChange();
        (change.Version, change.State, change.RunId).ShouldBe((2, ChangeState.Planned, 2), "an approval lapses");
        change.Fields.ShouldContain("\"3\"");
    }

    [Theory]
    [InlineData(ChangeState.Sending)]
    [InlineData(ChangeState.InDoubt)]
    [Trait("Rule", "I6")]
    public async Task Should_leave_a_change_that_is_on_its_way(string state)
    {
        await Pair();
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("phone", "2"));
        await _scene.Plan(Kind.Account);
        await _scene.SetChanges(state);
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("phone", "3"));
        await _scene.Plan(Kind.Account);
        var change = await _scene.OnlyChange();
        (change.Version, change.State).ShouldBe((1, state));
        change.Fields.ShouldContain("\"2\"");
    }

    [Fact]
    [Trait("Rule", "I1")]
    public async Task Should_not_repeat_what_was_refused_until_the_source_changes()
    {
        await Pair();
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("phone", "2"));
        await _scene.Plan(Kind.Account);
        await _scene.SetChanges(ChangeState.Refused);
        await _scene.Plan(Kind.Account);
        await _scene.OnlyChange();
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("phone", "3"));
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).Select(c => c.State).ShouldBe([ChangeState.Refused, ChangeState.Planned]);
    }

    [Fact]
    public async Task Should_refuse_what_does_not_fit_and_name_field_limit_and_rule()
    {
        await Pair();
        _scene.Fault = new LimitFault("S50-T-001", "name", "60 characters, has 74", "too long");
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("phone", "2"));
        await _scene.Plan(Kind.Account);
        var change = await _scene.OnlyChange();
        (change.State, change.Code, change.Field, change.Limit, change.Rule).ShouldBe((ChangeState.Refused, "S50-T-001", "name", "60 characters, has 74", "ACC-08"));
        await _scene.Plan(Kind.Account);
        await _scene.OnlyChange();
    }

    [Fact]
    public async Task Should_supersede_what_is_no_longer_needed()
    {
        await Pair();
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("phone", "2"));
        await _scene.Plan(Kind.Account);
        await _scene.SetChanges(ChangeState.Queued);
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("phone", "1"));
        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("fax", "7"));
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("fax", "7"));
        await _scene.Plan(Kind.Account);
        var change = await _scene.OnlyChange();
        (change.State, change.SettledAt).ShouldBe((ChangeState.Superseded, _scene.Now));
    }

    [Fact]
    [Trait("Rule", "CON-10")]
    public async Task Should_let_a_child_wait_for_its_parent()
    {
        await _scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("account", "A"), ("name", "Ann"));
        await _scene.Plan(Kind.Contact);
        var change = await _scene.OnlyChange();
        (change.WaitsForKind, change.WaitsForKey).ShouldBe((Kind.Account, "Sage50:A"));
        await _scene.SetChanges(ChangeState.Waiting);
        await _scene.Link(Kind.Account, "A", "1");
        await _scene.Plan(Kind.Contact);
        var free = await _scene.OnlyChange();
        (free.WaitsForKey, free.State).ShouldBe((null, ChangeState.Queued));
    }

    [Fact]
    [Trait("Rule", "ACC-21")]
    [Trait("Rule", "ACC-22")]
    public async Task Should_not_create_again_what_was_deleted_in_SSM()
    {
        await Pair();
        await _scene.Gone(Side.Ssm, Kind.Account, "1");
        await _scene.Plan(Kind.Account);
        (await _scene.LinkOf(Kind.Account, "A")).State.ShouldBe(LinkState.Tombstone);
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("phone", "2"));
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).ShouldBeEmpty("ACC-22");
        (await _scene.Plan(Kind.Account)).ShouldBe(0);
    }

    [Fact]
    [Trait("Rule", "ACC-20")]
    public async Task Should_delete_in_SSM_what_was_deleted_in_Sage()
    {
        await Pair();
        await _scene.Gone(Side.Sage50, Kind.Account, "A");
        await _scene.Plan(Kind.Account);
        var delete = await _scene.OnlyChange();
        (delete.Action, delete.Target, delete.Fields).ShouldBe(("delete", Side.Ssm, "{}"));
        await _scene.Plan(Kind.Account);
        (await _scene.OnlyChange()).Action.ShouldBe("delete");
    }

    [Fact]
    [Trait("Rule", "D6")]
    [Trait("Rule", "ORD-16")]
    public async Task Should_write_nothing_for_documents_that_are_gone()
    {
        await _scene.Sage(Kind.Order, "12", ("number", "O12"), ("net", 5m));
        await _scene.Ssm(Kind.Order, "9", ("number", "O12"), ("net", 5m));
        await _scene.Linked(Kind.Order, "12", "9");
        await _scene.Sage(Kind.OrderLine, "501", ("order", "12"), ("position", 1m));
        await _scene.Ssm(Kind.OrderLine, "91", ("order", "9"), ("position", 1m));
        await _scene.Linked(Kind.OrderLine, "501", "91");
        await _scene.Gone(Side.Sage50, Kind.Order, "12");
        await _scene.Gone(Side.Sage50, Kind.OrderLine, "501");
        await _scene.Plan(Kind.Order);
        await _scene.Plan(Kind.OrderLine);
        (await _scene.Changes()).ShouldBeEmpty("D6");
        (await _scene.Rows<LinkRow>()).ShouldAllBe(l => l.State == LinkState.Gone);
        (await _scene.Plan(Kind.Order), await _scene.Plan(Kind.OrderLine)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Should_delete_the_one_line_that_left_a_document()
    {
        await _scene.Sage(Kind.Order, "12", ("number", "O12"));
        await _scene.Sage(Kind.OrderLine, "501", ("order", "12"), ("position", 1m));
        await _scene.Ssm(Kind.OrderLine, "91", ("order", "9"), ("position", 1m));
        await _scene.Linked(Kind.OrderLine, "501", "91");
        await _scene.Gone(Side.Sage50, Kind.OrderLine, "501");
        await _scene.Plan(Kind.OrderLine);
        (await _scene.OnlyChange()).Action.ShouldBe("delete");
    }

    [Fact]
    [Trait("Rule", "ACC-02")]
    [Trait("Rule", "ACC-03")]
    [Trait("Rule", "ACC-08")]
    [Trait("Rule", "ACC-09")]
    [Trait("Rule", "D13")]
    public async Task Should_restore_a_rejected_edit_and_tell_it_once()
    {
        await Pair();
        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("phone", "edited"));
        await _scene.Plan(Kind.Account);
        await _scene.Plan(Kind.Account);
        var change = await _scene.OnlyChange();
        (change.Target, change.Action).ShouldBe((Side.Ssm, "update"));
        change.Fields.ShouldContain("\"phone\":\"1\"");
        var conflict = (await _scene.Rows<ConflictRow>()).ShouldHaveSingleItem();
        (conflict.Class, conflict.Field, conflict.Ssm, conflict.Winner, conflict.Policy).ShouldBe(("rejected", "phone", "edited", Side.Sage50, "ACC-08"), "ACC-09");
    }

    [Fact]
    [Trait("Rule", "ACC-02")]
    [Trait("Rule", "ACC-03")]
    [Trait("Rule", "D13")]
    public async Task Should_carry_an_edit_to_Sage_when_customers_go_both_ways()
    {
        _scene.Settings = _scene.Settings with { CustomerUpdatesBothWays = true };
        await Pair();
        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("phone", "edited"));
        await _scene.Plan(Kind.Account);
        var change = await _scene.OnlyChange();
        (change.Target, change.Lane).ShouldBe((Side.Sage50, "sage:acme"));
        change.Expected.ShouldNotBeNull().ShouldContain("\"phone\":\"1\"");
    }

    [Theory]
    [InlineData("Gold", false)]
    [InlineData("Potential", true)]
    [InlineData("Lost", true)]
    [Trait("Rule", "D13")]
    public async Task Should_write_the_status_only_when_it_is_no_customer_status(string status, bool restored)
    {
        _scene.Settings = _scene.Settings with { CustomerStatuses = ["Client", "Gold"] };
        await Pair();
        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("status", status));
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).Count.ShouldBe(restored ? 1 : 0, "D13");
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).Count.ShouldBe(restored ? 1 : 0);
    }

    [Fact]
    [Trait("Rule", "ACC-32")]
    [Trait("Rule", "ACC-33")]
    [Trait("Rule", "USR-14")]
    public async Task Should_never_change_the_owner_after_creation()
    {
        await _scene.Sage(Kind.User, "Aoife", ("name", "Aoife"));
        await _scene.Link(Kind.User, "Aoife", "61");
        await Pair();
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("owner", "Aoife"));
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).ShouldBeEmpty("ACC-32, ACC-33");
        (await _scene.Plan(Kind.Account)).ShouldBe(0, "the base took it over");
    }

    [Fact]
    [Trait("Rule", "CON-12")]
    public async Task Should_stop_updating_what_is_out_of_filter_and_keep_both_sides()
    {
        await _scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("name", "Ann"), ("phone", "1"));
        await _scene.Ssm(Kind.Contact, "7", ("reference", "A/1"), ("name", "Ann"), ("phone", "1"));
        await _scene.Linked(Kind.Contact, "A/1", "7");
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("phone", "2"));
        await _scene.Edit(Side.Ssm, Kind.Contact, "7", ("phone", "3"));
        await _scene.Filter(Side.Sage50, Kind.Contact, "A/1", "no person");
        await _scene.Plan(Kind.Contact);
        (await _scene.Changes()).ShouldBeEmpty("CON-12");
        (await _scene.LinkOf(Kind.Contact, "A/1")).Reason.ShouldNotBeNull().ShouldContain("CON-12");
    }

    [Fact]
    public async Task Should_take_a_new_base_and_write_nothing_when_the_mapping_version_changes()
    {
        await Pair();
        _scene.Settings = _scene.Settings with { MappingVersion = 2 };
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("terms", "60 days"));
        (await _scene.Plan(Kind.Account)).ShouldBe(1);
        (await _scene.Changes()).ShouldBeEmpty();
        (await _scene.Plan(Kind.Account)).ShouldBe(0);
    }

    [Fact]
    public async Task Should_plan_more_than_a_page()
    {
        var count = Sage50Etl.Transform.Planning.StreamPlanner.PageSize + 3;
        for (var i = 0; i < count; i++) await _scene.Sage(Kind.Family, $"{i}", ("name", "Family " + i));
        (await _scene.Plan(Kind.Family)).ShouldBe(count);
        (await _scene.Changes()).Select(c => c.Record).Distinct().Count().ShouldBe(count);
    }

    private async Task Pair()
    {
        (string, object?)[] both = [("companyCode", "A"), ("name", "Murphy"), ("phone", "1"), ("status", "Client"), ("fax", null)];
        await _scene.Sage(Kind.Account, "A", [.. both, ("terms", "30 days"), ("owner", null)]);
        await _scene.Ssm(Kind.Account, "1", [.. both, ("owner", PlanScene.Admin)]);
        await _scene.Linked(Kind.Account, "A", "1");
    }
}
