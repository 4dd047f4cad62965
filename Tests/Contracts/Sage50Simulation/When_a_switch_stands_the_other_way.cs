using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Sage50Etl.Sandbox.Sage50;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50Simulation;

public sealed class When_a_switch_stands_the_other_way
{
    [Theory]
    [InlineData(AddressTypeOnCreate.Honoured, true, 1)]
    [InlineData(AddressTypeOnCreate.Ignored, true, 0)]
    [InlineData(AddressTypeOnCreate.Refused, false, -1)]
    [Trait("Rule", "D14")]
    public async Task The_address_type_on_create_follows(AddressTypeOnCreate setting, bool success, long type)
    {
        await using var sage = await SimulatorFixture.Start(new HyperAccountsSwitches { AddressTypeOnCreate = setting });
        var key = (string)sage.Store.Rows("SALES_LEDGER")[0]["ACCOUNT_REF"]!;
        var answer = await sage.Post("api/customerAddress", new { accountRef = key, addressType = 1, contact = "Una Wexley", description = "marker" });
        answer.GetProperty("success").GetBoolean().ShouldBe(success);
        var row = sage.Store.Rows("SALES_DEL_ADDR", "DESCRIPTION = 'marker'").SingleOrDefault();
        (row?["ADDRESS_TYPE"] ?? -1L).ShouldBe(type);
    }

