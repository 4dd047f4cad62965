using Row = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>Named categories, price lists, products and the price of each product in each list (PRD; scope 1.6).</summary>
internal static class ExpectedCatalogue
{
    public static IEnumerable<Expected> Families(SageBooks books) =>
        books.Categories.Select(name => new Expected("productFamilies", $"category {name}", name) { Fields = new() { ["descriptionEN"] = name, ["descriptionES"] = name } });

    public static IEnumerable<Expected> Rates(SageBooks books) => books.Lists.Select(l => new Expected("rates", $"price list {l.Text("PRICING_REF")}", l.Text("PRICING_REF")!)
    {
        Fields = new()
        {
            ["extID"] = l.Text("PRICING_REF"), ["descriptionEN"] = l.Text("NAME"), ["descriptionES"] = l.Text("NAME"),
            ["currencyId"] = new Reference("currencies", books.Currency(l.Number("CURRENCY"))),
        },
    });

    public static IEnumerable<Expected> Products(SageBooks books) => books.Products.Select(p =>
    {
        var product = new Expected("products", $"product {p.Text("STOCK_CODE")}", p.Text("STOCK_CODE")!)
        {
            Fields = new()
            {
                ["extId"] = p.Text("STOCK_CODE"), ["model"] = p.Text("DESCRIPTION"), ["description"] = p.Text("WEB_DETAILS"), ["price"] = p.Exact("SALES_PRICE"),
                ["familyId"] = books.Category(p.Number("STOCK_CAT")) is { } family ? new Reference("productFamilies", family) : null,
                ["notAvailable"] = p.Flag("INACTIVE_FLAG"), ["readOnly"] = true, ["Z_TaxCode"] = p.TaxCode("TAX_CODE"), ["Z_UnitOfSale"] = p.Text("UNIT_OF_SALE"),
                ["Z_Barcode"] = p.Text("BARCODE"),
            },
        };
        if (!p.Flag("IGNORE_STK_LVL_FLAG")) product.Fields["stock"] = p.Exact("QTY_IN_STOCK") - p.Exact("QTY_ALLOCATED");
        return product;
    });

    public static IEnumerable<Expected> ProductRates(SageBooks books)
    {
        var products = books.Products.ToDictionary(p => p.Text("STOCK_CODE")!);
        var lists = books.Lists.ToDictionary(l => l.Text("PRICING_REF")!);
        foreach (var price in books.Prices)
        {
            var (code, reference) = (price.Text("STOCK_CODE")!, price.Text("PRICING_REF")!);
            if (!products.TryGetValue(code, out var product) || !lists.TryGetValue(reference, out var list)) continue;
            yield return new Expected("productRates", $"price of {code} in {reference}", $"{code}|{reference}")
            {
                Fields = new()
                {
                    ["productId"] = new Reference("products", code), ["rateId"] = new Reference("rates", reference),
                    ["salePrice"] = SageCell.Pennies(Price(price, product, list, books.RateOf(list.Number("CURRENCY")))),
                },
            };
        }
    }

    // A stored price and a fixed one stand in the list's currency; one derived from the stock record is base currency times the rate.
    private static decimal Price(Row price, Row product, Row list, decimal rate)
    {
        var (value, stored, sales, cost) = (price.Exact("CALC_VALUE"), price.Exact("STORED_PRICE"), product.Exact("SALES_PRICE"), product.Exact("LAST_PURCHASE_PRICE"));
        if (list.Flag("HAS_STATIC_PRICES") && stored != 0) return stored;
        return price.Number("CALC_METHOD") switch
        {
            0 => value != 0 ? value : stored,
            1 => sales * rate,
            2 => sales * (100 - value) / 100 * rate,
            3 => (sales - value) * rate,
            4 => cost * (100 + value) / 100 * rate,
            5 => (cost + value) * rate,
            6 => sales * (100 + value) / 100 * rate,
            var other => throw new InvalidOperationException($"CALC_METHOD {other} is none of the seven of the sample company."),
        };
    }
}
