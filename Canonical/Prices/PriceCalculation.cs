using System.Globalization;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical.Prices;

/// <summary>
/// The price of one product in one price list, in the list's currency, rounded half away from zero to 2 places.
/// A list with static prices, or a fixed price without a value, takes STORED_PRICE. Cost is LAST_PURCHASE_PRICE.
/// A fixed or stored price stands in the list's currency; a price derived from the stock record is multiplied by CURRENCY.RATE.
/// The numbers of ROUNDER_METHOD and ROUNDER_DIRECTION are published nowhere: a row that rounds is refused, as is a method past 6.
/// </summary>
public static class PriceCalculation
{
    /// <param name="currency">The CURRENCY row of the list; null for the base currency.</param>
    public static decimal Of(Price price, Stock stock, PriceList list, Currency? currency = null)
    {
        if (list.HasStaticPrices && price.StoredPrice != 0) return Round(price.StoredPrice);
        if (price is not { RounderMethod: 0, RounderDirection: 0, RounderMultipleOf: 0, RounderAdjustment: 0 })
            throw Refused(price, Text(price.RounderMethod),
                "Its rounding is not known to us. Take the rounding off this price in Sage, or make the list static.");
        var method = (PriceMethod)price.CalcMethod;
        return method == PriceMethod.Fixed
            ? Round(price.CalcValue != 0 ? price.CalcValue : price.StoredPrice)
            : Round(Derived(method, price, stock) * Rate(price, currency));
    }

    private static decimal Derived(PriceMethod method, Price price, Stock stock) => method switch
    {
        PriceMethod.Standard => stock.SalesPrice,
        PriceMethod.DecreasePercent => stock.SalesPrice * (1 - price.CalcValue / 100),
        PriceMethod.DecreaseValue => stock.SalesPrice - price.CalcValue,
        PriceMethod.MarkupCostPercent => stock.LastPurchasePrice * (1 + price.CalcValue / 100),
        PriceMethod.MarkupCostValue => stock.LastPurchasePrice + price.CalcValue,
        PriceMethod.MarkupSalesPercent => stock.SalesPrice * (1 + price.CalcValue / 100),
        _ => throw Refused(price, Text(price.CalcMethod),
            "Its calculation method is not known to us. Use another method in Sage, or make the list static."),
    };

    private static decimal Rate(Price price, Currency? currency) => currency switch
    {
        null or { BaseCurrency: true } => 1,
        { Rate: > 0 } => currency.Rate,
        _ => throw Refused(price, currency.Code,
            "Sage has no exchange rate for the list's currency. Enter one under Settings, Currencies."),
    };

    private static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static MappingException Refused(Price price, string value, string remedy) =>
        new(Kind.ProductRate, "price", value, $"Price list {price.PricingRef}, product {price.StockCode}. {remedy}");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
