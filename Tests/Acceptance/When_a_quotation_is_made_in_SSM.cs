using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

public sealed class When_a_quotation_is_made_in_SSM
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Rule", "ORD-04")]
    [Trait("Rule", "ORD-05")]
    [Trait("Rule", "D4")]
    [Trait("Rule", "D12")]
    [Trait("Rule", "ORD-01")]
    [Trait("Rule", "ORD-06")]
    [Trait("Rule", "ORD-11")]
    [Trait("Rule", "ORD-17")]
    [Trait("Rule", "ORD-12")]
    public async Task Should_go_to_Sage_with_Sages_prices_and_come_back_priced_and_read_only()
    {
        await using var company = await TestCompany.Start(Token);
        var scene = await QuotationScene.Prepare(company, Token);
        var id = scene.Quotation("Send to Sage", quantity: 3);

        var sync = await company.Run(Token, "sync");

        sync.ExitCode.ShouldBe(0, sync.Output + sync.Errors);
        var order = company.Sage.Store.Scalar($"SELECT ORDER_NUMBER FROM SALES_ORDER WHERE ANALYSIS_3 = 'SSMQ:{id}'").ShouldNotBeNull(sync.Output);
        var header = company.Ssm.Store.Find("salesorders", id)!;
        header["extId"]!.GetValue<string>().ShouldBe($"Q{order}");
        header["readOnly"]!.GetValue<bool>().ShouldBeTrue();
        header["internalComment"]!.GetValue<string>().ShouldBe($"Sage 50: quotation {order} made; prices, discounts and taxes are Sage's", "ORD-12");
        header["statusId"]!["value"]!.GetValue<string>().ShouldBe("Quotation open");
        header["Z_Gross"]!.GetValue<decimal>().ShouldBe(Money(company, $"SELECT INVOICE_GROSS FROM SALES_ORDER WHERE ORDER_NUMBER = {order}"));
        header["Z_Net"]!.GetValue<decimal>().ShouldBe(3 * scene.Price);
        var line = company.Ssm.Store.All("salesordersLines").Single(l => l["salesorderId"]!["id"]!.GetValue<int>() == id);
        (line["price"]!.GetValue<decimal>(), line["Z_Net"]!.GetValue<decimal>()).ShouldBe((scene.Price, 3 * scene.Price));
        line["Z_Tax"]!.GetValue<decimal>().ShouldBe(Money(company, $"SELECT TAX_AMOUNT FROM SOP_ITEM WHERE ORDER_NUMBER = {order}"));

        var before = Writes(company);
        (await company.Run(Token, "sync")).ExitCode.ShouldBe(0);
        Writes(company).ShouldBe(before);
    }

    [Fact]
    [Trait("Rule", "D5")]
    [Trait("Rule", "ORD-10")]
    [Trait("Rule", "ORD-07")]
    [Trait("Rule", "ORD-08")]
    [Trait("Rule", "D16")]
    [Trait("Rule", "ORD-14")]
    [Trait("Rule", "I2")]
    public async Task Should_stay_in_SSM_until_every_condition_is_met_and_be_made_once_when_the_answer_is_lost()
    {
        await using var company = await TestCompany.Start(Token);
        var scene = await QuotationScene.Prepare(company, Token);
        var draft = scene.Quotation("Draft", quantity: 1);
        var noLines = scene.Quotation("Send to Sage", quantity: null);
        var lost = scene.Quotation("Send to Sage", quantity: 2);
        company.SageFault = call => call.Verb == "POST" && call.Path.Contains("salesOrder", StringComparison.OrdinalIgnoreCase) && !call.Path.Contains("search", StringComparison.OrdinalIgnoreCase)
            ? new Sandbox.Sage50.HyperAccountsFault(Sandbox.Sage50.HyperAccountsFaultKind.ResetAfter) : null;

        await company.Run(Token, "sync");
        company.SageFault = null;
        await company.Run(Token, "sync");
        await company.Run(Token, "sync");

        Documents(company, draft).ShouldBe(0);
        Documents(company, noLines).ShouldBe(0);
        Documents(company, lost).ShouldBe(1);
        company.Ssm.Store.Find("salesorders", noLines)!["internalComment"]!.GetValue<string>().ShouldBe("Sage 50: not sent yet: the document has no line. Add at least one in SSM", "ORD-10");
        company.Ssm.Store.Find("salesorders", lost)!["extId"]!.GetValue<string>().ShouldStartWith("Q");
        var status = await company.Run(Token, "status");
        status.Output.ShouldContain("has no line");
        status.Output.ShouldContain("(D5)");
    }

    [Fact]
    [Trait("Rule", "D20")]
    public async Task Should_not_wait_for_the_cycle_while_the_service_runs()
    {
        await using var company = await TestCompany.Start(Token, settings: s => s["quotes"] = new JsonObject { ["quietSeconds"] = 1, ["pollSeconds"] = 1 });
        var scene = await QuotationScene.Prepare(company, Token);
        using var service = company.Service();
        await service.Said("Service running", Token);

        var id = scene.Quotation("Send to Sage", quantity: 3);

        await Until(() => company.Ssm.Store.Find("salesorders", id)!["extId"] is not null, "the quotation is back from Sage");
        Documents(company, id).ShouldBe(1);
        (await company.Run(Token, "timeline", "order", id.ToString(CultureInfo.InvariantCulture))).Output.ShouldContain("ORDER_NUMBER");
    }

    private static async Task Until(Func<bool> condition, string what)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var begun = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            TimeProvider.System.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromMinutes(3), what);
            await timer.WaitForNextTickAsync(Token);
        }
    }

    private static long Documents(TestCompany company, int id) =>
        (long)company.Sage.Store.Scalar($"SELECT COUNT(*) FROM SALES_ORDER WHERE ANALYSIS_3 = 'SSMQ:{id}'")!;

    private static int Writes(TestCompany company) => company.Ssm.Store.Calls.Count(c => c.Verb is "PUT" or "POST" && c.Resource != "login")
        + company.Sage.Store.Calls.Count(c => c.EffectApplied);

    private static decimal Money(TestCompany company, string sql) =>
        Math.Round(Convert.ToDecimal(company.Sage.Store.Scalar(sql), CultureInfo.InvariantCulture), 2);
}
