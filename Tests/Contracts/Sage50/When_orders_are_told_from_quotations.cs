using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class When_orders_are_told_from_quotations
{
    [Theory]
    [InlineData("""{"orderOrQuote":"Sales Order"}""", 0, 0)]
    [InlineData("""{"orderOrQuote":"Sales Quotation"}""", 9, 0)]
    [InlineData("""{"orderOrQuote":"QUOTE","quoteStatus":"Open"}""", 9, 1)]
    [InlineData("""{"orderOrQuote":"Sales Order","quoteStatus":"1"}""", 9, 1)]
    [InlineData("""{"orderOrQuote":"","quoteStatus":2}""", 9, 2)]
    [InlineData("""{"orderOrQuote":"Quote","quoteStatus":"Won"}""", 9, 2)]
    [InlineData("""{"orderOrQuote":"Quote","quoteStatus":"Lost"}""", 9, 3)]
    [InlineData("""{"orderOrQuote":"Quote","quoteStatus":"Expired"}""", 9, 4)]
    [InlineData("""{"orderOrQuote":"Quote","quoteStatus":"invalid"}""", 9, 4)]
    [InlineData("""{"orderOrQuote":"Sales Order","quoteStatus":"0"}""", 0, 0)]
    [InlineData("""{"orderOrQuote":"Sales Order","quoteStatus":"Not a quote"}""", 0, 0)]
    [InlineData("""{"orderOrQuote":"Sales Proforma"}""", 11, 0)]
    [InlineData("""{"orderOrQuote":"Pro-Forma"}""", 11, 0)]
    [InlineData("""{"orderOrQuote":"Sales Order","orderTypeCode":9,"quoteStatusID":"1"}""", 9, 1)]
    [InlineData("""{"orderOrQuote":"Sales Order","orderType":"0"}""", 0, 0)]
    public async Task Should_derive_the_codes_from_what_is_delivered(string over, int code, int status)
    {
        var order = await Read(JsonRows.Order(over: over));
        (order.OrderTypeCode, order.QuoteStatusId).ShouldBe((code, status));
        order.Absent.ShouldNotContain("OrderTypeCode");
    }

    [Fact]
    public async Task Should_not_guess_when_nothing_tells()
    {
        var order = await Read(JsonRows.Without(JsonRows.Order(), "orderOrQuote", "quoteStatus"));
        order.OrderTypeCode.ShouldBeNull();
        order.Absent.ShouldContain("OrderTypeCode");
        order.Absent.ShouldContain("QuoteStatusId");
    }

    [Theory, InlineData("\"Pending\""), InlineData("7")]
    public async Task Should_set_apart_a_status_it_does_not_know(string status)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.OnEach("api/searchSalesOrder", r => r.Body.Contains("\"0\"", StringComparison.Ordinal) ? Replies.Rows(JsonRows.Order(over: $$"""{"quoteStatus":{{status}}}""")) : Replies.Rows());
        (await sage.Reader.Everything<SalesOrder>()).ShouldHaveSingleItem().Fault!.Column.ShouldBe("QuoteStatusId");
    }

    [Fact]
    public async Task Should_add_up_stored_amounts_that_are_not_delivered()
    {
        var order = await Read(JsonRows.Order(over: """{"itemsNet":3060,"itemsTax":522.11,"itemsGross":3582.11}"""));
        (order.InvoiceNet, order.InvoiceTax, order.InvoiceGross).ShouldBe((3065m, 523.11m, 3588.11m));
        (order.ForeignItemsGross, order.ForeignCarrNet, order.ForeignInvoiceNet, order.ForeignInvoiceTax, order.ForeignInvoiceGross).ShouldBe((12m, 5m, 15m, 3m, 18m));
        order.Absent.ShouldNotContain("InvoiceGross");
        order.Absent.ShouldNotContain("ForeignInvoiceGross");
    }

    [Fact]
    public async Task Should_prefer_amounts_that_are_delivered()
    {
        var order = await Read(JsonRows.Order(over: """{"invoiceNet":"14.5","invoiceTax":3,"invoiceGross":17.5,"foreignInvoiceGross":20}"""));
        (order.InvoiceNet, order.InvoiceGross, order.ForeignInvoiceGross, order.ForeignInvoiceNet).ShouldBe((14.5m, 17.5m, 20m, 15m));
    }

    [Fact]
    public async Task Should_not_convert_carriage_into_another_currency()
    {
        var order = await Read(JsonRows.Order(over: """{"currency":"3","foreignRate":1.17,"foreignItemsNet":11.7,"foreignItemsTax":2.34}"""));
        order.Currency.ShouldBe(3);
        order.ForeignItemsGross.ShouldBe(14.04m);
        foreach (var column in new[] { "ForeignCarrNet", "ForeignInvoiceNet", "ForeignInvoiceTax", "ForeignInvoiceGross" }) order.Absent.ShouldContain(column);
    }

    [Fact]
    public async Task Should_know_that_no_carriage_is_none_in_every_currency()
    {
        var order = await Read(JsonRows.Order(over: """{"currency":"3","foreignRate":1.17,"foreignItemsNet":11.7,"foreignItemsTax":2.34,"carrNet":0,"carrTax":0,"carrGross":0}"""));
        (order.ForeignInvoiceNet, order.ForeignInvoiceTax, order.ForeignInvoiceGross).ShouldBe((11.7m, 2.34m, 14.04m));
        order.Absent.ShouldNotContain("ForeignInvoiceGross");
    }

    [Fact]
    public async Task Should_read_the_other_columns_of_an_order()
    {
        var order = await Read(JsonRows.Order(over: """{"customerOrderNumber":"PO 9","customerTelephoneNumber":"01632 960002","dispatchStatus":"2","allocationStatus":"1","invoiceRef":"302","carrTaxCode":"T1","notes2":"n"}"""));
        (order.CustOrderNumber, order.CustTelNumber, order.DespatchStatusCode, order.AllocatedStatusCode, order.InvoiceNumber, order.CarrTaxCode, order.Notes2)
            .ShouldBe(("PO 9", "01632 960002", 2, 1, "302", 1, "n"));
    }

    private static async Task<SalesOrder> Read(string row)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesOrder", Replies.Rows(row));
        return await sage.Reader.One<SalesOrder>(SageQueries.Order(1));
    }
}
