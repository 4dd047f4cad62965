using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class When_cells_are_loosely_typed
{
    [Theory]
    [InlineData("\"63\"", 63), InlineData("63", 63), InlineData("63.0", 63), InlineData("\" 63 \"", 63)]
    public async Task Should_read_whole_numbers_from_numbers_and_texts(string json, int expected) =>
        (await Order($$"""{"orderNumber":{{json}}}""")).OrderNumber.ShouldBe(expected);

    [Theory]
    [InlineData("0", false), InlineData("1", true), InlineData("\"Y\"", true), InlineData("\"N\"", false), InlineData("true", true)]
    [InlineData("false", false), InlineData("\"\"", false), InlineData("\"1\"", true), InlineData("\"0\"", false), InlineData("null", false), InlineData("\"True\"", true)]
    public async Task Should_read_yes_and_no_in_all_their_forms(string json, bool expected) =>
        (await Customer($$"""{"accountOnHold":{{json}},"inactiveAccount":{{json}},"recordDeleted":{{json}}}"""))
            .ShouldSatisfyAllConditions(c => c.AccountOnHold.ShouldBe(expected), c => c.InactiveFlag.ShouldBe(expected), c => c.RecordDeleted.ShouldBe(expected));

    [Theory, InlineData("\"T1\"", 1), InlineData("1", 1), InlineData("\"17\"", 17), InlineData("\"t0\"", 0), InlineData("\"\"", null), InlineData("null", null)]
    public async Task Should_read_tax_codes_as_numbers(string json, int? expected) =>
        (await Customer($$"""{"defTaxCode":{{json}}}""")).DefTaxCode.ShouldBe(expected);

    [Theory, InlineData("\"\"", null), InlineData("\"   \"", null), InlineData("null", null), InlineData("\"  Unit 4  \"", "Unit 4"), InlineData("4", "4"), InlineData("\"a\\r\\nb\"", "a\r\nb")]
    public async Task Should_trim_texts_and_take_blanks_for_null(string json, string? expected) =>
        (await Customer($$"""{"address1":{{json}}}""")).Address1.ShouldBe(expected);

    [Theory]
    [InlineData("2.7499999999999996", "2.75"), InlineData("8.540000000000001", "8.54"), InlineData("-5.684341886080802E-14", "0"), InlineData("\"1.5\"", "1.5")]
    [InlineData("0.1234565", "0.123457"), InlineData("\"\"", "0"), InlineData("1E+3", "1000"), InlineData("-0.0", "0"), InlineData("20.50", "20.5")]
    public async Task Should_take_binary_noise_off_prices_and_quantities(string json, string expected)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchProduct", Replies.Rows($$"""{"stockCode":"P1","salesPrice":{{json}},"qtyInStock":{{json}}}"""));
        var product = await sage.Reader.One<Stock>();
        Printed(product.SalesPrice).ShouldBe(expected);
        Printed(product.QtyInStock).ShouldBe(expected);
    }

    [Theory]
    [InlineData("1.005", "1.01"), InlineData("1.00499999999999989", "1.01"), InlineData("-1.005", "-1.01"), InlineData("529.19999999999993", "529.2")]
    [InlineData("-5.68e-14", "0"), InlineData("\"88.199999999999989\"", "88.2"), InlineData("0.004", "0"), InlineData("null", "0")]
    public async Task Should_round_money_to_the_penny_half_away_from_zero(string json, string expected) =>
        Printed((await Customer($$"""{"balance":{{json}}}""")).Balance).ShouldBe(expected);

    [Fact]
    public async Task Should_read_the_other_names_of_columns()
    {
        var customer = await Customer("""{"telephoneNumber":"1","webAddress":"w.example","priceListRef":"PL","accountStatusText":"Open","tradeContact":"T","vatRegNumber":"V"}""");
        (customer.Telephone, customer.WebAddress, customer.PricingRef, customer.StatusText, customer.TradeContact, customer.VatRegNumber)
            .ShouldBe(("1", "w.example", "PL", "Open", "T", "V"));
    }

    [Fact]
    public async Task Should_read_addresses_under_their_own_names()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchCustomerAddress", Replies.Rows(
            """{"accountRef":"TEST01","addressNumber":"3","addressLine1":"1 Mill Lane","addressLine5":"AB1 2CD","role":"Buyer","contact":"Pat Example","addressType":1,"addressTypeName":"Contact","email":"pat@example.com","countryCode":"GB"}"""));
        var address = await sage.Reader.One<SalesDelAddr>();
        (address.AddressRef, address.AddressType, address.Address1, address.Address5, address.ContactRole, address.ContactName, address.EMail)
            .ShouldBe((3, 1, "1 Mill Lane", "AB1 2CD", "Buyer", "Pat Example", "pat@example.com"));
    }

    [Fact]
    public async Task Should_number_order_lines_from_one()
    {
        await using var sage = await ScriptedHyperAccounts.Start(o => o with { KeyRangeSize = 1000 });
        sage.OnEach("api/searchSopItem", r => r.Body.Contains("\"0\"", StringComparison.Ordinal)
            ? Replies.Rows("""{"itemId":224,"id":"0","orderNumber":"37","stockCode":"S1","qtyOrder":2.5,"unitPrice":4,"netAmount":10,"taxRate":17.5,"deleted":1}""")
            : Replies.Rows());
        var line = await sage.Reader.One<SopItem>();
        (line.ItemId, line.ItemNumber, line.OrderNumber, line.QtyOrder, line.TaxRate, line.RecordDeleted).ShouldBe((224, 1, 37, 2.5m, 17.5m, true));
    }

    private static string Printed(decimal value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<SalesLedger> Customer(string over)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Rows(JsonRows.Customer(over: over)));
        return await sage.Reader.One<SalesLedger>();
    }

    private static async Task<SalesOrder> Order(string over)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesOrder", Replies.Rows(JsonRows.Order(over: over)));
        return await sage.Reader.One<SalesOrder>(SageQueries.Order(63));
    }
}
