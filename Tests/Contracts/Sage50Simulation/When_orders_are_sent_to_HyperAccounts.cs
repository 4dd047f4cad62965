using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50Simulation;

public sealed class When_orders_are_sent_to_HyperAccounts : IAsyncLifetime
{
    private SimulatorFixture _sage = null!;

    public async ValueTask InitializeAsync()
    {
        _sage = await SimulatorFixture.Start();
        _sage.Store.AddCustomer("SCENE1", "Scene Ltd");
        _sage.Store.AddProduct("SCENE-1", "Scene product", 10m);
    }

    public ValueTask DisposeAsync() => _sage.DisposeAsync();

    [Theory]
    [InlineData("quantity"), InlineData("unitPrice"), InlineData("taxCode"), InlineData("taxRate"), InlineData("nominal")]
    public async Task Every_line_needs_price_tax_and_nominal(string missing)
    {
        var line = new Dictionary<string, object> { ["stockCode"] = "SCENE-1", ["quantity"] = 1, ["unitPrice"] = 5, ["taxCode"] = 1, ["taxRate"] = 20, ["nominal"] = "4000" };
        line.Remove(missing);
        var answer = await _sage.Post("api/salesOrder/", new { customerAccountRef = "SCENE1", invoiceItems = new[] { line } });
        answer.GetProperty("success").GetBoolean().ShouldBeFalse();
        answer.GetProperty("message").GetString()!.ShouldContain(missing);
    }

    [Theory]
    [InlineData("""{"customerAccountRef":"SCENE1","invoiceItems":[]}""", "line")]
    [InlineData("""{"customerAccountRef":"SCENE1","orderType":9,"invoiceItems":[{"stockCode":"M"}]}""", "quoteExpiry")]
    [InlineData("""{"customerAccountRef":"SCENE1","orderType":6,"invoiceItems":[{"stockCode":"M"}]}""", "orderType")]
    [InlineData("""{"customerAccountRef":"SCENE1","currency":5,"invoiceItems":[{"stockCode":"M"}]}""", "currency")]
    [InlineData("""{"customerAccountRef":"SCENE1","userName":"A name of more than thirty characters","invoiceItems":[{"stockCode":"M"}]}""", "userName")]
    [InlineData("""{"invoiceItems":[{"stockCode":"M"}]}""", "customerAccountRef")]
    [InlineData("""{"customerAccountRef":"SCENE1","invoiceItems":[{"quantity":1}]}""", "stockCode")]
    public async Task What_Sage_cannot_hold_is_refused(string body, string says)
    {
        var before = _sage.Store.Rows("SALES_ORDER").Count;
        using var content = new StringContent(body);
        using var response = await _sage.Http.PostAsync("api/salesOrder/", content, TestContext.Current.CancellationToken);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldSatisfyAllConditions(t => t.ShouldContain("false"), t => t.ShouldContain(says));
        _sage.Store.Rows("SALES_ORDER").Count.ShouldBe(before);
    }

    [Fact]
    public async Task A_net_amount_that_is_given_stands_until_the_line_changes()
    {
        var item = new { stockCode = "SCENE-1", quantity = 3, unitPrice = 3.33, netAmount = 10, taxCode = 1, taxRate = 20, nominal = "4000" };
        var number = (await _sage.Post("api/salesOrder/", new { customerAccountRef = "SCENE1", invoiceItems = new[] { item } })).GetProperty("response").GetInt32();
        Net(number).ShouldBe((10d, 2d));
        await _sage.Patch("api/salesOrder/", new { orderNumber = number, invoiceItems = new[] { new { id = 0, comment1 = "Careful" } } });
        Net(number).ShouldBe((10d, 2d));
        await _sage.Patch("api/salesOrder/", new { orderNumber = number, invoiceItems = new[] { new { id = 0, quantity = 2 } } });
        Net(number).ShouldBe((6.66d, 1.33d));
    }

    [Fact]
    public async Task The_customer_of_an_order_cannot_change()
    {
        var number = _sage.Store.AddOrder("SCENE1", [new("SCENE-1", 1)]);
        var answer = await _sage.Patch("api/salesOrder/", new { orderNumber = number, customerAccountRef = "OTHER", notes1 = "x" });
        answer.GetProperty("message").GetString()!.ShouldContain("customerAccountRef");
        (await _sage.Patch("api/salesOrder/", new { orderNumber = number, customerAccountRef = "SCENE1", notes1 = "x" })).GetProperty("success").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_price_list_is_answered_with_the_customers_specials()
    {
        _sage.Store.EditCustomer("SCENE1", ("PRICING_REF", "TRADE"));
        _sage.Store.Add("PRICE", ("PRICE_ID", "S-SCENE"), ("TYPE", "S"), ("PRICING_REF", "SCENE1"), ("STOCK_CODE", "SCENE-1"), ("CALC_VALUE", 7.5m));
        var list = (await _sage.Get("api/priceList/SCENE1")).GetProperty("response");
        list.GetProperty("reference").GetString().ShouldBe("TRADE");
        var special = list.GetProperty("prices").EnumerateArray().Single(p => p.GetProperty("type").GetString() == "S");
        (special.GetProperty("stockCode").GetString(), special.GetProperty("calcValue").GetDecimal()).ShouldBe(("SCENE-1", 7.5m));
    }

    private (object? Net, object? Tax) Net(int number)
    {
        var row = _sage.Store.Rows("SALES_ORDER", $"ORDER_NUMBER = {number}").Single();
        return (row["ITEMS_NET"], row["ITEMS_TAX"]);
    }
}
