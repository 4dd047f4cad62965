using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A linked record whose SSM image was filtered out (or never read) looked as if it had no partner, and a second one was planned (I2).</summary>
public sealed class A_linked_record_without_SSM_image_is_not_created_again
{
    [Fact]
    public async Task Should_plan_nothing_when_the_partner_is_filtered()
    {
        using var scene = new PlanScene();
        await scene.Sage(Kind.Product, "SVC-S1", ("stockCode", "SVC-S1"), ("name", "Service"));
        await scene.Ssm(Kind.Product, "9", ("stockCode", "SVC-S1"), ("name", "Service"));
        await scene.Linked(Kind.Product, "SVC-S1", "9");
        await scene.Filter(Side.Ssm, Kind.Product, "9", "service product (D11)");
        await scene.Edit(Side.Sage50, Kind.Product, "SVC-S1", ("name", "Service, new"));
        await scene.Plan(Kind.Product);
        (await scene.Changes()).ShouldBeEmpty();
        (await scene.LinkOf(Kind.Product, "SVC-S1")).State.ShouldBe(LinkState.Linked);
    }

    [Fact]
    public async Task Should_plan_nothing_when_the_partner_was_never_read()
    {
        using var scene = new PlanScene();
        await scene.Sage(Kind.Account, "A", ("companyCode", "A"), ("name", "Murphy"));
        await scene.Link(Kind.Account, "A", "1");
        await scene.Plan(Kind.Account);
        (await scene.Changes()).ShouldBeEmpty();
    }
}
