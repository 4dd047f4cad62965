using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

[Trait("Rule", "D4")]
public sealed class When_a_customer_is_priced : IAsyncLifetime
{
    private SimulatedSage _sage = null!;

    public async ValueTask InitializeAsync()
    {
        _sage = await SimulatedSage.Start();
        _sage.Store.AddProduct("SCENE-1", "Scene product", 20m, ("LAST_PURCHASE_PRICE", 8m));
        _sage.Store.Add("PRICE_LIST", ("TYPE", "P"), ("PRICING_REF", "SCENE"), ("NAME", "Scene list"), ("CURRENCY", 1));
    }

    public ValueTask DisposeAsync() => _sage.DisposeAsync();

    [Fact]
    public async Task Should_take_the_stock_record_without_a_list()
    {
        _sage.Customer();
        (await Price()).ShouldBe(new SagePrice(20m, 0, 1, "stock record"));
    }

    [Theory, Trait("Rule", "ORD-05")]
    [InlineData(0, 17.25, 17.25), InlineData(1, 99, 20), InlineData(2, 12.5, 17.5), InlineData(3, 1.01, 18.99), InlineData(4, 55, 12.4), InlineData(5, 1.25, 9.25), InlineData(6, 2.5, 20.5)]
    public async Task Should_work_out_what_the_customers_list_says(int method, double value, double price)
    {
        _sage.Customer(values: ("PRICING_REF", "SCENE"));
        _sage.Price("P", "SCENE", "SCENE-1", method, (decimal)value);
        (await Price()).ShouldBe(new SagePrice((decimal)price, 0, 1, "price list SCENE"));
    }

    [Fact]
    public async Task Should_prefer_a_special_price_to_the_list_and_the_list_to_the_stock_record()
    {
        _sage.Customer(values: ("PRICING_REF", "SCENE"));
        _sage.Price("P", "SCENE", "SCENE-1", 2, 10);
        _sage.Price("S", "SCENE1", "SCENE-1", 0, 15.5m);
        _sage.Store.AddProduct("SCENE-2", "Not in the list", 3m);
        var prices = await _sage.Client.Prices.PricesOf("SCENE1", [new("SCENE-2", 1), new("NO-SUCH", 1), new("SCENE-1", 1)], Reading.Token);
        prices.ShouldBe([new SagePrice(3m, 0, 1, "stock record"), null, new SagePrice(15.5m, 0, 1, "special price")]);
        _sage.Store.Execute("UPDATE PRICE SET RECORD_DELETED = 1 WHERE PRICING_REF = 'SCENE1'");
        (await Price())!.UnitPrice.ShouldBe(18m);
    }

    [Theory]
    [InlineData(1, 0), InlineData(9.99, 0), InlineData(10, 5), InlineData(49, 5), InlineData(50, 7.5)]
    public async Task Should_give_the_break_of_the_quantity(double quantity, double rate)
    {
        _sage.Customer(values: ("DISCOUNT_TYPE", 2));
        _sage.Store.EditProduct("SCENE-1", ("DISC_A_LEVEL_1_QTY", 10), ("DISC_A_LEVEL_1_RATE", 5), ("DISC_A_LEVEL_2_QTY", 50), ("DISC_A_LEVEL_2_RATE", 7.5));
        (await Price((decimal)quantity))!.DiscountRate.ShouldBe((decimal)rate);
    }

    [Fact]
    public async Task Should_give_the_customers_own_discount_and_the_break_one_after_the_other()
    {
        _sage.Customer(values: [("DISCOUNT_TYPE", 2), ("DISCOUNT_RATE", 2.5m)]);
        _sage.Store.EditProduct("SCENE-1", ("DISC_A_LEVEL_1_QTY", 10), ("DISC_A_LEVEL_1_RATE", 5));
        (await Price(1))!.DiscountRate.ShouldBe(2.5m);
        (await Price(10))!.DiscountRate.ShouldBe(7.375m);
    }

    [Fact]
    public async Task Should_price_in_the_customers_currency()
    {
        _sage.Store.Edit("CURRENCY", 3, ("RATE", 1.25m));
        _sage.Customer(values: ("CURRENCY", 3));
        (await Price()).ShouldBe(new SagePrice(25m, 0, 3, "stock record"));
        _sage.Store.Edit("PRICE_LIST", "SCENE", ("CURRENCY", 3), ("HAS_STATIC_PRICES", 1));
        _sage.Store.EditCustomer("SCENE1", ("PRICING_REF", "SCENE"));
        _sage.Price("P", "SCENE", "SCENE-1", 2, 10, ("STORED_PRICE", 23.99m));
        (await Price())!.UnitPrice.ShouldBe(23.99m);
        _sage.Store.Edit("PRICE_LIST", "SCENE", ("HAS_STATIC_PRICES", 0));
        (await Price())!.UnitPrice.ShouldBe(22.5m);
    }