    [Theory]
    [InlineData(true, HttpStatusCode.NotFound, 404)]
    [InlineData(false, HttpStatusCode.OK, 500)]
    public async Task Real_statuses_come_only_when_the_service_knows_the_header(bool knows, HttpStatusCode status, int code)
    {
        await using var sage = await SimulatorFixture.Start(new HyperAccountsSwitches { KnowsNewResponse = knows });
        sage.Http.DefaultRequestHeaders.Add("new-response", "true");
        using var response = await sage.Http.GetAsync("api/customer/NOBODY", TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(status);
        (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetInt32().ShouldBe(code);
    }

    [Fact]
    public async Task American_dates_go_both_ways()
    {
        await using var sage = await SimulatorFixture.Start(new HyperAccountsSwitches { DateLocale = SageDateLocale.EnUS });
        sage.Store.Execute("UPDATE STOCK SET RECORD_MODIFY_DATE = '2025-12-31 10:00:00' WHERE STOCK_CODE = (SELECT MIN(STOCK_CODE) FROM STOCK)");
        var found = await sage.Search("api/searchProduct", ("RECORD_MODIFY_DATE", "gte", "12/31/2025"), ("RECORD_MODIFY_DATE", "lt", "01/01/2026"));
        found.Select(p => p.GetProperty("recordModifyDate").GetString()).ShouldContain("12/31/2025 10:00:00");
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(30, false)]
    public async Task The_name_limit_of_an_update_follows(int limit, bool success)
    {
        await using var sage = await SimulatorFixture.Start(new HyperAccountsSwitches { PatchNameLimit = limit });
        var key = sage.Store.Rows("SALES_LEDGER")[0]["ACCOUNT_REF"];
        (await sage.Patch("api/customer/", new { accountRef = key, name = new string('N', 45) })).GetProperty("success").GetBoolean().ShouldBe(success);
    }

    [Fact]
    public async Task Characters_outside_the_code_page_become_question_marks()
    {
        await using var sage = await SimulatorFixture.Start(new HyperAccountsSwitches { OutsideCodePage = OutsideCodePage.QuestionMark });
        await sage.Post("api/customer/", new { accountRef = "Q1", name = "Zieliński €5" });
        sage.Store.Scalar("SELECT NAME FROM SALES_LEDGER WHERE ACCOUNT_REF = 'Q1'").ShouldBe("Zieli?ski €5");
    }

    [Fact]
    public async Task The_word_for_a_quotation_and_unpublished_properties_follow()
    {
        await using var sage = await SimulatorFixture.Start(new HyperAccountsSwitches { QuotationWord = "Quotation", PublishedPropertiesOnly = true });
        var quote = (await sage.Search("api/searchSalesOrder", ("ORDER_NUMBER", "eq", "3"))).Single();
        quote.GetProperty("orderOrQuote").GetString().ShouldBe("Quotation");
        quote.TryGetProperty("takenBy", out _).ShouldBeFalse();
        quote.EnumerateObject().Count().ShouldBe(48);
    }

    [Theory]
    [InlineData(true, "Priya")]
    [InlineData(false, "")]
    public async Task The_user_name_of_an_order_follows(bool takenBy, string column)
    {
        await using var sage = await SimulatorFixture.Start(new HyperAccountsSwitches { UserNameIsTakenBy = takenBy });
        sage.Store.AddCustomer("SCENE1", "Scene Ltd");
        var number = (await sage.Post("api/salesOrder/", new { customerAccountRef = "SCENE1", userName = "Priya", invoiceItems = new[] { new { stockCode = "M" } } }))
            .GetProperty("response").GetInt32();
        sage.Store.Rows("SALES_ORDER", $"ORDER_NUMBER = {number}").Single()["TAKEN_BY"].ShouldBe(column);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task An_order_for_an_account_on_hold_follows(bool refused, bool success)
    {
        await using var sage = await SimulatorFixture.Start(new HyperAccountsSwitches { OnHoldRefused = refused });
        sage.Store.AddCustomer("SCENE1", "Scene Ltd", ("ACCOUNT_ON_HOLD", 1));
        var answer = await sage.Post("api/salesOrder/", new { customerAccountRef = "SCENE1", invoiceItems = new[] { new { stockCode = "M" } } });
        answer.GetProperty("success").GetBoolean().ShouldBe(success);
    }

    [Theory, Trait("Rule", "D4")]
    [InlineData(false, null, 90d)]
    [InlineData(true, null, 81d)]
    [InlineData(false, 90, 90d)]
    [InlineData(true, 90, 90d)]
    public async Task The_customers_discount_follows_and_a_net_amount_that_is_given_stands(bool onOrders, int? netAmount, double net)
    {
        await using var sage = await SimulatorFixture.Start(new HyperAccountsSwitches { CustomerDiscountOnOrders = onOrders });
        sage.Store.AddCustomer("SCENE1", "Scene Ltd", ("DISCOUNT_RATE", 10));
        sage.Store.AddProduct("SCENE-1", "Scene product", 100m);
        var line = new { stockCode = "SCENE-1", quantity = 1, unitPrice = 100, discount = 10, netAmount, taxCode = 1, taxRate = 20, nominal = "4000" };
        var number = (await sage.Post("api/salesOrder/", new { customerAccountRef = "SCENE1", invoiceItems = new[] { line } })).GetProperty("response").GetInt32();
        sage.Store.Rows("SALES_ORDER", $"ORDER_NUMBER = {number}").Single()["ITEMS_NET"].ShouldBe(net);
    }

    [Fact]
    public async Task Every_nth_call_meets_a_busy_Sage()
    {
        await using var sage = await SimulatorFixture.Start(new HyperAccountsSwitches { BusyEvery = 3 });
        var success = new List<bool>();
        for (var i = 0; i < 6; i++) success.Add((await sage.Get("api/status")).GetProperty("success").GetBoolean());
        success.ShouldBe([true, true, false, true, true, false]);
    }

    [Theory]
    [InlineData(WriteTrouble.ResetAfterWrite)]
    [InlineData(WriteTrouble.ServerErrorPage)]
    [InlineData(WriteTrouble.Hang)]
    public async Task Every_nth_write_loses_its_answer_but_not_its_effect(WriteTrouble trouble)
    {
        await using var sage = await SimulatorFixture.Start(new HyperAccountsSwitches { SlowOrDropped = trouble, SlowOrDroppedEvery = 2 });
        (await sage.Post("api/customer/", new { accountRef = "FIRST", name = "First" })).GetProperty("success").GetBoolean().ShouldBeTrue();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var second = sage.Http.PostAsJsonAsync("api/customer/", new { accountRef = "SECOND", name = "Second" }, patience.Token);
        await sage.Store.WhenCalled(c => c.Sequence == 2, TestContext.Current.CancellationToken);
        if (trouble == WriteTrouble.Hang) await patience.CancelAsync();
        if (trouble == WriteTrouble.ServerErrorPage) (await second).Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        else await Should.ThrowAsync<Exception>(async () => await second);
        sage.Store.Rows("SALES_LEDGER", "ACCOUNT_REF = 'SECOND'").Count.ShouldBe(1);
        var call = sage.Store.Calls[1];
        (call.Success, call.EffectApplied, call.CreatedKey).ShouldBe((false, true, "SECOND"));
    }
}
