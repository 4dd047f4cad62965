using System.Globalization;
using System.Net;
using System.Text.Json;
using Sage50Etl.Sandbox.Sage50;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50Simulation;

public sealed class When_reading_over_HyperAccounts : IAsyncLifetime
{
    private SimulatorFixture _sage = null!;

    public async ValueTask InitializeAsync() => _sage = await SimulatorFixture.Start(customers: 250);

    public ValueTask DisposeAsync() => _sage.DisposeAsync();

    [Theory]
    [InlineData("api/searchSalesLedger", "SALES_LEDGER", "accountRef")]
    [InlineData("api/searchCustomerAddress", "SALES_DEL_ADDR", "accountRef addressNumber addressType")]
    [InlineData("api/searchProduct", "STOCK", "stockCode salesPrice")]
    [InlineData("api/searchPrice", "PRICE", "priceId calcMethod storedPrice")]
    [InlineData("api/searchSalesOrder", "SALES_ORDER", "orderNumber orderOrQuote takenBy quoteExpiryDate despatchDate custDiscRate foreignCarrNet invoiceRef")]
    [InlineData("api/searchSopItem", "SOP_ITEM", "itemId itemNumber orderNumber stockCode qtyOrder unitPrice foreignNetAmount taxCode text")]
    [InlineData("api/searchInvoice", "INVOICE", "invoiceNumber invoiceTypeCode invoiceGross orderNumberNumeric")]
    [InlineData("api/searchInvoiceItem", "INVOICE_ITEM", "itemId invoiceNumber quantity netAmount")]
    [InlineData("api/search/auditHeaders", "AUDIT_HEADER", "headerNumber tranNumber type invRef outstanding")]
    public async Task Should_return_every_row_of_the_table(string path, string table, string properties)
    {
        var rows = await _sage.Search(path);
        rows.Count.ShouldBe(_sage.Store.Rows(table).Count);
        foreach (var property in properties.Split(' ')) rows.ShouldAllBe(r => Has(r, property), property);
    }

    [Fact]
    public async Task Should_filter_by_odbc_columns_joined_with_and()
    {
        var orders = await _sage.Search("api/searchSalesOrder", ("ORDER_NUMBER", "gte", "101"), ("ORDER_NUMBER", "lte", "110"), ("ORDER_TYPE_CODE", "ne", "9"));
        orders.Select(o => o.GetProperty("orderNumber").GetString()).ShouldBe(["101", "103", "104", "106", "107", "109", "110"]);
    }

    [Fact]
    public async Task Should_join_with_or_when_the_first_condition_says_so()
    {
        var answer = await _sage.Post("api/searchSalesOrder",
            new object[] { new { field = "ORDER_NUMBER", type = "eq", value = "7", or = true }, new { field = "ORDER_NUMBER", type = "eq", value = "9" } });
        answer.GetProperty("results").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Should_take_lists_and_patterns()
    {
        var refs = _sage.Store.Rows("SALES_LEDGER").Take(3).Select(r => (string)r["ACCOUNT_REF"]!).ToList();
        (await _sage.Search("api/searchSalesLedger", ("ACCOUNT_REF", "in", $"('{string.Join("','", refs)}')"))).Count.ShouldBe(3);
        var like = await _sage.Search("api/searchSalesLedger", ("NAME", "like", "Café%"));
        like.Count.ShouldBeGreaterThan(0);
        like.ShouldAllBe(c => c.GetProperty("name").GetString()!.StartsWith("Café"));
        (await _sage.Search("api/searchSalesLedger", ("NAME", "nlike", "Café%"))).Count.ShouldBe(250 - like.Count);
    }

    [Fact]
    public async Task Should_compare_dates_in_the_locale_of_the_machine()
    {
        var since = new DateTime(2025, 11, 30, 0, 0, 0, DateTimeKind.Unspecified);
        var expected = _sage.Store.Rows("SALES_LEDGER").Count(r => string.CompareOrdinal((string)r["RECORD_MODIFY_DATE"]!, "2025-11-30") >= 0);
        (await _sage.Search("api/searchSalesLedger", ("RECORD_MODIFY_DATE", "gte", "30/11/2025"))).Count.ShouldBe(expected);
        var american = await _sage.Post("api/searchSalesLedger", new[] { new { field = "RECORD_MODIFY_DATE", type = "gte", value = since.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture) } });
        american.GetProperty("success").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Should_show_dates_and_loose_types_as_the_published_examples_do()
    {
        var order = (await _sage.Search("api/searchSalesOrder", ("ORDER_NUMBER", "eq", "1"))).Single();
        var stored = _sage.Store.Rows("SALES_ORDER", "ORDER_NUMBER = 1").Single();
        order.GetProperty("orderNumber").GetString().ShouldBe("1");
        order.GetProperty("currency").GetInt32().ShouldBe((int)(long)stored["CURRENCY"]!);
        order.GetProperty("dispatchStatus").ValueKind.ShouldBe(JsonValueKind.String);
        order.GetProperty("orderDate").GetString().ShouldBe(
            DateTime.Parse((string)stored["ORDER_DATE"]!, CultureInfo.InvariantCulture).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture));
        order.GetProperty("quoteExpiryDate").GetString().ShouldBe("");
        Has(order, "orderTypeCode").ShouldBeFalse();
        (await _sage.Search("api/searchSalesOrder", ("ORDER_NUMBER", "eq", "3"))).Single().GetProperty("orderOrQuote").GetString().ShouldBe("Sales Quote");
        var customer = (await _sage.Search("api/searchSalesLedger"))[0];
        customer.GetProperty("currency").ValueKind.ShouldBe(JsonValueKind.String);
        customer.GetProperty("accountOnHold").ValueKind.ShouldBeOneOf(JsonValueKind.True, JsonValueKind.False);
        customer.GetProperty("inactiveAccount").ValueKind.ShouldBe(JsonValueKind.Number);
    }

