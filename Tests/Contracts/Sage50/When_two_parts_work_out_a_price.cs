using Sage50Etl.Canonical.Prices;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

/// <summary>The rates SSM shows (Canonical) and the prices a document is created with (connector) come from the same rules of Sage.</summary>
public class When_two_parts_work_out_a_price
{
    [Theory, InlineData("PUBLIC", 1), InlineData("TRADE", 1), InlineData("EUROEXP", 3), Trait("Rule", "D4")]
    public async Task Should_agree_on_every_product_of_a_list(string reference, int currency)
    {
        await using var sage = await SimulatedSage.Start();
        sage.Customer(values: [("PRICING_REF", reference), ("CURRENCY", currency)]);
        var list = (await sage.Reader.All<PriceList>()).Single(l => l.PricingRef == reference);
        var rate = (await sage.Reader.All<Currency>()).Single(c => c.Number == currency);
        var stock = await sage.Reader.All<Stock>();
        var rules = (await sage.Reader.All<Price>()).Where(p => p.Type == "P" && p.PricingRef == reference).ToDictionary(p => p.StockCode);
        var prices = await sage.Client.Prices.PricesOf("SCENE1", [.. stock.Select(s => new SagePriceQuestion(s.StockCode, 1))], Reading.Token);
        prices.Count.ShouldBe(stock.Count);
        prices.Select(p => p!.UnitPrice).ShouldBe(stock.Select(s => PriceCalculation.Of(rules[s.StockCode], s, list, rate)));
        prices.ShouldAllBe(p => p!.Source == $"price list {reference}");
    }
}
