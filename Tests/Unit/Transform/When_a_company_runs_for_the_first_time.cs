using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

public sealed class When_a_company_runs_for_the_first_time : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    [Trait("Rule", "ACC-10")]
    [Trait("Rule", "ACC-13")]
    [Trait("Rule", "D1")]
    public async Task Should_link_by_external_id_before_anything_else()
    {
        await _scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("name", "Murphy"), ("postcode", "T12"));
        await _scene.Ssm(Kind.Account, "1", ("companyCode", "MUR001"), ("name", "Another name"), ("postcode", "X"));
        await _scene.Ssm(Kind.Account, "2", ("companyCode", null), ("name", "Murphy"), ("postcode", "T12"));
        await _scene.Plan(Kind.Account);
        var link = await _scene.LinkOf(Kind.Account, "MUR001");
        (link.SageKey, link.SsmKey, link.State).ShouldBe(("MUR001", "1", LinkState.Linked));
    }

    [Fact]
    [Trait("Rule", "ACC-13")]
    [Trait("Rule", "D1")]
    public async Task Should_link_by_name_and_postcode_from_Sage()
    {
        await _scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("name", "Murphy Ltd"), ("postcode", "T12 XY"));
        await _scene.Ssm(Kind.Account, "1", ("companyCode", null), ("name", "Murphy Ltd"), ("postcode", "t12xy"));
        await _scene.Ssm(Kind.Account, "2", ("companyCode", null), ("name", "Murphy Ltd"), ("postcode", "D1"));
        await _scene.Plan(Kind.Account);
        (await _scene.LinkOf(Kind.Account, "MUR001")).SsmKey.ShouldBe("1");
        var change = (await _scene.Changes()).Single(c => c.Record == "MUR001");
        (change.Target, change.Action).ShouldBe((Side.Ssm, "update"), "SSM learns the company code");
    }

    [Fact]
    public async Task Should_replace_the_create_when_a_partner_appears()
    {
        await _scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("name", "Murphy Ltd"), ("postcode", "T12"));
        await _scene.Plan(Kind.Account);
        (await _scene.OnlyChange()).Action.ShouldBe("create");
        await _scene.Ssm(Kind.Account, "1", ("companyCode", null), ("name", "Murphy Ltd"), ("postcode", "T12"), ("status", "Client"));
        await _scene.Plan(Kind.Account);
        var link = await _scene.LinkOf(Kind.Account, "MUR001");
        (link.SsmKey, link.State).ShouldBe(("1", LinkState.Linked));
        (await _scene.OnlyChange()).Action.ShouldBe("update", "the create is replaced, not repeated");
    }

    [Fact]
    public async Task Should_take_all_fields_of_the_rule_or_none()
    {
        await _scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("name", "Murphy Ltd"), ("postcode", null));
        await _scene.Ssm(Kind.Account, "1", ("companyCode", null), ("name", "Murphy Ltd"), ("postcode", null), ("status", "Potential"));
        await _scene.Plan(Kind.Account);
        (await _scene.LinkOf(Kind.Account, "MUR001")).SsmKey.ShouldBeNull("a blank postcode identifies nobody");
    }

    [Fact]
    [Trait("Rule", "ACC-13")]
    [Trait("Rule", "D1")]
    public async Task Should_park_a_Sage_record_that_fits_two_and_both_of_those()
    {
        await _scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("name", "Murphy"), ("postcode", "T12"));
        await _scene.Ssm(Kind.Account, "1", ("companyCode", null), ("name", "Murphy"), ("postcode", "T12"), ("status", "Client"));
        await _scene.Ssm(Kind.Account, "2", ("companyCode", null), ("name", "Murphy"), ("postcode", "T12"), ("status", "Client"));
        await _scene.Plan(Kind.Account);
        (await _scene.Rows<LinkRow>()).Select(l => (l.Record, l.State)).ShouldBe(
            [("MUR001", LinkState.Parked), ("ssm#1", LinkState.Parked), ("ssm#2", LinkState.Parked)], ignoreOrder: true);
        (await _scene.Changes()).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "ACC-13")]
    [Trait("Rule", "D1")]
    public async Task Should_park_two_Sage_records_that_fit_one()
    {
        foreach (var code in new[] { "MUR001", "MUR002" })
            await _scene.Sage(Kind.Account, code, ("companyCode", code), ("name", "Murphy"), ("postcode", "T12"));
        await _scene.Ssm(Kind.Account, "1", ("companyCode", null), ("name", "Murphy"), ("postcode", "T12"), ("status", "Client"));
        await _scene.Plan(Kind.Account);
        (await _scene.Rows<LinkRow>()).ShouldAllBe(l => l.State == LinkState.Parked);
        (await _scene.Changes()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_not_take_a_partner_that_is_linked_or_gone()
    {
        await _scene.Sage(Kind.Account, "OLD", ("companyCode", "OLD"), ("name", "Murphy"), ("postcode", "T12"));
        await _scene.Ssm(Kind.Account, "1", ("companyCode", "OLD"), ("name", "Murphy"), ("postcode", "T12"), ("status", "Client"));
        await _scene.Linked(Kind.Account, "OLD", "1");
        await _scene.Ssm(Kind.Account, "2", ("companyCode", null), ("name", "Murphy"), ("postcode", "T12"));
        await _scene.Gone(Side.Ssm, Kind.Account, "2");
        await _scene.Sage(Kind.Account, "NEW", ("companyCode", "NEW"), ("name", "Murphy"), ("postcode", "T12"));
        await _scene.Plan(Kind.Account);
        var change = await _scene.OnlyChange();
        (change.Record, change.Action, change.Key).ShouldBe(("NEW", "create", "NEW"));
    }

    [Fact]
    [Trait("Rule", "D1")]
    public async Task Should_let_Sage_win_and_blanks_give_way()
    {
        await _scene.Sage(Kind.Account, "A", ("companyCode", "A"), ("name", "Sage name"), ("phone", null), ("email", "e@x.example"), ("terms", "30 days"));
        await _scene.Ssm(Kind.Account, "1", ("companyCode", "A"), ("name", "SSM name"), ("phone", "021"), ("email", null), ("fax", "1"));
        await _scene.Plan(Kind.Account);
        var fields = Fields(await _scene.OnlyChange(), Kind.Account);
        fields.Names.ShouldBe(["email", "name"], "terms has no place in SSM, a blank phone overwrites nothing");
        (await _scene.Rows<ConflictRow>()).ShouldHaveSingleItem().Field.ShouldBe("name", "the value given up is kept");
    }

    [Fact]
    [Trait("Rule", "USR-04")]
    [Trait("Rule", "USR-05")]
    [Trait("Rule", "USR-06")]
    [Trait("Rule", "USR-13")]
    [Trait("Rule", "D17")]
    public async Task Should_link_several_texts_to_one_user()
    {
        await _scene.Sage(Kind.User, "Aoife", ("name", "Aoife"), ("email", "aoife@x.example"));
        await _scene.Ssm(Kind.User, "61", ("name", "Aoife Brennan"), ("email", "aoife@x.example"));
        await _scene.Plan(Kind.User);
        await _scene.Sage(Kind.User, "AB", ("name", "AB"), ("email", "aoife@x.example"));
        await _scene.Sage(Kind.User, "Nobody", ("name", "Nobody"));
        await _scene.Plan(Kind.User);
        (await _scene.Rows<LinkRow>()).Select(l => (l.Record, l.SsmKey, l.State)).ShouldBe(
            [("Aoife", "61", LinkState.Linked), ("AB", "61", LinkState.Linked), ("Nobody", null, LinkState.SageOnly)], ignoreOrder: true);
        (await _scene.Changes()).ShouldBeEmpty("nothing is ever written to users (D17)");
    }

    [Fact]
    public async Task Should_link_from_SSM_what_Sage_had_settled_alone()
    {
        await _scene.Sage(Kind.User, "Aoife", ("name", "Aoife"), ("email", "aoife@x.example"));
        await _scene.Plan(Kind.User);
        (await _scene.LinkOf(Kind.User, "Aoife")).State.ShouldBe(LinkState.SageOnly);
        await _scene.Ssm(Kind.User, "61", ("name", "Aoife Brennan"), ("email", "aoife@x.example"));
        await _scene.Plan(Kind.User);
        var link = (await _scene.Rows<LinkRow>()).ShouldHaveSingleItem();
        (link.Record, link.SsmKey, link.State).ShouldBe(("Aoife", "61", LinkState.Linked));
    }

    [Theory]
    [InlineData("2026-02-28T10:00:00", false)]
    [InlineData("2026-03-01T00:00:00", true)]
    [Trait("Rule", "D1")]
    public async Task Should_create_in_Sage_only_what_was_made_since_go_live(string created, bool made)
    {
        _scene.Settings = _scene.Settings with { GoLive = new DateOnly(2026, 3, 1) };
        await _scene.Ssm(Kind.Account, "1", ("name", "Murphy"), ("status", "Client"));
        await _scene.Put(Side.Ssm, Kind.Account, (await _scene.Row(Side.Ssm, Kind.Account, "1")) with { Extra = $$"""{"created":"{{created}}"}""" });
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).Count.ShouldBe(made ? 1 : 0);
    }

    [Fact]
    [Trait("Rule", "ACC-12")]
    public async Task Should_give_customers_born_in_SSM_references_that_do_not_collide()
    {
        await _scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("name", "Murphy"));
        foreach (var id in new[] { "1", "2", "3" }) await _scene.Ssm(Kind.Account, id, ("name", "Murray " + id), ("status", "Client"));
        await _scene.Plan(Kind.Account);
        var keys = (await _scene.Changes()).Where(c => c.Target == Side.Sage50).Select(c => c.Key).ToList();
        keys.ShouldBe(["MUR002", "MUR003", "MUR004"]);
        await _scene.SetChanges(ChangeState.Refused);
        await _scene.Ssm(Kind.Account, "4", ("name", "Murdoch"), ("status", "Client"));
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).Single(c => c.Record == "ssm#4").Key.ShouldBe("MUR005", "a refused create may have happened");
    }

    private static Sage50Etl.Canonical.Images.Image Fields(ChangeRow change, string kind) => RecordSchema.Of(kind).FromJson(change.Fields);
}
