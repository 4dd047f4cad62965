using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Transform;
using Sage50Etl.Transform.Conflicts;
using Sage50Etl.Transform.Policies;
using Sage50Etl.Transform.Projection;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

public sealed class When_a_record_is_decided
{
    private static readonly KindPolicies Policies = new(new() { AdminUser = "51", CustomerUpdatesBothWays = true });
    private static readonly Image Client = Staged.Image(("name", "Murphy"), ("status", "Client"));

    /// <summary>Kind, Sage (live, filtered, gone, none), SSM (live, deleted, none), link, expected link, expected write.</summary>
    public static TheoryData<string, string, string, string?, string, string?> States() => new()
    {
        { Kind.Account, "live", "none", null, LinkState.SageOnly, "create in Ssm" },
        { Kind.Account, "live", "none", LinkState.SageOnly, LinkState.SageOnly, "create in Ssm" },
        { Kind.Account, "live", "none", LinkState.Gone, LinkState.SageOnly, "create in Ssm" },
        { Kind.Account, "live", "deleted", LinkState.Gone, LinkState.SageOnly, "create in Ssm" },
        { Kind.Account, "live", "deleted", LinkState.Linked, LinkState.Tombstone, null },
        { Kind.Account, "live", "deleted", LinkState.Tombstone, LinkState.Tombstone, null },
        { Kind.Account, "live", "live", LinkState.Linked, LinkState.Linked, null },
        { Kind.Account, "live", "live", LinkState.Tombstone, LinkState.Linked, null },
        { Kind.Account, "live", "live", LinkState.Gone, LinkState.Linked, null },
        { Kind.Account, "none", "live", null, LinkState.SsmOnly, "create in Sage50" },
        { Kind.Account, "none", "live", LinkState.SsmOnly, LinkState.SsmOnly, "create in Sage50" },
        { Kind.Account, "gone", "live", LinkState.Linked, LinkState.Linked, "delete in Ssm" },
        { Kind.Account, "gone", "live", LinkState.Gone, LinkState.Gone, null },
        { Kind.Account, "gone", "deleted", LinkState.Linked, LinkState.Gone, null },
        { Kind.Account, "gone", "none", LinkState.SageOnly, LinkState.Gone, null },
        { Kind.Account, "gone", "deleted", LinkState.Tombstone, LinkState.Gone, null },
        { Kind.Account, "filtered", "live", LinkState.Linked, LinkState.Linked, null },
        { Kind.Account, "filtered", "none", null, LinkState.SageOnly, null },
        { Kind.Order, "live", "none", null, LinkState.SageOnly, "create in Ssm" },
        { Kind.Order, "gone", "live", LinkState.Linked, LinkState.Gone, null },
        { Kind.Order, "none", "live", null, LinkState.SsmOnly, null },
        { Kind.Invoice, "gone", "live", LinkState.Linked, LinkState.Gone, null },
        { Kind.OrderLine, "gone", "live", LinkState.Linked, LinkState.Linked, "delete in Ssm" },
        { Kind.Product, "gone", "live", LinkState.Linked, LinkState.Linked, "delete in Ssm" },
        { Kind.Product, "none", "live", null, LinkState.SsmOnly, null },
        { Kind.User, "live", "none", null, LinkState.SageOnly, null },
        { Kind.User, "none", "live", null, LinkState.SsmOnly, null },
    };

    [Theory]
    [MemberData(nameof(States))]
    [Trait("Rule", "ACC-01")]
    [Trait("Rule", "ACC-20")]
    [Trait("Rule", "ACC-22")]
    [Trait("Rule", "D6")]
    [Trait("Rule", "ORD-02")]
    [Trait("Rule", "INV-02")]
    [Trait("Rule", "PRD-01")]
    [Trait("Rule", "USR-01")]
    public void Should_follow_the_table_of_states(string kind, string sage, string ssm, string? link, string expected, string? write)
    {
        var decision = RecordMerge.Decide(State(kind, sage, ssm, link), Policies.Of(kind));
        decision.LinkState.ShouldBe(expected);
        decision.Writes.Select(w => $"{w.Action} in {w.Target}").SingleOrDefault().ShouldBe(write);
    }

    [Fact]
    [Trait("Rule", "ACC-13")]
    public void Should_park_what_fits_two()
    {
        var decision = RecordMerge.Decide(State(Kind.Account, "live", "none", null) with { Ambiguous = ["1", "2"] }, Policies.Of(Kind.Account));
        (decision.LinkState, decision.Writes.Count, decision.WritesBase).ShouldBe((LinkState.Parked, 0, false));
        decision.Reason.ShouldNotBeNull().ShouldContain("1, 2");
    }

    [Fact]
    [Trait("Rule", "D2")]
    public void Should_take_a_base_of_another_version_anew_and_write_nothing()
    {
        var state = State(Kind.Account, "live", "live", LinkState.Linked) with { BaseOutdated = true, Ssm = Client.With("name", FieldValue.Of("Other")) };
        var decision = RecordMerge.Decide(state, Policies.Of(Kind.Account));
        (decision.Writes.Count, decision.WritesBase).ShouldBe((0, true));
        (decision.BaseSage, decision.BaseSsm).ShouldBe((state.Sage, state.Ssm));
    }

