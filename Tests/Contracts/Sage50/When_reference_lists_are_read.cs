using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class When_reference_lists_are_read
{
    [Fact]
    public async Task Should_read_tax_codes_currencies_countries_and_categories()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/taxCode", Replies.Rows("""{"index":0,"description":"Zero – rated","rate":0}""", """{"index":1,"description":"","rate":17.5}"""))
            .On("api/currency", Replies.Rows("""{"id":1,"code":"GBP","exchangeRate":1,"name":"Pound"}""", """{"id":2,"code":"USD","exchangeRate":0,"name":"Dollar"}"""))
            .On("api/country", Replies.Rows("""{"code":"IE","name":"Ireland","euMember":true,"modifiedDate":"21/08/2018 18:18:50"}"""))
            .On("api/stockCat", Replies.Rows("""{"id":1,"name":"Paper"}""", """{"id":2,"name":""}"""));
        (await sage.Reader.All<TaxCode>()).Select(t => (t.Number, t.Description, t.Rate)).ShouldBe([(0, "Zero – rated", 0m), (1, null, 17.5m)]);
        (await sage.Reader.All<Currency>()).Select(c => (c.Number, c.Code, c.BaseCurrency, c.Rate)).ShouldBe([(1, "GBP", true, 1m), (2, "USD", false, 0m)]);
        (await sage.Reader.One<CountryCode>()).ShouldSatisfyAllConditions(c => c.EuMember.ShouldBeTrue(), c => c.RecordModifyDate!.Value.Year.ShouldBe(2018));
        (await sage.Reader.All<StockCat>()).Select(c => (c.Number, c.Name)).ShouldBe([(1, "Paper"), (2, null)]);
        sage.Requests.ShouldAllBe(r => r.Method == "GET" && r.Body.Length == 0);
    }

    [Fact]
    public async Task Should_believe_the_flag_of_the_base_currency_before_its_number()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/currency", Replies.Rows("""{"id":1,"code":"GBP","baseCurrency":0}""", """{"id":3,"code":"EUR","baseCurrency":1}"""));
        (await sage.Reader.All<Currency>()).Single(c => c.BaseCurrency).Code.ShouldBe("EUR");
    }

    [Fact]
    public async Task Should_apply_conditions_that_the_service_cannot()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/priceList", Replies.Rows(
            """{"type":"P","pricingRef":"TRADE","name":"Trade","currency":1,"recordModifyDate":"21/08/2018 18:18:50"}""",
            """{"type":"U","pricingRef":"SUP","name":"Supplier","currency":2,"recordModifyDate":"21/08/2024 18:18:50"}""",
            """{"type":"P","reference":"WEB","name":"Web","currency":2}"""));
        (await Lists(SageQuery.All.And("TYPE", SageOperator.Equal, "p"))).ShouldBe("TRADE WEB");
        (await Lists(SageQuery.All.And("PRICING_REF", SageOperator.In, new[] { "SUP", "WEB" }))).ShouldBe("SUP WEB");
        (await Lists(SageQuery.All.And("CURRENCY", SageOperator.NotEqual, 1).And("TYPE", SageOperator.NotEqual, "U"))).ShouldBe("WEB");
        (await Lists(SageQuery.ModifiedSince(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)))).ShouldBe("SUP WEB", "a row without the date cannot be ruled out");
        var failure = await Should.ThrowAsync<SageException>(async () => await Lists(SageQuery.All.And("COLOUR", SageOperator.Equal, "red")));
        failure.Code.ShouldBe(HyperAccountsCodes.BadCondition);

        async Task<string> Lists(SageQuery query) => string.Join(' ', (await sage.Reader.All<PriceList>(query)).Select(l => l.PricingRef));
    }

    [Fact]
    public async Task Should_read_prices_of_lists_and_of_customers_by_search()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchPrice", Replies.Rows("""{"priceId":"STEST01  P1","type":"S","pricingRef":"TEST01","stockCode":"P1","calcMethod":"4","calcValue":5.5,"storedPrice":5.5,"rounderMethod":"0"}"""));
        var price = await sage.Reader.One<Price>(SageQuery.All.And("TYPE", SageOperator.Equal, "S"));
        (price.Type, price.PricingRef, price.StockCode, price.CalcMethod, price.CalcValue, price.StoredPrice).ShouldBe(("S", "TEST01", "P1", 4, 5.5m, 5.5m));
        sage.Last.Body.ShouldBe("""[{"field":"TYPE","type":"eq","value":"S"}]""");
    }

    [Fact]
    public async Task Should_read_invoices_their_lines_and_the_ledger()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchInvoice", Replies.Rows("""{"invoiceNumber":"85","invoiceTypeCode":4,"invoiceOrCredit":"Credit","invoiceDate":"19/02/2025 00:00:00","paymentDueDate":"","accountRef":"TEST01","custOrderNumber":"PO","orderNumber":"32","itemsNet":10,"invoiceNet":10,"invoiceGross":12.000000000000002,"currency":"1","posted":"","postedCode":"1","recordDeleted":"0"}"""))
            .On("api/searchInvoiceItem", Replies.Rows("""{"id":2,"invoiceNumber":85,"stockCode":"P1","nominal":"4000","taxCode":"","taxRate":17.5,"unitPrice":3.06,"quantity":100,"discount":61.2,"netAmount":50.269999999999996,"departmentNumber":-1}"""))
            .On("api/search/auditHeaders", Replies.Rows("""{"headerNumber":681,"tranNumber":1235,"type":"SR","date":"02/07/2024 00:00:00","accountRef":"TEST01","invRef":"85","netAmount":-108,"grossAmount":-108,"amountPaid":529.1999999999999,"outstanding":0,"paidFlag":"Y","deletedFlag":0,"userName":"EXAMPLE","dueDate":""}"""));
        var key = SageQuery.All.And("INVOICE_NUMBER", SageOperator.Equal, 85);
        (await sage.Reader.One<Invoice>(key)).ShouldSatisfyAllConditions(
            i => i.Posted.ShouldBeTrue(), i => i.InvoiceGross.ShouldBe(12m), i => i.PaymentDueDate.ShouldBeNull(), i => i.InvoiceTypeCode.ShouldBe(4), i => i.OrderNumber.ShouldBe("32"));
        (await sage.Reader.One<InvoiceItem>(key)).ShouldSatisfyAllConditions(
            l => l.ItemId.ShouldBeNull(), l => l.ItemNumber.ShouldBe(2), l => l.DiscountAmount.ShouldBe(61.2m), l => l.NetAmount.ShouldBe(50.27m), l => l.TaxCode.ShouldBeNull(), l => l.Absent.ShouldContain("ItemId"));
        (await sage.Reader.One<AuditHeader>(SageQuery.All.And("HEADER_NUMBER", SageOperator.Equal, 681))).ShouldSatisfyAllConditions(
            a => a.NetAmount.ShouldBe(-108m), a => a.AmountPaid.ShouldBe(529.2m), a => a.PaidFlag.ShouldBeTrue(), a => a.DeletedFlag.ShouldBeFalse(), a => a.Date.ShouldBe(new DateOnly(2024, 7, 2)));
    }
}
