using System.Reflection;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class When_an_order_does_not_fit_Sage
{
    [Theory]
    [InlineData("CustomerOrderNumber", "customerOrderNumber", 60), InlineData("Name", "customerName", 60), InlineData("ContactName", "contactName", 30)]
    [InlineData("CustomerTelephone", "customerTelephoneNumber", 30), InlineData("Address1", "address1", 60), InlineData("Address5", "address5", 60)]
    [InlineData("DeliveryName", "delName", 60), InlineData("DeliveryAddress5", "delAddress5", 60), InlineData("TakenBy", "userName", 30)]
    [InlineData("Notes1", "notes1", 60), InlineData("Notes3", "notes3", 60), InlineData("Analysis1", "analysis1", 30), InlineData("Analysis3", "analysis3", 30)]
    public async Task Should_refuse_a_header_text_that_is_one_too_long(string property, string field, int limit)
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("7"));
        await sage.Writer.UpdateOrder(Set(Writes.OrderChange, property, new string('x', limit)), Reading.Token);
        sage.Requests.Count.ShouldBe(1);
        var failure = await Should.ThrowAsync<SageException>(sage.Writer.UpdateOrder(Set(Writes.OrderChange, property, new string('x', limit + 1)), Reading.Token));
        (failure.Failure, failure.Code, failure.Field).ShouldBe((SageFailure.Refused, HyperAccountsCodes.TooLong, field));
        sage.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("StockCode", "stockCode", 30), InlineData("Description", "description", 60), InlineData("Details", "details", 1023), InlineData("Comment1", "comment1", 60)]
    [InlineData("Comment2", "comment2", 60), InlineData("UnitOfSale", "unitOfSale", 8), InlineData("NominalCode", "nominal", 8)]
    public async Task Should_refuse_a_lines_text_that_is_one_too_long(string property, string field, int limit)
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("7"));
        await sage.Writer.AddOrderLine(7, Set(Writes.Line, property, new string('x', limit)), Reading.Token);
        var failure = await Should.ThrowAsync<SageException>(sage.Writer.AddOrderLine(7, Set(Writes.Line, property, new string('x', limit + 1)), Reading.Token));
        (failure.Failure, failure.Code, failure.Field).ShouldBe((SageFailure.Refused, HyperAccountsCodes.TooLong, field));
        sage.Requests.Count.ShouldBe(1);
    }

    public static TheoryData<string, OrderWrite> BadOrders => new()
    {
        { "invoiceItems", Writes.Order with { Lines = [] } },
        { "quoteExpiry", Writes.Order with { Quotation = true } },
        { "orderNumber", Writes.Order with { OrderNumber = 7 } },
        { "customerAccountRef", Writes.Order with { AccountRef = "" } },
        { "customerAccountRef", Writes.Order with { AccountRef = "TOOLONG99" } },
        { "stockCode", Writes.Order with { Lines = [Writes.Line with { StockCode = " " }] } },
        { "nominal", Writes.Order with { Lines = [Writes.Line with { NominalCode = "" }] } },
        { "quantity", Writes.Order with { Lines = [Writes.Line, Writes.Line with { Quantity = -1 }] } },
        { "unitPrice", Writes.Order with { Lines = [Writes.Line with { UnitPrice = -0.01m }] } },
        { "discount", Writes.Order with { Lines = [Writes.Line with { DiscountRate = 100.01m }] } },
        { "taxCode", Writes.Order with { Lines = [Writes.Line with { TaxCode = 100 }] } },
        { "netAmount", Writes.Order with { Lines = [Writes.Line with { NetAmount = 1.001m }] } },
        { "itemId", Writes.Order with { Lines = [Writes.Line with { ItemId = 4 }] } },
    };

    [Theory, MemberData(nameof(BadOrders), DisableDiscoveryEnumeration = true)]
    public async Task Should_send_nothing_and_name_the_field(string field, OrderWrite order)
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("7"));
        var failure = await Should.ThrowAsync<SageException>(sage.Writer.CreateOrder(order, Reading.Token));
        (failure.Failure, failure.Field).ShouldBe((SageFailure.Refused, field));
        sage.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_send_no_change_without_a_number_and_no_lines_with_a_header()
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("7"));
        (await Should.ThrowAsync<SageException>(sage.Writer.UpdateOrder(Writes.OrderChange with { OrderNumber = null }, Reading.Token))).Field.ShouldBe("orderNumber");
        (await Should.ThrowAsync<SageException>(sage.Writer.UpdateOrder(Writes.OrderChange with { Lines = [Writes.Line] }, Reading.Token))).Field.ShouldBe("invoiceItems");
        (await Should.ThrowAsync<SageException>(sage.Writer.UpdateOrderLine(7, Writes.Line, Reading.Token))).Field.ShouldBe("itemId");
        (await Should.ThrowAsync<SageException>(sage.Writer.UpdateOrderLine(0, Writes.Line with { ItemId = 4 }, Reading.Token))).Field.ShouldBe("orderNumber");
        (await Should.ThrowAsync<SageException>(sage.Writer.AddOrderLine(7, Writes.Line with { ItemId = 4 }, Reading.Token))).Field.ShouldBe("itemId");
        sage.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_let_a_message_line_go_without_a_nominal_code()
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("7"));
        await sage.Writer.AddOrderLine(7, Writes.Line with { StockCode = "M", NominalCode = "", Quantity = 0, UnitPrice = 0 }, Reading.Token);
        sage.Requests.Count.ShouldBe(1);
    }

    private static T Set<T>(T record, string property, string text)
    {
        typeof(T).GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.SetValue(record, text);
        return record;
    }
}
