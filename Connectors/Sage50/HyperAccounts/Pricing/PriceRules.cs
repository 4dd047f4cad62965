using System.Globalization;
using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Pricing;

/// <summary>
/// Amounts out of Sage's price rules. CALC_METHOD numbers are the PriceListType constants of the Sage Data Objects. A fixed or stored price
/// stands in the list's currency; what derives from the stock record is multiplied by the currency's rate. Rounded to 2 places, half away
/// from zero. The meaning of ROUNDER_* is published nowhere, so a price that rounds is refused.
/// </summary>
internal static class PriceRules
{
    public static decimal Amount(Price price, bool hasStaticPrices, ProductTerms product, decimal rate)
    {
        if (hasStaticPrices && price.StoredPrice != 0) return Round(price.StoredPrice);
        if (price is not { RounderMethod: 0, RounderDirection: 0, RounderMultipleOf: 0, RounderAdjustment: 0 })
            throw Unknown(price, "is rounded in a way not known to us.", "Take the rounding off in Sage, or make the list static.");
        return price.CalcMethod == Fixed ? Round(price.CalcValue != 0 ? price.CalcValue : price.StoredPrice) : Round(Derived(price, product) * rate);
    }

    public static decimal Standard(ProductTerms product, decimal rate) => Round(product.SalesPrice * rate);

    /// <summary>Percent off a line: the customer's own discount and the quantity break, one after the other.</summary>
    public static decimal Discount(CustomerTerms customer, ProductTerms product, decimal quantity)
    {
        var left = (1 - customer.DiscountRate / 100) * (1 - QuantityBreak(customer, product, quantity) / 100);
        return LooseNumber.WithoutNoise(decimal.Round((1 - left) * 100, 4, MidpointRounding.AwayFromZero));
    }

    private static decimal QuantityBreak(CustomerTerms customer, ProductTerms product, decimal quantity)
    {
        if (customer.DiscountType is < FirstTable or > LastTable) return 0;
        var table = (char)('A' + customer.DiscountType - FirstTable);
        return product.Breaks.TryGetValue(table, out var levels)
            ? levels.Where(l => l.Quantity > 0 && l.Quantity <= quantity).OrderByDescending(l => l.Quantity).Select(l => l.Rate).FirstOrDefault()
            : throw PriceFaults.Unknown(
                $"Customer {customer.AccountRef} buys {product.StockCode} at the quantity discounts of table {table}, which HyperAccounts does not deliver.",
                "Enter the document in Sage, or give the customer table A or a price list.", "discount");
    }

    private static decimal Derived(Price price, ProductTerms product) => price.CalcMethod switch
    {
        1 => product.SalesPrice,
        2 => product.SalesPrice * (1 - price.CalcValue / 100),
        3 => product.SalesPrice - price.CalcValue,
        4 => product.LastCost * (1 + price.CalcValue / 100),
        5 => product.LastCost + price.CalcValue,
        6 => product.SalesPrice * (1 + price.CalcValue / 100),
        _ => throw Unknown(price, $"has the calculation method {price.CalcMethod.ToString(CultureInfo.InvariantCulture)}, which is not known to us.",
            "Use another method in Sage, or make the list static."),
    };

    private static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static SageException Unknown(Price price, string what, string remedy) =>
        PriceFaults.Unknown($"The price of {price.StockCode} in {price.PricingRef} {what}", remedy);

    private const int Fixed = 0;
    private const int FirstTable = 2;
    private const int LastTable = 6;
}
