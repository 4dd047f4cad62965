using System.Globalization;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>Sums: documents against their lines in SSM, and the sales of SSM against the posted invoices of Sage, by customer and in all.</summary>
internal static class MoneyCheck
{
    public static IEnumerable<string> Documents(TenantRecords tenant)
    {
        var lines = tenant.Live("salesordersLines").ToLookup(l => l.Ref("salesorderId"));
        foreach (var order in tenant.Live("salesorders").Where(o => o.Text("extId") is not null))
        {
            foreach (var field in new[] { "Z_Net", "Z_Tax" })
                if (order.Number(field) != lines[order.Id].Sum(l => l.Number(field) ?? 0))
                    yield return $"document {order.Text("extId")}: {field} of {order} is {order.Shown(field)}, its lines come to {Shown(lines[order.Id].Sum(l => l.Number(field) ?? 0))}.";
            if (order.Number("Z_Gross") != order.Number("Z_Net") + order.Number("Z_Tax"))
                yield return $"document {order.Text("extId")}: Z_Gross of {order} is {order.Shown("Z_Gross")}, net and tax come to {Shown(order.Number("Z_Net") + order.Number("Z_Tax"))}.";
        }
    }

    public static IEnumerable<string> Sales(SageBooks books, TenantRecords tenant)
    {
        var sage = books.Invoices.Select(i => (Account: i.Text("ACCOUNT_REF")!, Total: ExpectedDocuments.Total(i)))
            .Concat(books.Ledger.Select(e => (Account: e.Text("ACCOUNT_REF")!, Total: ExpectedDocuments.LedgerTotal(e))))
            .GroupBy(s => s.Account).ToDictionary(g => g.Key, g => g.Sum(s => s.Total));
        var ssm = tenant.Live("sales").GroupBy(s => tenant.Find("accounts", s.Ref("accountId"))?.Text("extId") ?? "(no customer)").ToDictionary(g => g.Key, g => g.Sum(s => s.Number("total") ?? 0));
        foreach (var account in sage.Keys.Union(ssm.Keys).Order(StringComparer.Ordinal))
            if (sage.GetValueOrDefault(account) != ssm.GetValueOrDefault(account))
                yield return $"sales of customer {account}: SSM has {Shown(ssm.GetValueOrDefault(account))}, Sage has posted {Shown(sage.GetValueOrDefault(account))}.";
        if (sage.Values.Sum() != ssm.Values.Sum()) yield return $"sales in all: SSM has {Shown(ssm.Values.Sum())}, Sage has posted {Shown(sage.Values.Sum())}.";
    }

    private static string Shown(decimal? amount) => amount?.ToString("0.00##", CultureInfo.InvariantCulture) ?? "nothing";
}
