using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A price whose stock record was deleted or unreadable was left out of the sweep but still answered by key: the gate called the sweep short,
/// and no product was taken over any more.
/// </summary>
public sealed class A_price_without_its_product_does_not_stop_the_products
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Should_be_set_aside_until_the_product_is_back(bool malformed)
    {
        using var scene = new ExtractScene();
        var (first, second) = (Product("W-1"), Product("W-2"));
        scene.Sage.Rows.AddRange([new PriceList { PricingRef = "TRADE", Name = "Trade", Currency = 1, Type = "P" }, first, second, Price("W-1"), Price("W-2")]);
        await scene.Sweep(Streams.Products);
        if (malformed) scene.Sage.Break(first, "W-1");
        else scene.Sage.Rows.Remove(first);
        scene.Sage.Replace(second, second with { Description = "New name" });
        await scene.Sweep(Streams.Products);
        (await scene.Current(Kind.Product, "W-2")).ShouldNotBeNull().Values["name"].ShouldBe("New name");
        (await scene.IsGone(Kind.Product, "W-1")).ShouldBe(!malformed);
        var price = (await scene.Current(Kind.ProductRate, "TRADE|W-1")).ShouldNotBeNull();
        (price.Gone, price.Filter is not null).ShouldBe((false, true));
        scene.Sage.Mend();
        if (!malformed) scene.Sage.Rows.Add(first);
        await scene.Sweep(Streams.Products);
        var back = (await scene.Current(Kind.ProductRate, "TRADE|W-1")).ShouldNotBeNull();
        (back.Filter, back.Values["price"]).ShouldBe((null, 9m));
    }

    private static Stock Product(string code) => new() { StockCode = code, Description = code, SalesPrice = 10 };

    private static Price Price(string code) => new() { Type = "P", PricingRef = "TRADE", StockCode = code, CalcMethod = (int)Sage50Etl.Canonical.Prices.PriceMethod.Fixed, CalcValue = 9 };
}
