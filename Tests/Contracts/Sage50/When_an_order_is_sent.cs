using System.Text.Json;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class When_an_order_is_sent
{
    [Fact]
    public async Task Should_create_a_quotation_under_the_names_of_the_service()
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("67"));
        (await sage.Writer.CreateOrder(Everything, Reading.Token)).ShouldBe(67);
        (sage.Last.Method, sage.Last.Path).ShouldBe(("POST", "api/salesOrder/"));
        Fields(Body(sage)).ShouldBe(
            "customerAccountRef=TEST01 orderDate=03/07/2026 customerOrderNumber=PO1 customerName=n contactName=c customerTelephoneNumber=t address1=1 address2=2 address3=3 " +
            "address4=4 address5=5 delName=d delAddress1=d1 delAddress2=d2 delAddress3=d3 delAddress4=d4 delAddress5=d5 userName=u notes1=x notes2=y notes3=z " +
            "analysis1=a analysis2=b analysis3=SSMQ:1 quoteExpiry=02/08/2026 orderType=9 quoteStatus=1");
        Fields(Body(sage).GetProperty("invoiceItems")[0]).ShouldBe(
            "stockCode=PAPER description=Paper details=more comment1=p comment2=q unitOfSale=Ream quantity=2.5 unitPrice=10.55 discount=12.5 netAmount=23.08 taxCode=1 " +
            "taxRate=20 nominal=4000 departmentNumber=3 dueDate=04/07/2026");
    }

    [Theory, InlineData("S1", 1), InlineData("S2", 1), InlineData("S3", 2), InlineData("M", 1)]
    public async Task Should_say_what_kind_of_service_line_it_is(string code, int flag)
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("\"8\""));
        (await sage.Writer.CreateOrder(Writes.Order with { Lines = [Writes.Line with { StockCode = code }] }, Reading.Token)).ShouldBe(8);
        Body(sage).GetProperty("orderType").GetInt32().ShouldBe(0);
        Body(sage).GetProperty("invoiceItems")[0].GetProperty("serviceFlag").GetInt32().ShouldBe(flag);
    }

    [Fact]
    public async Task Should_change_a_header_and_leave_nulls_out()
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("7"), Replies.Record("true"));
        var change = new OrderWrite { OrderNumber = 7, AccountRef = "TEST01", Notes2 = "", CustomerOrderNumber = "PO2" };
        await sage.Writer.UpdateOrder(change, Reading.Token);
        (sage.Last.Method, Fields(Body(sage))).ShouldBe(("PATCH", "customerAccountRef=TEST01 customerOrderNumber=PO2 notes2= orderNumber=7"));
        await sage.Writer.UpdateOrder(change, Reading.Token);
        sage.Requests.Count.ShouldBe(2);
    }

    [Fact, Trait("Rule", "D10")]
    public async Task Should_find_a_line_by_its_ITEMID_before_it_sends_the_position()
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("7"));
        sage.On("api/salesOrder/7", Replies.Record("""{"orderNumber":7,"invoiceItems":[{"itemId":"48","id":0},{"itemId":50,"id":"1"}]}"""));
        await sage.Writer.UpdateOrderLine(7, Writes.Line with { ItemId = 50 }, Reading.Token);
        sage.Requests.Select(r => $"{r.Method} {r.Path}").ShouldBe(["GET api/salesOrder/7", "PATCH api/salesOrder/"]);
        Body(sage).GetProperty("invoiceItems").GetArrayLength().ShouldBe(1);
        Fields(Body(sage).GetProperty("invoiceItems")[0]).ShouldEndWith("departmentNumber=0 id=1");
    }

    [Theory, Trait("Rule", "D10")]
    [InlineData("""{"orderNumber":7,"invoiceItems":[{"itemId":48,"id":0}]}""", "itemId"), InlineData("""{"orderNumber":7}""", "itemId"), InlineData("null", "orderNumber")]
    [InlineData("""{"orderNumber":7,"invoiceItems":[{"itemId":50}]}""", "itemId")]
    public async Task Should_not_touch_another_line_when_the_line_is_gone(string order, string field)
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("7"));
        sage.On("api/salesOrder/7", Replies.Record(order));
        var failure = await Should.ThrowAsync<SageException>(sage.Writer.UpdateOrderLine(7, Writes.Line with { ItemId = 50 }, Reading.Token));
        (failure.Failure, failure.Code, failure.Field).ShouldBe((SageFailure.Refused, HyperAccountsCodes.UnknownReference, field));
        sage.Requests.Count(r => r.Method != "GET").ShouldBe(0);
    }

    [Fact]
    public async Task Should_add_a_line_without_a_position()
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("7"));
        await sage.Writer.AddOrderLine(7, Writes.Line, Reading.Token);
        (sage.Last.Method, Body(sage).GetProperty("orderNumber").GetInt32()).ShouldBe(("PATCH", 7));
        Body(sage).GetProperty("invoiceItems")[0].TryGetProperty("id", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Should_name_a_field_of_a_line_that_Sage_names()
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Failure("The field unitPrice is required on line PAPER"));
        (await Writes.Fails("POST api/salesOrder/", sage)).Field.ShouldBe("unitPrice");
    }

    [Theory, InlineData("The order is not valid", null), InlineData("Nominal code 9 does not exist", "nominal"), InlineData("The id is wrong", "id")]
    public async Task Should_name_a_field_only_where_Sage_says_its_name_as_a_word(string message, string? field)
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Failure(message));
        sage.On("api/salesOrder/7", Replies.Record("""{"orderNumber":7,"invoiceItems":[{"itemId":48,"id":0}]}"""));
        var failure = await Should.ThrowAsync<SageException>(sage.Writer.UpdateOrderLine(7, Writes.Line with { ItemId = 48 }, Reading.Token));
        (failure.Failure, failure.Field).ShouldBe((SageFailure.Refused, field));
    }

    private static JsonElement Body(ScriptedHyperAccounts sage) => JsonDocument.Parse(sage.Last.Body).RootElement;

    private static string Fields(JsonElement body) =>
        string.Join(' ', body.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Array).Select(p => $"{p.Name}={p.Value}"));

    private static readonly OrderWrite Everything = new()
    {
        Quotation = true, AccountRef = "TEST01", OrderDate = new(2026, 7, 3), CustomerOrderNumber = "PO1", Name = "n", ContactName = "c", CustomerTelephone = "t", Address1 = "1",
        Address2 = "2", Address3 = "3", Address4 = "4", Address5 = "5", DeliveryName = "d", DeliveryAddress1 = "d1", DeliveryAddress2 = "d2", DeliveryAddress3 = "d3",
        DeliveryAddress4 = "d4", DeliveryAddress5 = "d5", TakenBy = "u", Notes1 = "x", Notes2 = "y", Notes3 = "z", Analysis1 = "a", Analysis2 = "b", Analysis3 = "SSMQ:1",
        QuoteExpiryDate = new(2026, 8, 2),
        Lines =
        [
            new()
            {
                StockCode = "PAPER", Description = "Paper", Details = "more", Comment1 = "p", Comment2 = "q", UnitOfSale = "Ream", Quantity = 2.5m, UnitPrice = 10.55m,
                DiscountRate = 12.5m, NetAmount = 23.08m, TaxCode = 1, TaxRate = 20, NominalCode = "4000", DeptNumber = 3, DueDate = new(2026, 7, 4),
            },
        ],
    };
}