    [Fact]
    public async Task Should_read_an_order_with_its_lines_and_one_based_currency_less_one()
    {
        var row = _sage.Store.Rows("SALES_ORDER", "CURRENCY = 3")[0];
        var order = (await _sage.Get($"api/salesOrder/{row["ORDER_NUMBER"]}")).GetProperty("response");
        order.GetProperty("currency").GetInt32().ShouldBe(2);
        order.GetProperty("orderNumber").GetInt64().ShouldBe((long)row["ORDER_NUMBER"]!);
        var lines = order.GetProperty("invoiceItems").EnumerateArray().ToList();
        lines.Select(l => l.GetProperty("itemId").GetInt64()).ShouldBe(
            _sage.Store.Rows("SOP_ITEM", $"ORDER_NUMBER = {row["ORDER_NUMBER"]}").Select(l => (long)l["ITEMID"]!));
        lines[0].GetProperty("id").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Should_read_single_records()
    {
        var customer = _sage.Store.Rows("SALES_LEDGER", "TRADE_CONTACT <> ''")[0];
        (await _sage.Get($"api/customer/{customer["ACCOUNT_REF"]}")).GetProperty("response").GetProperty("tradeContact").GetString().ShouldBe((string)customer["TRADE_CONTACT"]!);
        var address = (await _sage.Get($"api/customerAddress/{customer["ACCOUNT_REF"]}/2")).GetProperty("response");
        address.GetProperty("contact").GetString().ShouldBe((string)customer["TRADE_CONTACT"]!);
        address.GetProperty("addressType").GetInt32().ShouldBe(1);
        var stock = _sage.Store.Rows("STOCK", "STOCK_CODE LIKE '%/%'")[0];
        (await _sage.Get($"api/product/{Uri.EscapeDataString((string)stock["STOCK_CODE"]!)}")).GetProperty("response").GetProperty("stockCode").GetString()
            .ShouldBe((string)stock["STOCK_CODE"]!);
        (await _sage.Get("api/salesInvoice/1")).GetProperty("response").GetProperty("invoiceItems").GetArrayLength().ShouldBeGreaterThan(0);
        var missing = await _sage.Get("api/customer/NOBODY");
        missing.GetProperty("success").GetBoolean().ShouldBeFalse();
        missing.GetProperty("code").GetInt32().ShouldBe(500);
    }

    [Fact]
    public async Task Should_read_the_list_and_the_specials_a_customer_is_priced_from()
    {
        var special = _sage.Store.Rows("PRICE", "TYPE = 'S' AND PRICING_REF IN (SELECT ACCOUNT_REF FROM SALES_LEDGER WHERE PRICING_REF <> '')")[0];
        var list = (await _sage.Get($"api/priceList/{special["PRICING_REF"]}")).GetProperty("response");
        list.GetProperty("reference").GetString().ShouldBe(
            (string)_sage.Store.Scalar("SELECT PRICING_REF FROM SALES_LEDGER WHERE ACCOUNT_REF = @r", ("r", special["PRICING_REF"]))!);
        var prices = list.GetProperty("prices").EnumerateArray().ToList();
        prices.Count(p => p.GetProperty("type").GetString() == "P").ShouldBe(300);
        prices.Count(p => p.GetProperty("type").GetString() == "S").ShouldBe(3);
        (await _sage.Get("api/priceList")).GetProperty("results").EnumerateArray().ShouldAllBe(l => l.GetProperty("prices").GetArrayLength() == 300);
    }

    [Theory]
    [InlineData("api/taxCode", 100)]
    [InlineData("api/currency", 10)]
    [InlineData("api/country", 32)]
    [InlineData("api/department", 8)]
    [InlineData("api/stockCat", 999)]
    [InlineData("api/paymentMethod", 8)]
    public async Task Should_list_reference_data(string path, int count) =>
        (await _sage.Get(path)).GetProperty("results").GetArrayLength().ShouldBe(count);

    [Fact]
    public async Task Should_show_status_company_and_control_accounts()
    {
        (await _sage.Get("api/status")).GetProperty("response").GetProperty("sageVersion").GetString().ShouldBe("31.1");
        var company = (await _sage.Get("api/company")).GetProperty("response");
        company.GetProperty("companyId").GetString().ShouldBe(((string)_sage.Store.Rows("COMPANY").Single()["COMPANYID"]!).Trim('{', '}'));
        (await _sage.Get("api/control")).GetProperty("response").GetProperty("debtorsNo").GetInt32().ShouldBe(1100);
        (await _sage.Post("api/searchStock", Array.Empty<object>())).GetProperty("results").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Should_refuse_without_the_token_and_unknown_fields_and_paths()
    {
        using var stranger = new HttpClient { BaseAddress = _sage.Simulator.BaseAddress };
        (await stranger.GetAsync("api/status", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var answer = await _sage.Post("api/searchProduct", new[] { new { field = "NO_SUCH", type = "eq", value = "1" } });
        answer.GetProperty("message").GetString()!.ShouldContain("NO_SUCH");
        (await _sage.Http.GetAsync("api/searchCustomer", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        _sage.Store.Calls.Select(c => c.Status).ShouldBe([403, 200, 404]);
        _sage.Store.Calls.ShouldAllBe(c => !c.Success && !c.EffectApplied);
    }

    private static bool Has(JsonElement row, string property) => row.TryGetProperty(property, out _);
}