    [Fact]
    [Trait("Rule", "CON-02")]
    [Trait("Rule", "CON-09")]
    [Trait("Rule", "D2")]
    public void Should_write_different_fields_both_ways_at_once()
    {
        var before = Staged.Image(("name", "Ann"), ("phone", "1"), ("email", "a@x.example"));
        var (sage, ssm) = (before.With("phone", FieldValue.Of("2")), before.With("email", FieldValue.Of("b@x.example")));
        var decision = RecordMerge.Decide(Pair(Kind.Contact, before, sage, ssm), Policies.Of(Kind.Contact));
        decision.Writes.Count.ShouldBe(2);
        var (toSsm, toSage) = (decision.Writes.Single(w => w.Target == Side.Ssm), decision.Writes.Single(w => w.Target == Side.Sage50));
        (toSsm.Fields.Single().Key, toSsm.Fields["phone"].Text, toSsm.Expected["phone"].Text).ShouldBe(("phone", "2", "1"));
        (toSage.Fields.Single().Key, toSage.Fields["email"].Text, toSage.Expected["email"].Text).ShouldBe(("email", "b@x.example", "a@x.example"));
        decision.Lost.ShouldBeEmpty("CON-09: different fields are both kept");
        (decision.BaseSage!["phone"].Text, decision.BaseSsm!["email"].Text).ShouldBe(("1", "a@x.example"), "the base moves when the write has been applied");
    }

    [Fact]
    [Trait("Rule", "CON-09")]
    public void Should_keep_the_loser_of_a_conflict()
    {
        var before = Staged.Image(("name", "Ann"), ("phone", "1"));
        var decision = RecordMerge.Decide(
            Pair(Kind.Contact, before, before.With("phone", FieldValue.Of("2")), before.With("phone", FieldValue.Of("3"))), Policies.Of(Kind.Contact));
        decision.Writes.ShouldHaveSingleItem().Target.ShouldBe(Side.Ssm);
        decision.Lost.ShouldHaveSingleItem().ShouldBe(new LostValue("phone", Side.Sage50, Rejected: false, Open: false, nameof(ConflictPolicy.SageWins)));
    }

    [Fact]
    [Trait("Rule", "CON-10")]
    public void Should_wait_only_for_the_parent_of_a_field_that_is_written()
    {
        var before = Staged.Image(("name", "Ann"), ("account", "A"), ("phone", "1"));
        var missing = new MissingParent(Side.Sage50, "account", Kind.Account, "A");
        var state = Pair(Kind.Contact, before, before.With("phone", FieldValue.Of("2")), before) with { MissingInSsm = [missing] };
        RecordMerge.Decide(state, Policies.Of(Kind.Contact)).Writes.ShouldHaveSingleItem().WaitsFor.ShouldBeNull();
        var create = State(Kind.Contact, "live", "none", null) with { Sage = before, MissingInSsm = [missing] };
        RecordMerge.Decide(create, Policies.Of(Kind.Contact)).Writes.ShouldHaveSingleItem().WaitsFor.ShouldBe(missing);
    }

    [Fact]
    [Trait("Rule", "D6")]
    [Trait("Rule", "D18")]
    public void Should_delete_a_document_when_Sage_says_more_than_that_it_is_absent()
    {
        var decision = RecordMerge.Decide(State(Kind.Invoice, "gone", "live", LinkState.Linked) with { SageDeleted = true }, Policies.Of(Kind.Invoice));
        decision.Writes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(w => w.Action.ShouldBe("delete"), w => w.Target.ShouldBe(Side.Ssm));
    }

    [Fact]
    public void Should_not_delete_the_lines_of_a_document_that_is_gone()
    {
        var decision = RecordMerge.Decide(State(Kind.OrderLine, "gone", "live", LinkState.Linked) with { ParentGone = true }, Policies.Of(Kind.OrderLine));
        (decision.LinkState, decision.Writes.Count).ShouldBe((LinkState.Gone, 0));
    }

    [Theory]
    [InlineData("Potential", false, false)]
    [InlineData("Potential", true, true)]
    [InlineData("Client", false, true)]
    [InlineData(null, false, false)]
    [Trait("Rule", "ACC-04")]
    [Trait("Rule", "ACC-05")]
    public void Should_create_a_potential_in_Sage_only_by_setting(string? status, bool push, bool created)
    {
        var policy = new KindPolicies(new() { AdminUser = "51", PushPotentials = push }).Of(Kind.Account);
        var state = State(Kind.Account, "none", "live", null) with { Ssm = Staged.Image(("name", "x"), ("status", status)) };
        RecordMerge.Decide(state, policy).Writes.Any().ShouldBe(created, "ACC-05");
    }

    [Fact]
    [Trait("Rule", "D1")]
    public void Should_not_create_in_Sage_what_was_made_before_go_live() =>
        RecordMerge.Decide(State(Kind.Account, "none", "live", null) with { BeforeGoLive = new(2026, 1, 1) }, Policies.Of(Kind.Account)).Writes.ShouldBeEmpty("D1");

    private static RecordState State(string kind, string sage, string ssm, string? link) => new()
    {
        Kind = kind, Link = link is null ? null : new LinkRow { Kind = kind, State = link, SageKey = sage == "none" ? null : "A", SsmKey = ssm == "none" ? null : "1" },
        Sage = sage == "live" ? Client : null, SageAsSsm = Client, Ssm = ssm == "live" ? Client : null, SsmAsSage = Client,
        SageFiltered = sage == "filtered", SageGone = sage == "gone", SsmGone = ssm == "deleted",
    };

    private static RecordState Pair(string kind, Image before, Image sage, Image ssm) => State(kind, "live", "live", LinkState.Linked) with
    {
        Sage = sage, SageAsSsm = sage, Ssm = ssm, SsmAsSage = ssm, BaseSage = before, BaseSsm = before,
    };
}