    public static TheoryData<string, Action<SageCompanyStore>> Uncertain => new()
    {
        { "another currency", s => s.Edit("PRICE_LIST", "SCENE", ("CURRENCY", 3)) },
        { "rounded in a way", s => s.Execute("UPDATE PRICE SET ROUNDER_METHOD = 1 WHERE PRICING_REF = 'SCENE'") },
        { "calculation method 7", s => s.Execute("UPDATE PRICE SET CALC_METHOD = 7 WHERE PRICING_REF = 'SCENE'") },
        { "table C", s => s.EditCustomer("SCENE1", ("DISCOUNT_TYPE", 4)) },
        { "no exchange rate", s => { s.Edit("CURRENCY", 3, ("RATE", 0)); s.EditCustomer("SCENE1", ("CURRENCY", 3)); } },
        { "does not list", s => s.EditCustomer("SCENE1", ("CURRENCY", 77)) },
    };

    [Theory, MemberData(nameof(Uncertain), DisableDiscoveryEnumeration = true)]
    public async Task Should_say_so_instead_of_guessing(string says, Action<SageCompanyStore> change)
    {
        _sage.Customer(values: ("PRICING_REF", "SCENE"));
        _sage.Price("P", "SCENE", "SCENE-1", 2, 10);
        change(_sage.Store);
        var failure = await Should.ThrowAsync<SageException>(async () => await Price());
        (failure.Failure, failure.Code).ShouldBe((SageFailure.Refused, HyperAccountsCodes.PriceUnknown));
        failure.Message.ShouldContain(says);
    }

    [Fact]
    public async Task Should_refuse_a_customer_that_Sage_does_not_have()
    {
        var failure = await Should.ThrowAsync<SageException>(async () => await _sage.Client.Prices.PriceOf("NOBODY", "SCENE-1", 1, Reading.Token));
        (failure.Failure, failure.Code, failure.Field).ShouldBe((SageFailure.Refused, HyperAccountsCodes.UnknownReference, "customerAccountRef"));
    }

    [Fact]
    public async Task Should_ask_anew_each_time_and_take_no_more_requests_for_more_lines()
    {
        _sage.Customer(values: ("PRICING_REF", "SCENE"));
        _sage.Price("P", "SCENE", "SCENE-1", 0, 5);
        (await Price())!.UnitPrice.ShouldBe(5m);
        var one = _sage.Client.RequestsSent;
        _sage.Store.Execute("UPDATE PRICE SET CALC_VALUE = 6 WHERE PRICING_REF = 'SCENE'");
        string[] codes = ["SCENE-1", .. _sage.Store.Rows("STOCK").Take(20).Select(r => (string)r["STOCK_CODE"]!)];
        (await _sage.Client.Prices.PricesOf("SCENE1", [.. codes.Select(c => new SagePriceQuestion(c, 1))], Reading.Token))[0]!.UnitPrice.ShouldBe(6m);
        (_sage.Client.RequestsSent - one).ShouldBe(one);
    }

    [Fact, Trait("Rule", "ORD-05")]
    public async Task Should_differ_from_what_Sage_does_for_a_lazy_writer()
    {
        _sage.Customer(values: ("PRICING_REF", "SCENE"));
        _sage.Price("P", "SCENE", "SCENE-1", 2, 50);
        using var http = new HttpClient { BaseAddress = _sage.Address };
        http.DefaultRequestHeaders.Add("AuthToken", HyperAccountsSimulator.Token);
        using var lazy = new StringContent("""{"customerAccountRef":"SCENE1","orderItemsDataFromStockItemData":true,"invoiceItems":[{"stockCode":"SCENE-1","quantity":1}]}""");
        (await http.PostAsync("api/salesOrder/", lazy, Reading.Token)).EnsureSuccessStatusCode();
        _sage.Store.Rows("SOP_ITEM", "STOCK_CODE = 'SCENE-1'").Single()["UNIT_PRICE"].ShouldBe(20d);
        (await Price())!.UnitPrice.ShouldBe(10m);
    }

    private Task<SagePrice?> Price(decimal quantity = 1) => _sage.Client.Prices.PriceOf("SCENE1", "SCENE-1", quantity, Reading.Token);
}
