using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

[Trait("Rule", "D16")]
[Trait("Rule", "ORD-15")]
public sealed class When_a_quotation_is_won_in_Sage
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Should_stay_one_document_of_SSM_and_leave_copies_to_themselves(bool keepNumber)
    {
        await using var company = await TestCompany.Start(Token);
        var scene = await QuotationScene.Prepare(company, Token);
        var id = scene.Quotation("Send to Sage", quantity: 3);
        (await company.Run(Token, "sync")).ExitCode.ShouldBe(0);
        var (quotation, line) = (scene.NumberOf(id), scene.Lines(id).Single()["id"]!.GetValue<int>());

        var order = company.Sage.Store.ConvertQuotation(quotation, keepNumber);
        company.Sage.Store.AddOrderLine(order, new SageOrderLine(scene.StockCode, 2));
        var copy = company.Sage.Store.CopyOrder(order);
        var sync = await company.Run(Token, "sync");

        sync.ExitCode.ShouldBe(0, sync.Output + sync.Errors);
        scene.Documents().Select(d => d["extId"]!.GetValue<string>()).Order().ShouldBe(new[] { $"O{copy}", $"Q{quotation}" }.Order());
        var document = company.Ssm.Store.Find("salesorders", id)!;
        (document["statusId"]!["value"]!.GetValue<string>(), document["deleted"]?.GetValue<bool>() ?? false).ShouldBe(("Order received", false));
        scene.Lines(id).Select(l => (l["order"]!.GetValue<int>(), l["quantity"]!.GetValue<decimal>())).Order().ShouldBe([(1, 3m), (2, 2m)]);
        scene.Lines(id).ShouldContain(l => l["id"]!.GetValue<int>() == line, "the line of the quotation is the line of the order");

        company.Sage.Store.AllocateLine(order, 1, 3);
        company.Sage.Store.RemoveOrderLine(order, 2);
        (await company.Run(Token, "sync")).ExitCode.ShouldBe(0);

        company.Ssm.Store.Find("salesorders", id)!["statusId"]!["value"]!.GetValue<string>().ShouldBe("Order part allocated", "the life of the order goes on in the record of the quotation");
        scene.Lines(id).Single()["id"]!.GetValue<int>().ShouldBe(line);
        var before = scene.Writes();
        (await company.Run(Token, "sync")).ExitCode.ShouldBe(0);
        scene.Writes().ShouldBe(before);
    }
}
