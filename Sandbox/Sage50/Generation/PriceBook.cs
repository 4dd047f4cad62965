namespace Sage50Etl.Sandbox.Sage50.Generation;

/// <summary>
/// Three price lists and some customer specials. CALC_METHOD: 0 fixed, 1 standard, 2 less per cent, 3 less amount, 4 cost plus per cent,
/// 5 cost plus amount, 6 sales price plus per cent (PriceListType of the SDO type library).
/// </summary>
internal sealed class PriceBook(int seed, ProductBook products, CustomerBook customers, DateTime stamp)
{
    private static readonly (string Ref, string Name, int Currency)[] Lists =
        [("PUBLIC", "Public Price List", 1), ("TRADE", "Trade Price List", 1), ("EUROEXP", "Export € Price List", 3)];

    public static IEnumerable<IEnumerable<(string, object?)>> ListRows(DateTime stamp) => Lists.Select(l => (IEnumerable<(string, object?)>)
    [
        ("TYPE", "P"), ("PRICING_REF", l.Ref), ("NAME", l.Name), ("CURRENCY", l.Currency), ("HAS_STATIC_PRICES", l.Currency == 3),
        ("RECORD_CREATE_DATE", stamp), ("RECORD_MODIFY_DATE", stamp),
    ]);

    public IEnumerable<IEnumerable<(string, object?)>> PriceRows()
    {
        foreach (var list in Lists)
            for (var i = 0; i < products.Count; i++)
                yield return Row("P", list.Ref, products.At(i), new Chance(seed, list.Ref, i));
        for (var c = 0; c < customers.Count; c++)
        {
            var chance = new Chance(seed, "special", c);
            if (!chance.OneIn(15)) continue;
            var first = chance.Between(0, products.Count - 1);
            for (var i = 0; i < 3; i++)
                yield return Row("S", customers.At(c).AccountRef, products.At((first + i) % products.Count), chance);
        }
    }

    private IEnumerable<(string, object?)> Row(string type, string reference, GeneratedProduct product, Chance chance)
    {
        var (method, value) = reference == "PUBLIC" ? (1, 0m) : chance.Between(0, 9) switch
        {
            0 or 1 => (0, Math.Round(product.SalesPrice * 0.9m, 2)),
            2 => (3, Math.Round(product.SalesPrice / 20, 2)),
            3 => (4, 55m),
            4 => (5, 1.25m),
            5 => (6, 2.5m),
            _ => (2, chance.Pick([5m, 7.5m, 10m, 12.5m])),
        };
        return
        [
            ("PRICE_ID", $"{type}{reference,-8}{product.StockCode}"), ("TYPE", type), ("PRICING_REF", reference), ("STOCK_CODE", product.StockCode),
            ("CALC_METHOD", method), ("CALC_VALUE", value), ("STORED_PRICE", method == 0 ? value : 0m),
            ("RECORD_CREATE_DATE", stamp), ("RECORD_MODIFY_DATE", stamp),
        ];
    }
}
