using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>S1, S2, S3 and carriage lines name a product that stands in SSM only (D11). It has no link, so the lines waited for ever.</summary>
public sealed class Lines_of_service_products_find_their_product
{
    [Fact]
    public async Task Should_plan_the_line_without_waiting()
    {
        using var scene = new PlanScene();
        await scene.Link(Kind.Order, "12", "9");
        await ServiceProduct(scene);
        await scene.Sage(Kind.OrderLine, "12:carriage", ("order", "12"), ("position", 1m), ("product", "SVC-CARR"), ("quantity", 1m));
        await scene.Plan(Kind.OrderLine);
        (await scene.OnlyChange()).WaitsForKey.ShouldBeNull();
    }

    [Fact]
    public async Task Should_be_quiet_when_the_line_stands_there()
    {
        using var scene = new PlanScene();
        await scene.Link(Kind.Order, "12", "9");
        await ServiceProduct(scene);
        await scene.Sage(Kind.OrderLine, "12:carriage", ("order", "12"), ("position", 1m), ("product", "SVC-CARR"));
        await scene.Ssm(Kind.OrderLine, "77", ("order", "9"), ("position", 1m), ("product", "900"));
        await scene.Plan(Kind.OrderLine);
        (await scene.Changes()).ShouldBeEmpty();
        (await scene.LinkOf(Kind.OrderLine, "12:carriage")).SsmKey.ShouldBe("77");
        (await scene.Plan(Kind.OrderLine)).ShouldBe(0);
    }

    private static async Task ServiceProduct(PlanScene scene)
    {
        await scene.Ssm(Kind.Product, "900", ("stockCode", "SVC-CARR"), ("name", "Carriage"));
        await scene.Filter(Side.Ssm, Kind.Product, "900", "service product (D11)");
    }
}
