using static Sage50Etl.Sandbox.Ssm.Model.Columns;

namespace Sage50Etl.Sandbox.Ssm.Model;

/// <summary>salesorders, their lines, and sales (ssm-api 6.6, 6.7, 6.9).</summary>
internal static class SalesResources
{
    public static IEnumerable<SsmResource> All { get; } = [Orders(), Lines(), Sales()];

    private static SsmResource Orders() => new("salesorders", true, 600_001, ["reference"],
    [
        Text("reference", 100).Must(), Int("number"), Int("year"), Text("extId", 100),
        Ref("statusId", "salesorderStatuses"), Ref("accountId", "accounts"), Ref("contactId", "contacts"),
        Ref("opportunityId", "opportunities"), Ref("accountAddressId", "accountAddresses"),
        Ref("branchId", "branches").Must(), Ref("salesRepId", "users").Must(), Ref("rateId", "rates"), Ref("currencyId", "currencies"),
        .. Numbers("total", "discount1", "discount2", "discount3", "discount4"), Date("salesForecastDate"), Date("closedDate"),
        Text("comment", 6000), Text("internalComment", 6000),
        Bool("mainSalesorder"), Bool("archived"), Bool("blocked"), Bool("readOnly"),
        Date("Z_OrderDate"), .. Numbers("Z_Net", "Z_Tax", "Z_Gross"), Text("Z_Currency", 3), Text("Z_Company", 40),
    ]);

    private static SsmResource Lines() => new("salesordersLines", true, 700_001, ["description"],
    [
        Ref("salesorderId", "salesorders").Must() with { WriteName = "salesOrderId" }, Ref("productId", "products").Must(),
        Text("description", 2000), new SsmField("quantity", FieldKind.Quantity).Must(), Number("price").Must(),
        .. Numbers("discount1", "discount2", "discount3", "discount4", "total"), Int("order"),
        .. Numbers("Z_Net", "Z_Tax"), Text("Z_TaxCode", 3),
    ]);

    private static SsmResource Sales() => new("sales", true, 800_001, ["extId"],
    [
        Ref("accountId", "accounts").Must(), Text("accountExtId", 100).Must(), Date("date").Must(), Text("extId", 255).Must(),
        Ref("salesRepId", "users"), Text("salesRepExtId", 100).Must(), Number("total").Must(),
        .. Numbers("Z_Net", "Z_Tax", "Z_Gross"), Text("Z_Currency", 3),
    ]);
}
