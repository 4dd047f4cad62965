using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Transform;
using Sage50Etl.Transform.Policies;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Architecture;

public sealed class When_kinds_are_described_in_several_places
{
    private static readonly PlanSettings Settings = new() { AdminUser = "51" };

    public static TheoryData<string> Kinds() => [.. Streams.All.SelectMany(s => s.Kinds)];

    [Fact]
    public void Should_have_the_same_kinds_everywhere()
    {
        var kinds = Streams.All.SelectMany(s => s.Kinds).ToList();
        kinds.ShouldBeUnique();
        kinds.ShouldBe(Kind.All, "streams follow the dependency order");
        StagedKind.All.Select(k => k.Kind).ShouldBe(kinds, ignoreOrder: true);
        RecordSchema.All.Keys.ShouldBe(kinds, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Should_stage_exactly_the_fields_of_the_record(string kind) =>
        StagedKind.Of(kind).Columns.Select(c => (c.Field, c.Type)).ShouldBe(RecordSchema.Of(kind).Fields.Select(f => (f.Name, f.Type)), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Should_have_a_policy_for_every_field(string kind)
    {
        foreach (var both in new[] { false, true })
        {
            var policy = new KindPolicies(Settings with { CustomerUpdatesBothWays = both }).Of(kind);
            policy.Fields.Keys.ShouldBe(RecordSchema.Of(kind).Fields.Select(f => f.Name), ignoreOrder: true);
            policy.Fields.ShouldAllBe(f => f.Key == f.Value.Field);
            policy.Rule.ShouldNotBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Should_match_by_fields_that_exist_and_are_indexed_first(string kind)
    {
        NaturalKey.Of(kind).Except(RecordSchema.Of(kind).Fields.Select(f => f.Name)).ShouldBeEmpty();
        foreach (var rule in new KindPolicies(Settings).Of(kind).Matches)
        {
            rule.Fields.ShouldNotBeEmpty();
            StagedKind.Of(kind).Columns.Single(c => c.Field == rule.Fields[0]).Indexed.ShouldBeTrue($"{kind}.{rule.Fields[0]}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Should_refer_only_to_kinds_that_come_before(string kind)
    {
        var order = Streams.All.OrderBy(s => s.Order).SelectMany(s => s.Kinds).ToList();
        foreach (var field in RecordSchema.Of(kind).Fields.Where(f => f.RefersTo is not null))
            order.IndexOf(field.RefersTo!).ShouldBeLessThan(order.IndexOf(kind), $"{kind}.{field.Name}");
    }

    [Fact]
    [Trait("Rule", "USR-01")]
    [Trait("Rule", "USR-03")]
    [Trait("Rule", "USR-06")]
    [Trait("Rule", "USR-07")]
    [Trait("Rule", "USR-11")]
    [Trait("Rule", "INV-02")]
    [Trait("Rule", "PRD-01")]
    [Trait("Rule", "PRD-02")]
    [Trait("Rule", "ORD-02")]
    [Trait("Rule", "D17")]
    public void Should_never_write_users_or_let_one_way_kinds_reach_Sage()
    {
        var policies = new KindPolicies(Settings);
        var user = policies.Of(Kind.User);
        (user.CreateInSsm, user.CreateInSage is null, user.ToSsmOnCreate.Any()).ShouldBe((false, true, false), "D17");
        foreach (var kind in Streams.All.Where(s => !s.TwoWay).SelectMany(s => s.Kinds))
        {
            policies.Of(kind).CreateInSage.ShouldBeNull(kind);
            policies.Of(kind).ToSageOnCreate.ShouldBeEmpty(kind);
        }
    }
}
