namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>Faults in products, categories, price lists and prices.</summary>
internal static class PlantedInCatalogue
{
    public static IEnumerable<PlantedDifference> All(Pick pick)
    {
        var product = pick.One("products", p => p.Number("stock") is not null && p.Ref("familyId") is not null);
        yield return Pick.Set("product, penny on the price", product, "price", product.Number("price") + 0.01m);
        yield return Pick.Set("product, stock", product, "stock", product.Number("stock") + 1);
        yield return Pick.Set("product, available again", product, "notAvailable", product.Flag("notAvailable") != true);
        yield return Pick.Set("product, other category", product, "familyId", pick.One("productFamilies", f => f.Id != product.Ref("familyId")).Id);
        yield return Pick.Set("product, editable", product, "readOnly", false);
        yield return Pick.Set("product, tax code lost", product, "Z_TaxCode", null);
        yield return Pick.Set("product, barcode", product, "Z_Barcode", "0");
        yield return pick.Again("product, one too many", product, "no Sage record has the key", ("extId", "PLANTED"));
        yield return pick.Again("product, twice", product, "share the external id");
        yield return Pick.Delete("product, missing", product);
        var family = pick.One("productFamilies");
        yield return pick.Again("category, twice", family, "2 live records");
        yield return Pick.Set("category, renamed", family, "descriptionEN", "Renamed", $"category {family.Key}");
        var rate = pick.One("rates");
        yield return Pick.Set("price list, other currency", rate, "currencyId", rate.Ref("currencyId") == 2 ? 1 : 2);
        yield return Pick.Set("price list, external id lost", rate, "extID", null, $"price list {rate.Key}");
        var price = pick.One("productRates");
        yield return Pick.Set("list price, penny off", price, "salePrice", price.Number("salePrice") - 0.01m);
        yield return Pick.Delete("list price, missing", price);
        yield return pick.Again("list price, twice", price, "2 live records");
        yield return new("list price, cost changed in Sage", "salePrice of", (sage, _) => sage.Execute("UPDATE STOCK SET LAST_PURCHASE_PRICE = LAST_PURCHASE_PRICE + 1"));
        yield return new("list price, rate changed in Sage", "salePrice of", (sage, _) => sage.Execute("UPDATE CURRENCY SET RATE = 1.2 WHERE CODE = 'EUR'"));
    }
}
