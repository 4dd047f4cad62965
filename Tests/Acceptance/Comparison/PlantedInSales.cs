using Sage50Etl.Sandbox.Sage50;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>Faults in posted invoices and credits.</summary>
internal static class PlantedInSales
{
    public static IEnumerable<PlantedDifference> All(Pick pick, SageCompanyStore sage)
    {
        var sale = pick.One("sales", s => s.Number("total") > 0);
        var credit = pick.One("sales", s => s.Number("total") < 0);
        var other = pick.One("accounts", a => a.Id != sale.Ref("accountId"));
        yield return Pick.Set("sale, penny on the total", sale, "total", sale.Number("total") + 0.01m);
        yield return Pick.Set("sale, by customer", sale, "total", sale.Number("total") + 0.01m, "sales of customer");
        yield return Pick.Set("sale, in all", sale, "total", sale.Number("total") + 0.01m, "sales in all");
        yield return Pick.Set("credit, sign swapped", credit, "total", -credit.Number("total"));
        yield return Pick.Set("sale, other day", sale, "date", "2001-01-01");
        yield return Pick.Set("sale, other customer", sale, "accountId", other.Id);
        yield return Pick.Set("sale, other customer's code", sale, "accountExtId", other.Key!);
        yield return Pick.Set("sale, wrong rep", sale, "salesRepId", sale.Ref("salesRepId") == 65 ? 64 : 65);
        yield return Pick.Set("sale, wrong rep's code", sale, "salesRepExtId", "REP-0");
        yield return pick.Again("sale, twice", sale, "share the external id");
        yield return pick.Again("sale, one too many", sale, "no Sage record has the key", ("extId", "I999999"));
        yield return Pick.Delete("sale, missing", sale);
        var waiting = (int)(long)sage.Scalar("SELECT MIN(INVOICE_NUMBER) FROM INVOICE WHERE POSTED_CODE = 0 AND INVOICE_TYPE_CODE <= 2")!;
        yield return new("invoice, posted in Sage", "no live record of sales", (company, _) => company.PostInvoice(waiting));
    }
}
