using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

/// <summary>The catalogue as the office keeps it and as reps see it, over the real program.</summary>
public sealed class When_products_and_prices_are_played
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Rule", "PRD-01")]
    [Trait("Rule", "PRD-02")]
    [Trait("Rule", "PRD-03")]
    [Trait("Rule", "PRD-04")]
    [Trait("Rule", "PRD-05")]
    public async Task Should_follow_the_catalogue_and_give_back_nothing()
    {
        await using var company = await TestCompany.Start(Token);
        var (sage, rep) = (company.Sage.Store, new RepAtWork(company));
        sage.AddProduct("PLAY/1", "Play table", 100m, ("QTY_IN_STOCK", 12m), ("QTY_ALLOCATED", 5m), ("STOCK_CAT", 3), ("BARCODE", "209"));
        sage.AddProduct("PLAY/2", "Delivered by hand", 10m, ("IGNORE_STK_LVL_FLAG", 1), ("QTY_IN_STOCK", 99m));
        sage.AddProduct("PLAY/3", "To be withdrawn", 20m);
        Price("PLAY/1", method: 2, value: 12.5m);
        await company.FirstLoad(Token);
        var table = Product("PLAY/1")!;
        (RepAtWork.Text(table, "model"), table["price"]!.GetValue<decimal>(), table["stock"]!.GetValue<decimal>(), RepAtWork.ReadOnly(table), RepAtWork.Text(table, "Z_Barcode"))
            .ShouldBe(("Play table", 100m, 7m, true, "209"));
        RepAtWork.Text(rep.Find("productFamilies", RepAtWork.Ref(table, "familyId")), "descriptionEN").ShouldBe(Convert.ToString(
            sage.Scalar("SELECT NAME FROM STOCK_CAT WHERE NUMBER = 3"), CultureInfo.InvariantCulture));
        (Product("PLAY/2")!["stock"]?.GetValue<decimal>() ?? 0).ShouldBe(0, "no stock figure without stock keeping");
        Trade("PLAY/1").ShouldBe(87.5m, "12.5 % off the sales price");

        sage.EditProduct("PLAY/1", ("SALES_PRICE", 200m), ("QTY_ALLOCATED", 10m), ("INACTIVE_FLAG", 1));
        sage.Delete("STOCK", "PLAY/3");
        rep.Edit("products", RepAtWork.Id(Product("PLAY/2")!), "model", "Renamed in SSM");
        var before = sage.Calls.Count(c => c.EffectApplied);
        await Synced(company);
        (Product("PLAY/1")!["price"]!.GetValue<decimal>(), Product("PLAY/1")!["stock"]!.GetValue<decimal>(), Product("PLAY/1")!["notAvailable"]!.GetValue<bool>())
            .ShouldBe((200m, 2m, true));
        Trade("PLAY/1").ShouldBe(175m, "the list follows the stock record");
        RepAtWork.Deleted(Product("PLAY/3")).ShouldBeTrue();
        RepAtWork.Text(Product("PLAY/2")!, "model").ShouldBe("Delivered by hand");
        sage.Calls.Count(c => c.EffectApplied).ShouldBe(before, "nothing of the catalogue goes to Sage");

        JsonObject? Product(string code) => rep.Record("products", code);
        void Price(string code, int method, decimal value) => sage.Add("PRICE",
            ("PRICE_ID", $"PTRADE   {code}"), ("TYPE", "P"), ("PRICING_REF", "TRADE"), ("STOCK_CODE", code), ("CALC_METHOD", method), ("CALC_VALUE", value));
        decimal Trade(string code) => company.Ssm.Store.All("productRates").Single(r => RepAtWork.Ref(r, "productId") == RepAtWork.Id(Product(code)!)
            && RepAtWork.Text(rep.Find("rates", RepAtWork.Ref(r, "rateId")), "extID") == "TRADE")["salePrice"]!.GetValue<decimal>();
    }

    private static async Task Synced(TestCompany company)
    {
        var synced = await company.Run(Token, "sync");
        synced.ExitCode.ShouldBe(0, synced.Errors + synced.Output);
    }
}
