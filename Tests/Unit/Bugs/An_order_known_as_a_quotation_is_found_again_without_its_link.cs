using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A document keeps its external id Q1001 when the quotation becomes an order; with a lost staging file it was looked for as O1001 and made again (D7, D8).</summary>
[Trait("Rule", "D8")]
public sealed class An_order_known_as_a_quotation_is_found_again_without_its_link
{
    [Theory]
    [InlineData("O1001", "Q1001")]
    [InlineData("Q1001", "O1001")]
    public async Task Should_link_by_number_whatever_the_letter(string inSage, string inSsm)
    {
        using var scene = new PlanScene();
        await scene.Sage(Kind.Order, "1001", ("number", inSage), ("status", OrderState.OrderReceived));
        await scene.Ssm(Kind.Order, "5", ("number", inSsm), ("status", OrderState.QuotationOpen));
        await scene.Plan(Kind.Order);
        (await scene.LinkOf(Kind.Order, "1001")).SsmKey.ShouldBe("5");
        var change = await scene.OnlyChange();
        (change.Target, change.Action).ShouldBe((Side.Ssm, "update"));
        change.Fields.ShouldNotContain("number");
    }

    [Fact]
    public async Task Should_link_from_the_side_of_SSM_too()
    {
        using var scene = new PlanScene();
        await scene.Ssm(Kind.Order, "5", ("number", "Q1001"), ("status", OrderState.OrderReceived));
        await scene.Plan(Kind.Order);
        await scene.Sage(Kind.Order, "1001", ("number", "O1001"), ("status", OrderState.OrderReceived));
        await scene.Plan(Kind.Order);
        (await scene.Rows<LinkRow>()).ShouldContain(l => l.SageKey == "1001" && l.SsmKey == "5" && l.State == LinkState.Linked);
        (await scene.Changes()).ShouldBeEmpty();
    }
}
