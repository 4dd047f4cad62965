using System.Globalization;
using System.Net;
using System.Text.Json;
using Sage50Etl.Sandbox.Sage50;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50Simulation;

public sealed class When_writing_over_HyperAccounts : IAsyncLifetime
{
    private SimulatorFixture _sage = null!;

    public async ValueTask InitializeAsync() => _sage = await SimulatorFixture.Start();

    public ValueTask DisposeAsync() => _sage.DisposeAsync();

    [Fact]
    public async Task Should_create_a_customer_with_its_automatic_addresses_once()
    {
        var body = new { accountRef = "SSM00001", name = "Né & Co", address1 = "1 Quay", countryCode = "IE", currency = 3, tradeContact = "Una Wexley", analysis2 = "AB", defTaxCode = 4 };
        (await _sage.Post("api/customer/", body)).GetProperty("response").GetString().ShouldBe("SSM00001");
        var row = _sage.Store.Rows("SALES_LEDGER", "ACCOUNT_REF = 'SSM00001'").Single();
        (row["NAME"], row["CURRENCY"], row["DEF_TAX_CODE"], row["RECORD_CREATE_DATE"]).ShouldBe(("Né & Co", 3L, "T4", "2026-03-16 09:30:00"));
        var addresses = _sage.Store.Rows("SALES_DEL_ADDR", "ACCOUNT_REF = 'SSM00001' ORDER BY ADDRESS_REF");
        addresses.Select(a => (a["ADDRESS_TYPE"], a["DESCRIPTION"], a["REFERENCE"])).ShouldBe(
            [(2L, "Registered address", "SSM000010001"), (1L, "Trade contact", "SSM000010002")]);
        var again = await _sage.Post("api/customer", body);
        again.GetProperty("success").GetBoolean().ShouldBeFalse();
        again.GetProperty("message").GetString()!.ShouldContain("exists");
        _sage.Store.Calls.Select(c => (c.Success, c.EffectApplied, c.CreatedKey)).ShouldBe([(true, true, "SSM00001"), (false, false, null)]);
    }

    [Fact]
    public async Task Should_make_a_reference_from_the_name()
    {
        (await _sage.Post("api/customer/", new { name = "Smudge & Daughters" })).GetProperty("response").GetString().ShouldBe("SMUD0001");
        (await _sage.Post("api/customer/", new { name = "Smudge Again" })).GetProperty("response").GetString().ShouldBe("SMUD0002");
    }

