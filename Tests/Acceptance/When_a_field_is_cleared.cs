using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

/// <summary>Whether null clears a field of a tenant, is ignored or refused is unknown: the real program has to find out on its first clear (D3).</summary>
public sealed class When_a_field_is_cleared
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [Trait("Rule", "D3")]
    [InlineData(SsmNullWrite.Clears, false)]
    [InlineData(SsmNullWrite.Ignored, true)]
    [InlineData(SsmNullWrite.Refused, true)]
    public async Task Should_be_empty_in_SSM_where_there_is_a_way_and_cost_no_other_field_its_update(SsmNullWrite write, bool dateStays)
    {
        await using var company = await TestCompany.Start(Token, ssm: new SsmSwitches { NullWrite = write });
        var customer = company.Sage.Store.AddCustomer("CLEAR1", "Customer CLEAR1", ("TELEPHONE", "01 555 0100"), ("ADDRESS_3", "Bray"), ("COUNTRY_CODE", "IE"));
        var stock = Convert.ToString(company.Sage.Store.Scalar("SELECT MIN(STOCK_CODE) FROM STOCK WHERE INACTIVE_FLAG = 0"), CultureInfo.InvariantCulture)!;
        var number = company.Sage.Store.AddOrder(customer, [new(stock, 2m, 4m)], quotation: true);
        company.Sage.Store.EditOrder(number, ("QUOTE_EXPIRY_DATE", new DateTime(2030, 3, 1, 0, 0, 0, DateTimeKind.Unspecified)));
        await company.FirstLoad(Token);
        (Text(company, "phone"), Text(company, "city"), Order(company, number)["salesForecastDate"] is null).ShouldBe(("01 555 0100", "Bray", false));

        company.Sage.Store.EditCustomer(customer, ("TELEPHONE", ""), ("ADDRESS_3", ""), ("COUNTRY_CODE", ""), ("FAX", "01 555 0199"));
        company.Sage.Store.EditOrder(number, ("QUOTE_EXPIRY_DATE", null), ("CUST_ORDER_NUMBER", "PO 77"));
        (await company.Run(Token, "sync")).ExitCode.ShouldBe(0);

        (Text(company, "phone"), Text(company, "city"), Text(company, "fax")).ShouldBe((null, null, "01 555 0199"));
        Account(company)["countryId"].ShouldBeNull();
        Order(company, number)["reference"]!.GetValue<string>().ShouldBe("PO 77");
        (Order(company, number)["salesForecastDate"] is not null).ShouldBe(dateStays);
        var before = Writes(company);
        (await company.Run(Token, "sync")).ExitCode.ShouldBe(0);
        Writes(company).ShouldBe(before, "the form the tenant keeps is known and not sent again");
    }

    private static JsonObject Order(TestCompany company, int number) => company.Ssm.Store.All("salesorders").Single(o => o["extId"]?.GetValue<string>() == $"Q{number}");

    private static int Writes(TestCompany company) => company.Ssm.Store.Calls.Count(c => c.Verb is "PUT" or "POST" && c.Resource != "login");

    private static JsonObject Account(TestCompany company) => company.Ssm.Store.All("accounts").Single(a => a["extId"]?.GetValue<string>() == "CLEAR1");

    private static string? Text(TestCompany company, string field) => Account(company)[field]?.GetValue<string>();
}
