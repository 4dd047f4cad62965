using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class When_dates_are_read
{
    [Theory]
    [InlineData("28/02/2025 17:45:10", "2025-02-28T17:45:10"), InlineData("03/04/2025", "2025-04-03T00:00:00")]
    [InlineData("", null), InlineData("01/01/1970", null), InlineData("01/01/1970 00:00:00", null), InlineData("01/02/1974", null)]
    [InlineData("01/01/1980", null), InlineData("30/12/1899", null), InlineData("04/08/2130", null), InlineData("01/01/2100", null)]
    public async Task Should_read_day_month_year_and_take_never_for_null(string text, string? expected)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Rows(JsonRows.Customer(over: $$"""{"recordModifyDate":"{{text}}","recordCreateDate":"{{text}}"}""")));
        var customer = await sage.Reader.One<SalesLedger>();
        customer.RecordModifyDate?.ToString("s", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);
        customer.RecordCreateDate.ShouldBe(customer.RecordModifyDate);
    }

    [Theory, InlineData("02/28/2025 17:45:10"), InlineData("2/28/2025"), InlineData("2/3/2025 5:45:10 PM"), InlineData("12/31/2024 00:00:00"), InlineData("1/2/2025 8:00 AM")]
    public async Task Should_stop_the_company_when_the_month_comes_first(string text)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Rows(JsonRows.Customer("GOOD"), JsonRows.Customer(over: $$"""{"recordModifyDate":"{{text}}"}""")));
        var failure = await Should.ThrowAsync<SageException>(async () => await sage.Reader.Everything<SalesLedger>());
        (failure.Failure, failure.Code, failure.Field).ShouldBe((SageFailure.Configuration, HyperAccountsCodes.RegionalSettings, "RecordModifyDate"));
        failure.Message.ShouldContain("en-GB");
        failure.Message.ShouldNotContain(text);
    }

    [Theory, InlineData("2025-02-28"), InlineData("28/02/25"), InlineData("28.02.2025"), InlineData("31/02/2025"), InlineData("yesterday"), InlineData("28/02/2025 17:45"), InlineData("1/2/2025"), InlineData("40/40/2025")]
    public async Task Should_set_the_row_apart_when_it_is_no_such_date(string text)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Rows(JsonRows.Customer(over: $$"""{"recordModifyDate":"{{text}}"}""")));
        (await sage.Reader.Everything<SalesLedger>()).ShouldHaveSingleItem().Fault!.Column.ShouldBe("RecordModifyDate");
    }

    [Fact]
    public async Task Should_drop_the_clock_from_columns_that_hold_a_day()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesOrder", Replies.Rows(JsonRows.Order(over: """{"orderDate":"03/07/2024 00:00:00","quoteExpiry":"31/12/2099"}""")));
        var order = await sage.Reader.One<SalesOrder>(SageQueries.Order(1));
        order.OrderDate.ShouldBe(new DateOnly(2024, 7, 3));
        order.QuoteExpiryDate.ShouldBe(new DateOnly(2099, 12, 31));
    }
}
