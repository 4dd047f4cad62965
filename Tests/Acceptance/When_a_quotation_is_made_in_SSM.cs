using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Sandbox;
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
        var scene = await Prepared(company);
        var id = scene.Quotation("Send to Sage", quantity: 3);

        var sync = await company.Run(Token, "sync");

        sync.ExitCode.ShouldBe(0, sync.Output + sync.Errors);
        var order = company.Sage.Store.Scalar($"SELECT ORDER_NUMBER FROM SALES_ORDER WHERE ANALYSIS_3 = 'SSMQ:{id}'").ShouldNotBeNull(sync.Output);
        var header = company.Ssm.Store.Find("salesorders", id)!;
        header["extId"]!.GetValue<string>().ShouldBe($"Q{order}");
        header["readOnly"]!.GetValue<bool>().ShouldBeTrue();
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
    [Trait("Rule", "ORD-07")]
    [Trait("Rule", "ORD-08")]
    [Trait("Rule", "D16")]
    [Trait("Rule", "ORD-14")]
    [Trait("Rule", "I2")]
    public async Task Should_stay_in_SSM_until_every_condition_is_met_and_be_made_once_when_the_answer_is_lost()
    {
        await using var company = await TestCompany.Start(Token);
        var scene = await Prepared(company);
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
        company.Ssm.Store.Find("salesorders", lost)!["extId"]!.GetValue<string>().ShouldStartWith("Q");
    }

    private static long Documents(TestCompany company, int id) =>
        (long)company.Sage.Store.Scalar($"SELECT COUNT(*) FROM SALES_ORDER WHERE ANALYSIS_3 = 'SSMQ:{id}'")!;

    private static int Writes(TestCompany company) => company.Ssm.Store.Calls.Count(c => c.Verb is "PUT" or "POST" && c.Resource != "login")
        + company.Sage.Store.Calls.Count(c => c.EffectApplied);

    private static decimal Money(TestCompany company, string sql) =>
        Math.Round(Convert.ToDecimal(company.Sage.Store.Scalar(sql), CultureInfo.InvariantCulture), 2);

    // A customer whose price list gives a product another price than its stock record does.
    private static async Task<Scene> Prepared(TestCompany company)
    {
        var row = Convert.ToString(company.Sage.Store.Scalar(
            "SELECT p.STOCK_CODE || '|' || p.PRICING_REF FROM PRICE p JOIN STOCK s ON s.STOCK_CODE = p.STOCK_CODE WHERE p.TYPE = 'P' AND p.PRICING_REF = 'TRADE' AND s.INACTIVE_FLAG = 0 AND s.SALES_PRICE > 1 ORDER BY 1 LIMIT 1"),
            CultureInfo.InvariantCulture)!.Split('|');
        company.Sage.Store.AddCustomer("QUOTED", "Quoted and Sons", ("COUNTRY_CODE", "GB"), ("PRICING_REF", row[1]));
        await company.FirstLoad(Token);
        var account = company.Ssm.Store.All("accounts").Single(a => a["extId"]?.GetValue<string>() == "QUOTED")["id"]!.GetValue<int>();
        var product = company.Ssm.Store.All("products").Single(p => p["extId"]?.GetValue<string>() == row[0])["id"]!.GetValue<int>();
        var rate = company.Ssm.Store.All("productRates").Single(r => r["productId"]!["id"]!.GetValue<int>() == product && r["rateId"]!["value"]!.GetValue<string>().Length > 0
            && company.Ssm.Store.Find("rates", r["rateId"]!["id"]!.GetValue<int>())!["extID"]!.GetValue<string>() == row[1]);
        return new(company, account, product, rate["salePrice"]!.GetValue<decimal>());
    }

    private sealed record Scene(TestCompany Company, int Account, int Product, decimal Price)
    {
        public int Quotation(string status, int? quantity)
        {
            var statusId = Company.Ssm.Store.All("salesorderStatuses").Single(s => s["descriptionEN"]!.GetValue<string>() == status)["id"]!.GetValue<int>();
            var user = SandboxPeople.Reps[0].UserId;
            var branch = Company.Ssm.Store.All("branches")[0]["id"]!.GetValue<int>();
            var id = Company.Ssm.Store.Insert("salesorders", new JsonObject
            {
                ["reference"] = "PO 4711", ["accountId"] = Account, ["statusId"] = statusId, ["branchId"] = branch, ["salesRepId"] = user,
            }, user);
            if (quantity is { } whole)
                Company.Ssm.Store.Insert("salesordersLines", new JsonObject
                {
                    ["salesOrderId"] = id, ["productId"] = Product, ["quantity"] = whole, ["order"] = 1, ["price"] = 0.01m,
                }, user);
            return id;
        }
    }
}
