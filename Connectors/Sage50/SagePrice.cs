namespace Sage50Etl.Connectors.Sage50;

/// <summary>A price for one customer, product and quantity.</summary>
/// <param name="UnitPrice">In <paramref name="Currency"/>, two decimals, before discount. May be 0.</param>
/// <param name="DiscountRate">Percent off the line: the customer's own discount and the quantity break, one after the other, in one rate.</param>
/// <param name="Currency">CURRENCY number of the customer, 1 the base currency.</param>
/// <param name="Source">Where the price stands in Sage, for a person: "special price", "price list TRADE" or "stock record".</param>
public sealed record SagePrice(decimal UnitPrice, decimal DiscountRate, int Currency, string Source);
