using System.Text.Json.Nodes;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>Faults in quotations, orders and their lines.</summary>
internal static class PlantedInDocuments
{
    public static IEnumerable<PlantedDifference> All(Pick pick) => [.. Headers(pick), .. Lines(pick)];

    private static IEnumerable<PlantedDifference> Headers(Pick pick)
    {
        var order = pick.One("salesorders", o => o.Key![0] == 'O' && o.Number("Z_Tax") > 0);
        var quotation = pick.One("salesorders", o => o.Key![0] == 'Q');
        var foreign = pick.One("salesorders", o => o.Text("Z_Currency") == "EUR" && o.Number("Z_Net") > 0);
        yield return Pick.Set("order, tax lost", order, "Z_Tax", null);
        yield return Pick.Set("order, penny on the net", order, "Z_Net", order.Number("Z_Net") + 0.01m, "its lines come to");
        yield return Pick.Set("order, gross of something else", order, "Z_Gross", order.Number("Z_Gross") + 1, "net and tax come to");
        yield return Pick.Set("order, wrong rep", order, "salesRepId", order.Ref("salesRepId") == 65 ? 64 : 65);
        yield return Pick.Set("order, other customer", order, "accountId", pick.One("accounts", a => a.Id != order.Ref("accountId")).Id);
        yield return Pick.Set("order, other status", order, "statusId", order.Ref("statusId") == 213 ? 207 : 213);
        yield return Pick.Set("order, customer's reference lost", order, "reference", "x");
        yield return Pick.Set("order, date", order, "Z_OrderDate", "2001-01-01");
        yield return Pick.Set("order, editable", order, "readOnly", false);
        yield return Pick.Set("order, discount", order, "discount1", 99);
        yield return Pick.Set("order, external id of a quotation", order, "extId", "Q" + order.Key![1..], "no live record of salesorders");
        yield return Pick.Set("quotation, expiry", quotation, "salesForecastDate", "2001-01-01");
        yield return Pick.Set("quotation, status", quotation, "statusId", quotation.Ref("statusId") == 204 ? 205 : 204);
        yield return Pick.Set("foreign order in pounds", foreign, "currencyId", 3);
        yield return pick.Again("order, twice", order, "share the external id");
        yield return pick.Again("order, also as a quotation", order, "as quotation and as order", ("extId", "Q" + order.Key![1..]));
        yield return pick.Again("order, one too many", order, "no Sage record has the key", ("extId", "O999999"));
        yield return pick.Again("order of ours without external id", order, "no Sage record has the key", ("extId", null));
        yield return Pick.Delete("order, missing", order);
        yield return new("order, held or cancelled in Sage", "statusId of", (sage, _) => sage.EditOrder(
            int.Parse(order.Key![1..], System.Globalization.CultureInfo.InvariantCulture), ("ALLOCATED_STATUS_CODE", order.Ref("statusId") == 213 ? 3 : 4)));
    }

    private static IEnumerable<PlantedDifference> Lines(Pick pick)
    {
        var line = pick.One("salesordersLines", l => l.Number("Z_Net") > 0 && l.Number("order") == 1 && l.Text("Z_TaxCode") is not null);
        var fractional = pick.One("salesordersLines", l => l.Text("description")?.Contains(" x ", StringComparison.Ordinal) == true);
        var message = pick.One("salesordersLines", l => l.Text("description")?.Contains("Colours may differ", StringComparison.Ordinal) == true);
        yield return Pick.Set("line, penny on the net", line, "Z_Net", line.Number("Z_Net") + 0.01m);
        yield return Pick.Set("line, penny on the tax", line, "Z_Tax", (line.Number("Z_Tax") ?? 0) + 0.01m);
        yield return Pick.Set("line, price", line, "price", line.Number("price") + 0.01m);
        yield return Pick.Set("line, quantity", line, "quantity", (int)line.Number("quantity")! + 1);
        yield return Pick.Set("line, other product", line, "productId", pick.One("products", p => p.Id != line.Ref("productId")).Id);
        yield return Pick.Set("line, tax code lost", line, "Z_TaxCode", null);
        yield return Pick.Set("line, discount", line, "discount1", 50);
        yield return Pick.Set("line, moved down", line, "order", 77, "no live record of salesordersLines");
        yield return Pick.Set("line, message lost", message, "description", message.Text("description")!.Replace("Colours may differ from the brochure", "", StringComparison.Ordinal));
        yield return Pick.Set("line, fraction rounded silently", fractional, "quantity", 2);
        yield return Pick.Set("line, true figures lost", fractional, "description", "Something");
        yield return Pick.Delete("line, missing", line);
        yield return pick.Again("line, twice", line, "2 live records");
        yield return pick.Again("line, one too many", line, "no line of Sage stands at", ("order", 78));
        yield return new("line, quantity changed in Sage", "no live record", (sage, _) => sage.Execute("UPDATE SOP_ITEM SET STOCK_CODE = 'S1', QTY_ORDER = 7 WHERE STOCK_CODE = 'M'"));
    }
}
