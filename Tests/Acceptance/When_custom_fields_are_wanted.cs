using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

public sealed class When_custom_fields_are_wanted
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Rule", "INV-08")]
    [Trait("Rule", "ACC-42")]
    public async Task Should_show_columns_of_customers_and_payments_of_invoices_and_follow_them()
    {
        await using var company = await TestCompany.Start(Token);
        company.Configure(Wanted);
        await company.FirstLoad(Token);
        var customer = company.Sage.Store.Rows("SALES_LEDGER")[0];
        var reference = (string)customer["ACCOUNT_REF"]!;
        Field(company, "accounts", reference, "Z_Balance").ShouldBe(Convert.ToDecimal(customer["TURNOVER_YTD"], CultureInfo.InvariantCulture), 0.005m);

        var entry = company.Sage.Store.Rows("AUDIT_HEADER", "TYPE = 'SI' AND INV_REF_NUMERIC > 0 AND AMOUNT_PAID = 0 AND OUTSTANDING > 10")[0];
        var invoice = "I" + Convert.ToString(entry["INV_REF_NUMERIC"], CultureInfo.InvariantCulture);
        var open = Convert.ToDecimal(entry["OUTSTANDING"], CultureInfo.InvariantCulture);
        (Field(company, "sales", invoice, "Z_Net"), Field(company, "sales", invoice, "Z_Gross")).ShouldBe((0m, decimal.Round(open, 2)));
        company.Sage.Store.Receive(Convert.ToInt32(entry["HEADER_NUMBER"], CultureInfo.InvariantCulture), 10m).ShouldBeTrue();
        (await company.Run(Token, "sync")).ShouldSatisfyAllConditions(r => r.ExitCode.ShouldBe(0, r.Errors));
        (Field(company, "sales", invoice, "Z_Net"), Field(company, "sales", invoice, "Z_Gross")).ShouldBe((10m, decimal.Round(open - 10, 2)));
    }

    [Fact]
    [Trait("Rule", "ACC-42")]
    public async Task Should_be_told_at_check_when_the_tenant_lacks_one()
    {
        await using var company = await TestCompany.Start(Token);
        company.Configure(s => s["mapping"] = new JsonObject { ["fields"] = new JsonArray(Entry("account", "ANALYSIS_1", "Z_Area")) });
        var check = await company.Run(Token, "check");
        check.ExitCode.ShouldNotBe(0);
        (check.Errors + check.Output).ShouldContain("accounts of the tenant has no field Z_Area");
    }

    // The sample tenant has these fields for other things; here they are free.
    private static void Wanted(JsonObject settings) => settings["mapping"] = new JsonObject
    {
        ["customFields"] = new JsonObject { ["invoice"] = new JsonObject { ["paid"] = "Z_Net", ["outstanding"] = "Z_Gross" } },
        ["fields"] = new JsonArray(Entry("account", "TURNOVER_YTD", "Z_Balance")),
    };

    private static JsonObject Entry(string record, string sage, string ssm) => new() { ["record"] = record, ["sage"] = sage, ["ssm"] = ssm };

    private static decimal Field(TestCompany company, string resource, string extId, string field) =>
        company.Ssm.Store.All(resource).Single(r => (string?)r["extId"] == extId)[field]!.GetValue<decimal>();
}
