using System.Globalization;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Scenario;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>The documents reps made in SSM on the sandbox day: once in Sage at Sage's own prices, or not at all (ORD-04, ORD-08, D4, D5; I2, I3).</summary>
internal sealed class BornDocuments(SageCompanyStore sage, TenantRecords tenant)
{
    public IEnumerable<string> Unmet(SandboxExpectations day) =>
        [.. day.DocumentsBornInSsm.SelectMany(Sent), .. day.DocumentsStayingInSsm.SelectMany(d => Stayed(d.Reference, d.Status))];

    private IEnumerable<string> Sent(SandboxDocument expected)
    {
        var records = Named(expected.Reference);
        if (records is not [var record])
        {
            yield return $"document {expected.Reference} is {Text(records.Count)} times in SSM instead of once.";
            yield break;
        }
        var orders = InSage(record);
        if (orders is not [var order])
        {
            yield return $"document {expected.Reference} is {Text(orders.Count)} times in Sage instead of once (I2).";
            yield break;
        }
        foreach (var complaint in Header(expected, record, order).Concat(Lines(expected, order)).OfType<string>())
            yield return $"document {expected.Reference}: {complaint}.";
    }

    private static IEnumerable<string?> Header(SandboxDocument expected, TenantRecord record, Row order)
    {
        var number = Text(order.Number("ORDER_NUMBER"));
        yield return record.Text("extId") == (expected.Quotation ? "Q" : "O") + number ? null : $"{record} carries {record.Text("extId")}, not the number {number} of Sage (D8)";
        yield return record.Flag("readOnly") == true ? null : $"{record} is not read-only after Sage took it (ORD-05)";
        yield return (order.Number("ORDER_TYPE_CODE") == 9) == expected.Quotation ? null : $"it is a {(expected.Quotation ? "quotation" : "order")} in SSM and something else in Sage";
        yield return order.Text("ACCOUNT_REF") == expected.AccountRef ? null : $"it stands under customer {order.Text("ACCOUNT_REF")}, not {expected.AccountRef}";
        yield return Amounts(order.Pennies("INVOICE_NET"), order.Pennies("INVOICE_TAX"), order.Pennies("INVOICE_GROSS"), expected) is { } sage ? $"in Sage it comes to {sage} (I3)" : null;
        yield return Amounts(record.Number("Z_Net"), record.Number("Z_Tax"), record.Number("Z_Gross"), expected) is { } ssm ? $"in SSM it comes to {ssm} (I3)" : null;
    }

    private IEnumerable<string?> Lines(SandboxDocument expected, Row order)
    {
        var lines = sage.Rows("SOP_ITEM", $"ORDER_NUMBER = {Text(order.Number("ORDER_NUMBER"))} ORDER BY ITEM_NUMBER").Select(l => new SandboxDocumentLine(
            l.Text("STOCK_CODE")!, l.Exact("QTY_ORDER"), l.Exact("UNIT_PRICE"), l.Exact("DISCOUNT_RATE"), l.Pennies("NET_AMOUNT"), l.Pennies("TAX_AMOUNT"))).ToList();
        if (lines.Count != expected.Lines.Count) yield return $"it has {Text(lines.Count)} lines in Sage instead of {Text(expected.Lines.Count)}";
        foreach (var (has, wants) in lines.Zip(expected.Lines))
            if (has != wants)
                yield return $"a line in Sage is {has}, Sage's own prices make it {wants} (D4)";
    }

    private IEnumerable<string> Stayed(string reference, string status)
    {
        var records = Named(reference);
        if (records is not [var record])
        {
            yield return $"document {reference} is {Text(records.Count)} times in SSM instead of once.";
            yield break;
        }
        if (InSage(record).Count > 0) yield return $"document {reference} had to stay in SSM, but stands in Sage (D5, ORD-08).";
        if (record.Text("extId") is { } key) yield return $"document {reference} had to stay in SSM, but carries {key}.";
        var label = tenant.Find("salesorderStatuses", record.Ref("statusId"))?.Text("descriptionEN");
        if (label != status) yield return $"document {reference} was left in status {status}, but is in {label}.";
    }

    private static string? Amounts(decimal? net, decimal? tax, decimal? gross, SandboxDocument expected) => (net, tax, gross) == (expected.Net, expected.Tax, expected.Net + expected.Tax)
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{net} + {tax} = {gross} instead of {expected.Net} + {expected.Tax}");

    private List<TenantRecord> Named(string reference) => [.. tenant.Live("salesorders").Where(o => o.Text("reference") == reference)];

    private List<Row> InSage(TenantRecord document) => [.. sage.Rows("SALES_ORDER", $"ANALYSIS_3 = 'SSMQ:{Text(document.Id)}' ORDER BY ORDER_NUMBER")];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