    [Theory]
    [InlineData("""{"name":""}""", "name")]
    [InlineData("""{"accountRef":"A"}""", "name")]
    [InlineData("""{"name":"A very long name that goes on and on until it has passed sixty characters"}""", "name")]
    [InlineData("""{"name":"A","contactName":"Somebody with more than thirty characters"}""", "contactName")]
    [InlineData("""{"name":"A","accountRef":"TOOLONG99"}""", "accountRef")]
    [InlineData("""{"name":"A","accountRef":"A B"}""", "accountRef")]
    [InlineData("""{"name":"A","countryCode":"ZZ"}""", "COUNTRY_CODE")]
    [InlineData("""{"name":"Zieliński 漢"}""", "name")]
    [InlineData("not json", "JSON")]
    public async Task Should_refuse_what_Sage_cannot_hold_and_name_the_field(string body, string field)
    {
        var before = _sage.Store.Rows("SALES_LEDGER").Count;
        using var content = new StringContent(body);
        using var response = await _sage.Http.PostAsync("api/customer/", content, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        answer.GetProperty("success").GetBoolean().ShouldBeFalse();
        answer.GetProperty("message").GetString()!.ShouldContain(field);
        _sage.Store.Rows("SALES_LEDGER").Count.ShouldBe(before);
    }

    [Fact]
    public async Task Should_leave_alone_what_is_null_and_clear_what_is_empty()
    {
        var key = (string)_sage.Store.Rows("SALES_LEDGER", "E_MAIL <> ''")[0]["ACCOUNT_REF"]!;
        var before = _sage.Store.Rows("SALES_LEDGER", $"ACCOUNT_REF = '{key}'").Single();
        (await _sage.Patch("api/customer/", new { accountRef = key, email = "", telephone = (string?)null, address1 = "2 Mill Loke" })).GetProperty("response").GetString().ShouldBe(key);
        var after = _sage.Store.Rows("SALES_LEDGER", $"ACCOUNT_REF = '{key}'").Single();
        (after["E_MAIL"], after["TELEPHONE"], after["ADDRESS_1"], after["NAME"], after["RECORD_MODIFY_DATE"])
            .ShouldBe(("", before["TELEPHONE"], "2 Mill Loke", before["NAME"], "2026-03-16 09:30:00"));
        (await _sage.Patch("api/customer/", new { accountRef = "NOBODY", email = "" })).GetProperty("success").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Should_number_a_new_address_and_keep_its_type()
    {
        var key = (string)_sage.Store.Rows("SALES_LEDGER")[0]["ACCOUNT_REF"]!;
        var next = (int)(long)_sage.Store.Scalar("SELECT MAX(ADDRESS_REF) FROM SALES_DEL_ADDR WHERE ACCOUNT_REF = @r", ("r", key))! + 1;
        var answer = await _sage.Post("api/customerAddress", new { accountRef = key, addressNumber = 77, addressType = 1, contact = "Siân Fennimore", description = "SSMA:1" });
        answer.GetProperty("response").GetInt32().ShouldBe(next);
        (await _sage.Patch("api/customerAddress", new { accountRef = key, addressNumber = next, role = "Buyer", description = "" })).GetProperty("response").GetBoolean().ShouldBeTrue();
        var row = _sage.Store.Rows("SALES_DEL_ADDR", $"ACCOUNT_REF = '{key}' AND ADDRESS_REF = {next}").Single();
        (row["ADDRESS_TYPE"], row["CONTACT_NAME"], row["CONTACT_ROLE"], row["DESCRIPTION"]).ShouldBe((1L, "Siân Fennimore", "Buyer", ""));
    }

    [Fact]
    public async Task Should_create_a_quotation_from_stock_prices_and_update_it_until_it_is_allocated()
    {
        var customer = _sage.Store.Rows("SALES_LEDGER", "CURRENCY = 1 AND ACCOUNT_ON_HOLD = 0 AND INACTIVE_FLAG = 0 AND DISCOUNT_RATE = 0")[0];
        var stock = _sage.Store.Rows("STOCK", "TAX_CODE = 'T1' AND SALES_PRICE > 1")[0];
        object Order(object item) => new { customerAccountRef = customer["ACCOUNT_REF"], orderType = 9, quoteExpiry = "15/04/2026", userName = "Priya", analysis3 = "SSMQ:1", invoiceItems = new[] { item } };
        var lazy = await _sage.Post("api/salesOrder/", Order(new { stockCode = stock["STOCK_CODE"], quantity = 2 }));
        lazy.GetProperty("message").GetString()!.ShouldContain("unitPrice");
        var number = (await _sage.Post("api/salesOrder/", Order(new { stockCode = stock["STOCK_CODE"], quantity = 2, unitPrice = 10.0, taxCode = 1, taxRate = 20.0, nominal = "4000", discount = 10 })))
            .GetProperty("response").GetInt32();
        var row = _sage.Store.Rows("SALES_ORDER", $"ORDER_NUMBER = {number}").Single();
        (row["ORDER_TYPE_CODE"], row["QUOTE_STATUS_ID"], row["QUOTE_EXPIRY_DATE"], row["ANALYSIS_3"], row["TAKEN_BY"], row["INVOICE_NET"], row["INVOICE_TAX"])
            .ShouldBe((9L, 1L, "2026-04-15", "SSMQ:1", "Priya", 18d, 3.6d));
        (await _sage.Search("api/searchSalesOrder", ("ANALYSIS_3", "eq", "SSMQ:1"))).Count.ShouldBe(1);

        var item = _sage.Store.Rows("SOP_ITEM", $"ORDER_NUMBER = {number}").Single()["ITEMID"];
        (await _sage.Patch("api/salesorder/", new { orderNumber = number, notes1 = "More", invoiceItems = new[] { new { id = 0, quantity = 3 } } })).GetProperty("response").GetInt32().ShouldBe(number);
        Convert.ToDecimal(_sage.Store.Rows("SALES_ORDER", $"ORDER_NUMBER = {number}").Single()["INVOICE_NET"], CultureInfo.InvariantCulture).ShouldBe(27m);
        _sage.Store.Rows("SOP_ITEM", $"ORDER_NUMBER = {number}").Single()["ITEMID"].ShouldBe(item);
        _sage.Store.EditOrder(number, ("ALLOCATED_STATUS_CODE", 1));
        (await _sage.Patch("api/salesorder/", new { orderNumber = number, notes1 = "Late" })).GetProperty("message").GetString()!.ShouldContain("allocated");
    }

    [Fact]
    public async Task Should_price_from_the_stock_record_and_never_from_the_customers_list()
    {
        var special = _sage.Store.Rows("SALES_LEDGER", "CURRENCY = 1 AND PRICING_REF = 'TRADE' AND ACCOUNT_ON_HOLD = 0 AND INACTIVE_FLAG = 0 AND DISCOUNT_RATE = 0")[0];
        var stock = _sage.Store.Rows("STOCK", "STOCK_CODE IN (SELECT STOCK_CODE FROM PRICE WHERE PRICING_REF = 'TRADE' AND CALC_METHOD = 2) AND SALES_PRICE > 1")[0];
        var number = (await _sage.Post("api/salesOrder/", new
        {
            customerAccountRef = special["ACCOUNT_REF"], orderItemsDataFromStockItemData = true, invoiceItems = new[] { new { stockCode = stock["STOCK_CODE"], quantity = 1 } },
        })).GetProperty("response").GetInt32();
        var line = _sage.Store.Rows("SOP_ITEM", $"ORDER_NUMBER = {number}").Single();
        Convert.ToDecimal(line["UNIT_PRICE"], CultureInfo.InvariantCulture).ShouldBe(Math.Round(Convert.ToDecimal(stock["SALES_PRICE"], CultureInfo.InvariantCulture), 2));
        line["DISCOUNT_RATE"].ShouldBe(0d);
    }
}
