using System.Globalization;
using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Sage50;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>Faults in documents that reps made in SSM; none where no rep has made one.</summary>
internal static class PlantedInBornDocuments
{
    /// <summary>Faults that the two sides alone betray.</summary>
    public static IEnumerable<PlantedDifference> All(Pick pick, SageCompanyStore sage)
    {
        if (Sent(pick) is not [var document, ..]) yield break;
        var number = Number(document);
        yield return new("born document, made twice", "stands on 2 documents of Sage", (s, _) => s.CopyOrder(number));
        yield return new("born document, marker of nobody", "SSM has no document of this id", (s, _) => Mark(s, number, 999_999));
        yield return new("born document, marker lost", "no document of Sage carries its marker", (s, _) => s.EditOrder(number, ("ANALYSIS_3", "")));
        yield return new("born document, gone in Sage", "no Sage record has the key", (s, _) => s.DeleteOrder(number));
        yield return Pick.Set("born document, editable", document, "readOnly", false);
        yield return Pick.Set("born document, unpriced", document, "Z_Net", 0);
        var line = pick.Tenant.Live("salesordersLines").First(l => l.Ref("salesorderId") == document.Id);
        yield return Pick.Set("born line, the rep's price left", line, "price", 0.01m);
        yield return Pick.Delete("born line, missing", line);
        var other = sage.Rows("SALES_ORDER").First(o => !MarkerCheck.IsMarked(o)).Number("ORDER_NUMBER");
        foreach (var waiting in Waiting(pick))
            yield return new($"document {waiting.Text("reference")}, sent all the same", "carries no external id", (s, _) => Mark(s, other, waiting.Id));
    }

    /// <summary>Faults that both sides share, so that only the day's own expectations betray them.</summary>
    public static IEnumerable<PlantedDifference> OfTheDay(Pick pick, SageCompanyStore sage)
    {
        var number = Number(Sent(pick)[0]);
        yield return new("made twice", "2 times in Sage", (s, _) => s.CopyOrder(number));
        yield return new("never made", "0 times in Sage", (s, _) => s.DeleteOrder(number));
        yield return new("at the stock price", "Sage's own prices make it", (s, _) => Line(s, number, "UNIT_PRICE = UNIT_PRICE + 0.01"));
        yield return new("without tax", "Sage's own prices make it", (s, _) => Line(s, number, "TAX_AMOUNT = 0"));
        yield return new("other product", "Sage's own prices make it", (s, _) => Line(s, number, "STOCK_CODE = 'S2'"));
        yield return new("line missing", "lines in Sage instead of", (s, _) => s.Execute($"DELETE FROM SOP_ITEM WHERE ORDER_NUMBER = {Text(number)} AND ITEM_NUMBER = 2"));
        yield return new("other customer", "stands under customer", (s, _) => s.EditOrder(number, ("ACCOUNT_REF", "NOBODY1")));
        yield return new("penny on the total", "in Sage it comes to", (s, _) => s.Execute($"UPDATE SALES_ORDER SET INVOICE_NET = INVOICE_NET + 0.01 WHERE ORDER_NUMBER = {Text(number)}"));
        var other = sage.Rows("SALES_ORDER").First(o => !MarkerCheck.IsMarked(o)).Number("ORDER_NUMBER");
        foreach (var waiting in Waiting(pick))
            yield return new($"{waiting.Text("reference")} sent all the same", $"{waiting.Text("reference")} had to stay in SSM", (s, _) => Mark(s, other, waiting.Id));
    }

    private static List<TenantRecord> Sent(Pick pick) => [.. Born(pick).Where(o => o.Text("extId") is not null)];

    private static List<TenantRecord> Waiting(Pick pick) => [.. Born(pick).Where(o => o.Text("extId") is null)];

    private static IEnumerable<TenantRecord> Born(Pick pick) => pick.Tenant.Live("salesorders").Where(o => o.CreatedBy != SandboxPeople.Connector.UserId);

    private static int Number(TenantRecord document) => int.Parse(document.Text("extId")![1..], CultureInfo.InvariantCulture);

    private static void Mark(SageCompanyStore sage, int order, int id) => sage.EditOrder(order, ("ANALYSIS_3", "SSMQ:" + Text(id)));

    private static void Line(SageCompanyStore sage, int order, string set) => sage.Execute($"UPDATE SOP_ITEM SET {set} WHERE ORDER_NUMBER = {Text(order)} AND ITEM_NUMBER = 1");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
