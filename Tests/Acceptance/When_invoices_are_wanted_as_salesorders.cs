using System.Text.Json.Nodes;
using Sage50Etl.Tests.Acceptance.Comparison;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

[Trait("Rule", "INV-05")]
[Trait("Rule", "D12")]
[Trait("Rule", "D18")]
public sealed class When_invoices_are_wanted_as_salesorders
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_replace_the_sales_of_a_running_company_by_documents_with_lines()
    {
        await using var company = await TestCompany.Start(Token);
        await company.FirstLoad(Token);
        var books = new SageBooks(company.Sage.Store);
        new TenantRecords(company.Ssm.Store).Live("sales").Count.ShouldBe(books.Invoices.Count);

        company.Configure(s => s["mapping"] = new JsonObject { ["invoicesAs"] = "salesorders" });
        foreach (var (command, code) in new[] { ("off", 0), ("on", 0), ("sync", 7), ("approve", 0) })
            (await company.Run(Token, command)).ShouldSatisfyAllConditions(r => r.ExitCode.ShouldBe(code, $"{command}: {r.Errors} {r.Output}"));

        var tenant = new TenantRecords(company.Ssm.Store);
        tenant.Live("sales").ShouldBeEmpty();
        tenant.Live("salesorders").Count.ShouldBe(books.Orders.Count + books.Invoices.Count);
        Wrong(books, tenant).ShouldBeEmpty();
        books.Invoices.ShouldContain(i => ExpectedDocuments.Total(i) < 0, "the sample has credits");

        var before = Writes(company);
        (await company.Run(Token, "sync")).ExitCode.ShouldBe(0);
        Writes(company).ShouldBe(before, "nothing moved");
    }

    private static IEnumerable<string> Wrong(SageBooks books, TenantRecords tenant)
    {
        var documents = tenant.Live("salesorders").Where(o => o.Text("extId") is not null).ToDictionary(o => o.Text("extId")!);
        var lines = tenant.Live("salesordersLines").ToLookup(l => l.Ref("salesorderId"));
        foreach (var invoice in books.Invoices)
        {
            var key = FormattableString.Invariant($"I{invoice.Number("INVOICE_NUMBER")}");
            var sign = ExpectedDocuments.Total(invoice) < 0 ? -1 : 1;
            var amounts = books.IsBase(invoice.Number("CURRENCY")) ? "INVOICE" : "FOREIGN_INVOICE";
            if (!documents.TryGetValue(key, out var document))
            {
                yield return $"{key} is missing";
                continue;
            }
            var (net, tax) = (sign * invoice.Pennies(amounts + "_NET"), sign * invoice.Pennies(amounts + "_TAX"));
            if (document.Number("Z_Net") != net || document.Number("Z_Gross") != net + tax) yield return $"{key} shows {document.Shown("Z_Net")}, not {net}";
            if (lines[document.Id].Sum(l => l.Number("Z_Net")) != net) yield return $"lines of {key} add up to {lines[document.Id].Sum(l => l.Number("Z_Net"))}, not {net}";
            if (!tenant.Ids(new Reference("salesorderStatuses", sign < 0 ? "Credit note" : "Invoice")).Contains(document.Ref("statusId") ?? 0)) yield return $"{key} has status {document.Shown("statusId")}";
            if (document.Flag("readOnly") != true) yield return $"{key} can be edited";
        }
    }

    private static int Writes(TestCompany company) => company.Ssm.Store.Calls.Count(c => c.Verb is "PUT" or "POST" && c.Resource != "login");
}
