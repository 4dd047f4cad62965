using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform.Succession;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A quotation became an order, which took over its record in SSM (D16). When a backup was restored, Sage gave the quotation's number to another document. The link of what
/// was succeeded stood for that number for ever: the new document never came to SSM, and reconcile called it explained, "became order 1005" (D24).
/// </summary>
[Trait("Rule", "D16")]
[Trait("Rule", "D24")]
public sealed class A_number_that_Sage_gives_again_after_a_quotation_became_an_order_comes_to_SSM
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Should_create_its_lines_whether_Sage_dates_them_or_not(bool dated)
    {
        using var scene = await Succeeded();
        await scene.Plan.Link(Kind.Account, "B", "8");
        await scene.Again("1001", OrderState.OrderReceived, "B");
        foreach (var line in new[] { "501", "502" }) await scene.LineAgain(line, "1001", dated);
        await scene.Run();

        (await scene.Plan.Changes()).Where(c => c.Kind == Kind.OrderLine && c.Action == "create").Select(c => c.Record).ShouldBe(["501", "502"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(OrderState.OrderReceived)]
    [InlineData(OrderState.QuotationOpen)]
    public async Task Should_create_the_new_document(string status)
    {
        using var scene = await Succeeded();

        await scene.Plan.Link(Kind.Account, "B", "8");
        await scene.Again("1001", status, "B");
        await scene.Plan.Plan(Kind.Order);

        (await scene.Plan.Changes()).ShouldContain(
            c => c.Kind == Kind.Order && c.Target == Side.Ssm && c.Action == "create" && c.State == ChangeState.Planned, "it is another document, and its money is missing in SSM");
        (await scene.LinkOf(Kind.Order, "5")).SageKey.ShouldBe("1005", "the order keeps its record");
    }

    private static async Task<SuccessionScene> Succeeded()
    {
        var scene = await SuccessionScene.Start();
        await scene.Document("1005", OrderState.OrderReceived, readLater: TimeSpan.FromSeconds(5));
        await scene.Line("601", "1005", 1m, "BOLT", 3m);
        await scene.Line("602", "1005", 2m, "NUT", 3m);
        await scene.Run();
        (await scene.Plan.LinkOf(Kind.Order, "succeeded#1001")).State.ShouldBe(LinkState.Succeeded, "the scene: the order has taken over");
        return scene;
    }
}
