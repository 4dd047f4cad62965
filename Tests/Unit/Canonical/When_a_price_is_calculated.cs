using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Prices;
using Sage50Etl.Connectors.Sage50.Rows;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Canonical;

public sealed class When_a_price_is_calculated
{
    private static readonly Stock Widget = new() { StockCode = "W-1", SalesPrice = 10.05m, LastPurchasePrice = 4.01m, AverageCostPrice = 99 };
    private static readonly PriceList Trade = new() { PricingRef = "TRADE" };
    private static readonly Currency Euro = new() { Number = 3, Code = "EUR", Rate = 1.25m };

    [Theory]
    [InlineData(PriceMethod.Fixed, "7.125", "7.13")]
    [InlineData(PriceMethod.Standard, "55", "10.05")]
    [InlineData(PriceMethod.DecreasePercent, "50", "5.03")]
    [InlineData(PriceMethod.DecreaseValue, "1.05", "9.00")]
    [InlineData(PriceMethod.MarkupCostPercent, "50", "6.02")]
    [InlineData(PriceMethod.MarkupCostValue, "0.99", "5.00")]
    [InlineData(PriceMethod.MarkupSalesPercent, "10", "11.06")]
    public void Should_follow_the_method_and_round_half_away_from_zero(PriceMethod method, string value, string price) =>
        PriceCalculation.Of(Row(method, Number(value)), Widget, Trade).ShouldBe(Number(price));

    [Fact]
    public void Should_number_the_methods_as_Sage_does() => Enum.GetValues<PriceMethod>().Select(m => (int)m).ShouldBe([0, 1, 2, 3, 4, 5, 6]);

    [Fact]
    public void Should_take_the_stored_price_of_a_static_list_and_of_a_fixed_price_without_value()
    {
        PriceCalculation.Of(Row(PriceMethod.Standard, 0) with { StoredPrice = 8 }, Widget, Trade with { HasStaticPrices = true }).ShouldBe(8);
        PriceCalculation.Of(Row(PriceMethod.Standard, 0) with { StoredPrice = 8 }, Widget, Trade).ShouldBe(10.05m);
        PriceCalculation.Of(Row(PriceMethod.Fixed, 0) with { StoredPrice = 8 }, Widget, Trade).ShouldBe(8);
    }

    [Fact]
    public void Should_convert_derived_prices_only()
    {
        PriceCalculation.Of(Row(PriceMethod.DecreaseValue, 0.05m), Widget, Trade, Euro).ShouldBe(12.50m);
        PriceCalculation.Of(Row(PriceMethod.Fixed, 9), Widget, Trade, Euro).ShouldBe(9);
        PriceCalculation.Of(Row(PriceMethod.Standard, 0), Widget, Trade, Euro with { BaseCurrency = true }).ShouldBe(10.05m);
    }

    [Fact]
    public void Should_refuse_a_currency_without_a_rate() =>
        Refused(() => PriceCalculation.Of(Row(PriceMethod.Standard, 0), Widget, Trade, Euro with { Rate = 0 })).ShouldContain("EUR");

    [Fact]
    public void Should_refuse_unknown_methods_and_rounding()
    {
        Refused(() => PriceCalculation.Of(Row((PriceMethod)7, 1), Widget, Trade)).ShouldContain("method");
        Refused(() => PriceCalculation.Of(Row(PriceMethod.Fixed, 1) with { RounderMethod = 1 }, Widget, Trade)).ShouldContain("rounding");
        Refused(() => PriceCalculation.Of(Row(PriceMethod.Fixed, 1) with { RounderMultipleOf = 0.5m }, Widget, Trade)).ShouldContain("rounding");
    }

    private static string Refused(Func<decimal> calculation)
    {
        var refused = Should.Throw<MappingException>(() => calculation());
        (refused.Kind, refused.Field).ShouldBe(("productRate", "price"));
        refused.Message.ShouldContain("TRADE");
        return refused.Message;
    }

    private static Price Row(PriceMethod method, decimal value) =>
        new() { Type = "P", PricingRef = "TRADE", StockCode = "W-1", CalcMethod = (int)method, CalcValue = value };

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
