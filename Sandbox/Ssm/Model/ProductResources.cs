using static Sage50Etl.Sandbox.Ssm.Model.Columns;

namespace Sage50Etl.Sandbox.Ssm.Model;

/// <summary>products, categories, families, rates and their prices (ssm-api 6.3 to 6.5).</summary>
internal static class ProductResources
{
    public static IEnumerable<SsmResource> All { get; } = [Products(), Categories(), Families(), Rates(), ProductRates()];

    private static SsmResource Products() => new("products", true, 500_001, ["model"],
    [
        Text("model", 200).Must(), Text("description", 6000), Text("extId", 30),
        .. Numbers("price", "cost", "stock", "maxDiscount"),
        Ref("categoryId", "productCategories"), Ref("familyId", "productFamilies"),
        Bool("notAvailable"), Bool("readOnly"), Int("permissionLevel"),
        Text("Z_TaxCode", 3), Text("Z_UnitOfSale", 8), Text("Z_Barcode", 60),
    ]);

    private static SsmResource Categories() => new("productCategories", true, 510_001, [],
    [
        .. Labels("EN"), new SsmField("cLevel2", FieldKind.IntRef) { Table = "productFamilies" },
    ]);

    private static SsmResource Families() => new("productFamilies", true, 520_001, [],
    [
        .. Labels("EN"), Int("idParent") with { Default = -1 }, Bool("notAvailable"), Bool("branchRestriction"),
    ]);

    private static SsmResource Rates() => new("rates", true, 530_001, [],
    [
        .. Labels("ES"), Text("extID", 100), new SsmField("currencyId", FieldKind.IntRef) { Table = "currencies" },
        Ref("branchId", "branches"), RefList("branchVisibility", "branches"), Date("startDate"), Date("endDate"),
        Text("Comments", 6000) with { WriteName = "comments" },
    ]);

    private static SsmResource ProductRates() => new("productRates", true, 540_001, [],
    [
        Ref("productId", "products").Must(), Ref("rateId", "rates").Must(),
        .. Numbers("salePrice", "costPrice", "discount1", "discount2", "discount3", "discount4", "tempBuyingPrice", "tempListedPrice"),
    ]);
}
