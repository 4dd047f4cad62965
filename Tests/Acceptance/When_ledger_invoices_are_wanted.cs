using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Tests.Acceptance.Comparison;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

[Trait("Rule", "INV-07")]
[Trait("Rule", "D18")]
public sealed class When_ledger_invoices_are_wanted
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_have_every_amount_once_also_when_a_document_appears_later()
    {
        await using var company = await TestCompany.Start(Token);
        company.Configure(Wanted);
        await company.FirstLoad(Token);
        Sales(company).Count(s => s.StartsWith('L')).ShouldBeGreaterThan(3, "the sample has rows that were typed into the ledger");
        TenantComparison.Differences(company.Sage.Store, company.Ssm.Store, ledger: true).ShouldBeEmpty();

        var order = company.Sage.Store.Rows("SALES_ORDER", "ORDER_TYPE_CODE = 0 AND DESPATCH_STATUS_CODE = 0")[0];
        var next = Convert.ToInt32(company.Sage.Store.Scalar("SELECT MAX(INVOICE_NUMBER) + 1 FROM INVOICE"), CultureInfo.InvariantCulture);
        var typed = company.Sage.Store.EnterInLedger((string)order["ACCOUNT_REF"]!, next.ToString(CultureInfo.InvariantCulture), 100m, 20m);
        await Sync(company);
        Sales(company).ShouldContain($"L{typed}");
        TenantComparison.Differences(company.Sage.Store, company.Ssm.Store, ledger: true).ShouldBeEmpty();

        company.Sage.Store.CompleteOrder(Convert.ToInt32(order["ORDER_NUMBER"], CultureInfo.InvariantCulture)).ShouldBe(next);
        company.Sage.Store.PostInvoice(next);
        await Sync(company);
        Sales(company).ShouldNotContain($"L{typed}");
        Sales(company).ShouldContain($"I{next}");
        TenantComparison.Differences(company.Sage.Store, company.Ssm.Store, ledger: true).ShouldBeEmpty();
    }

    private static void Wanted(JsonObject settings) => settings["mapping"] = new JsonObject { ["ledgerInvoices"] = true };

    private static async Task Sync(TestCompany company) => (await company.Run(Token, "sync")).ShouldSatisfyAllConditions(r => r.ExitCode.ShouldBe(0, r.Errors));

    private static IEnumerable<string> Sales(TestCompany company) =>
        company.Ssm.Store.All("sales").Where(s => s["deleted"]!.ToString() is "0" or "false").Select(s => s["extId"]!.GetValue<string>());
}
