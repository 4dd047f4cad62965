using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Orders;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Canonical;

public sealed class When_a_document_has_a_state
{
    private static readonly SalesOrder Document = new() { AccountRef = "MUR001", OrderNumber = 12 };

    [Theory]
    [InlineData(0, OrderState.QuotationOpen)]
    [InlineData(1, OrderState.QuotationOpen)]
    [InlineData(2, OrderState.QuotationWon)]
    [InlineData(3, OrderState.QuotationLost)]
    [InlineData(4, OrderState.QuotationExpired)]
    [Trait("Rule", "D5")]
    public void Should_follow_the_quote_status(int status, string state) =>
        OrderStates.Of(Document with { OrderTypeCode = 9, QuoteStatusId = status, AllocatedStatusCode = 3 }).ShouldBe(state);

    [Theory]
    [InlineData(0, 0, OrderState.OrderReceived)]
    [InlineData(1, 0, OrderState.OrderPartAllocated)]
    [InlineData(2, 0, OrderState.OrderAllocated)]
    [InlineData(2, 1, OrderState.OrderPartDespatched)]
    [InlineData(0, 2, OrderState.OrderDespatched)]
    [InlineData(3, 1, OrderState.OrderCancelled)]
    [InlineData(4, 1, OrderState.OrderOnHold)]
    public void Should_put_cancelled_and_held_before_despatch_and_despatch_before_allocation(int allocated, int despatched, string state) =>
        OrderStates.Of(Document with { OrderTypeCode = 0, AllocatedStatusCode = allocated, DespatchStatusCode = despatched, QuoteStatusId = 2 }).ShouldBe(state);

    [Fact]
    public void Should_expire_an_open_quotation_only_when_asked_for_a_day()
    {
        var quotation = Document with { OrderTypeCode = 9, QuoteStatusId = 1, QuoteExpiryDate = new(2024, 5, 1) };
        OrderStates.Of(quotation).ShouldBe(OrderState.QuotationOpen);
        OrderStates.Of(quotation, new(2024, 5, 1)).ShouldBe(OrderState.QuotationOpen);
        OrderStates.Of(quotation, new(2024, 5, 2)).ShouldBe(OrderState.QuotationExpired);
        OrderStates.Of(quotation with { QuoteStatusId = 2 }, new(2024, 5, 2)).ShouldBe(OrderState.QuotationWon);
    }

    [Fact]
    public void Should_refuse_a_quote_status_nobody_knows()
    {
        var refused = Should.Throw<MappingException>(() => Sample.Mapper.FromSage(Document with { OrderTypeCode = 9, QuoteStatusId = 5 }));
        (refused.Kind, refused.Field, refused.Value).ShouldBe(("order", "status", "5"));
        refused.Message.ShouldContain("12");
    }

    [Theory]
    [InlineData(0, null, true)]
    [InlineData(9, null, true)]
    [InlineData(11, "Sales Order", false)]
    [InlineData(6, null, false)]
    [InlineData(null, "Sales Order", true)]
    [InlineData(null, "Quotation", true)]
    [InlineData(null, "Sales Quote", true)]
    [InlineData(null, "Pro-forma", false)]
    [InlineData(null, null, true)]
    [Trait("Rule", "ORD-02")]
    public void Should_map_orders_and_quotations_only(int? type, string? words, bool mapped)
    {
        var document = Document with { OrderTypeCode = type, OrderOrQuote = words };
        OrderStates.IsMapped(document).ShouldBe(mapped);
        (RowFilter.ReasonToSkip(document, Sample.Settings) is null).ShouldBe(mapped);
    }

    [Fact]
    public void Should_tell_quotations_by_words_and_status_where_no_type_is_given()
    {
        OrderStates.IsQuotation(Document with { OrderOrQuote = "Quotation" }).ShouldBeTrue();
        OrderStates.IsQuotation(Document with { QuoteStatusId = 1 }).ShouldBeTrue();
        OrderStates.IsQuotation(Document with { OrderOrQuote = "Sales Order", QuoteStatusId = 2 }).ShouldBeFalse();
    }
}
