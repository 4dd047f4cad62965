using System.Globalization;

namespace Sage50Etl.Sandbox.Sage50.Generation;

/// <summary>Products by index, spread evenly over the named categories.</summary>
internal sealed class ProductBook(int seed, int count, CustomerBook customers, DateTime now)
{
    public int Count => count;

    public GeneratedProduct At(int index)
    {
        var chance = new Chance(seed, "product", index);
        var number = index % Words.Categories.Length;
        var (category, code, things) = Words.Categories[number];
        var created = now.AddDays(-chance.Between(500, 2900));
        var price = chance.OneIn(60) ? 0 : chance.OneIn(4) ? chance.Pence(4000, 95000) : chance.Pence(35, 4999);
        var description = $"{chance.Pick(Words.Qualities)} {things[index / 12 % things.Length]} {index + 1}";
        return new GeneratedProduct(index, StockCode(code, index), description, number + 1, category, price, Math.Round(price * 0.6m, 2), TaxCode(code, chance), chance.Pick(["Each", "Box", "Pack 10", "m", ""]), created,
            customers.Between(created, chance));
    }

    public IEnumerable<(string, object?)> Row(int index)
    {
        var product = At(index);
        var chance = new Chance(seed, "stock", index);
        var kept = !chance.OneIn(15);
        return
        [
            ("STOCK_CODE", product.StockCode), ("DESCRIPTION", product.Description), ("UNIT_OF_SALE", product.UnitOfSale),
            ("SALES_PRICE", product.SalesPrice), ("TAX_CODE", $"T{product.TaxCode}"), ("NOMINAL_CODE", "4000"), ("PURCHASE_NOMINAL_CODE", "5000"),
            ("STOCK_CAT", product.Category), ("STOCK_CAT_NAME", product.CategoryName), ("DEPT_NAME", "Default"),
            ("BARCODE", chance.OneIn(3) ? "" : $"20{index:D11}"), ("LOCATION", chance.OneIn(2) ? "Warehouse" : ""),
            ("SUPPLIER_PART_NUMBER", $"SP{index:D6}"), ("WEB_DESCRIPTION", product.Description),
            ("WEB_DETAILS", chance.OneIn(3) ? Details(product) : ""),
            ("WEB_CATEGORY_1", product.CategoryName), ("WEB_IMAGE_FILE", chance.OneIn(4) ? $"p{index}.jpg" : ""), ("WEB_PUBLISH", chance.OneIn(2)),
            ("IGNORE_STK_LVL_FLAG", !kept), ("QTY_IN_STOCK", kept ? (decimal)chance.Between(-2, 400) : 0m),
            ("QTY_ALLOCATED", kept ? (decimal)chance.Between(0, 30) : 0m), ("QTY_ON_ORDER", (decimal)chance.Between(0, 12)),
            ("LAST_PURCHASE_PRICE", product.CostPrice), ("AVERAGE_COST_PRICE", product.CostPrice), ("UNIT_WEIGHT", chance.Pence(0, 2500)),
            ("INACTIVE_FLAG", chance.OneIn(20)), ("RECORD_CREATE_DATE", product.Created), ("RECORD_MODIFY_DATE", product.Modified),
        ];
    }

    private static string Details(GeneratedProduct product) => string.Create(CultureInfo.InvariantCulture,
        $"{product.Description}.\r\n\r\nColour: grès / grey.\r\nFrom €{product.SalesPrice:0.00} – ask us.");

    private static string StockCode(string code, int index) => index % 50 == 9
        ? $"{code}-EXTENDED-CATALOGUE-{index:D7}"[..30].TrimEnd('-')
        : index % 17 == 5 ? $"{code}/{index:D4}.A" : $"{code}{index + 1:D4}";

    private static int TaxCode(string category, Chance chance) => category switch
    {
        "BOO" => 0,
        "SAF" when chance.OneIn(3) => 5,
        _ => 1,
    };
}
