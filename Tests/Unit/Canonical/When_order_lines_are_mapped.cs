using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Orders;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Canonical;

[Trait("Rule", "D11")]
public sealed class When_order_lines_are_mapped
{
    private static readonly SalesOrder Header = new() { AccountRef = "MUR001", OrderNumber = 12, Currency = 1 };

    [Fact]
    public void Should_map_a_stock_line_in_base_currency()
    {
        var line = Map(Header, Stock(1)).ShouldHaveSingleItem();
        (line.Key, line.Note).ShouldBe(("501", null));
        line.Line.ShouldBe(new()
        {
            Absent = line.Line.Absent, Order = "12", Position = 1, Product = "W-1", Description = "Widget\nblue", Quantity = 2, Price = 4, Discount = 10, Net = 7.20m, Tax = 1.44m, TaxCode = "T1",
        });
    }

    [Fact]
    public void Should_take_foreign_amounts_for_another_currency()
    {
        var line = Map(Header with { Currency = 3, ForeignCarrNet = 6, ForeignCarrTax = 1, CarrNet = 5 }, Stock(1));
        (line[0].Line.Price, line[0].Line.Net, line[0].Line.Tax).ShouldBe((5m, 9m, 1.80m));
        (line[1].Line.Price, line[1].Line.Net, line[1].Line.Tax).ShouldBe((6m, 6m, 1m));
    }

    [Theory]
    [InlineData("S1", "SVC-S1")]
    [InlineData("S2", "SVC-S2")]
    [InlineData("s3", "SVC-S3")]
    public void Should_put_service_lines_on_their_product(string code, string product) =>
        Map(Header, Stock(1) with { StockCode = code }).ShouldHaveSingleItem().Line.Product.ShouldBe(product);

    [Fact]
    public void Should_add_carriage_as_the_last_line()
    {
        var lines = Map(Header with { CarrNet = 9.95m, CarrTax = 1.99m, CarrTaxCode = 1 }, Stock(1));
        var carriage = lines[1];
        carriage.Key.ShouldBe("12:carriage");
        (carriage.Line.Position, carriage.Line.Product, carriage.Line.Quantity, carriage.Line.Price, carriage.Line.TaxCode).ShouldBe((2m, "SVC-CARR", 1m, 9.95m, "T1"));
    }

    [Fact]
    public void Should_join_messages_to_the_line_before_them_and_leading_ones_to_the_first()
    {
        var lines = Map(Header, Message(5, "Thank you"), Stock(3), Message(1, "Dear Ann"), Message(2, "as agreed"), Stock(4) with { Comment1 = null });
        lines.Select(l => l.Line.Description).ShouldBe(["Dear Ann\nas agreed\nWidget\nblue", "Widget\nThank you"]);
        lines.Select(l => l.Line.Position).ShouldBe([1m, 2m]);
        lines.Select(l => l.Key).ShouldBe(["503", "504"]);
    }

    [Fact]
    public void Should_number_the_lines_by_their_place_in_Sage_not_by_their_id()
    {
        var lines = Map(Header, Stock(9) with { ItemId = 7 }, Stock(2) with { ItemId = 8 }, Stock(4) with { ItemId = 6 });
        lines.Select(l => (l.Line.Position, l.Key)).ShouldBe([(1m, "8"), (2m, "6"), (3m, "7")]);
    }

    [Fact]
    public void Should_make_one_service_line_of_price_0_from_messages_only()
    {
        var line = Map(Header, Message(1, "See letter"), Message(2, "of May")).ShouldHaveSingleItem();
        (line.Key, line.Line.Product, line.Line.Description, line.Line.Quantity, line.Line.Price).ShouldBe(("501", "SVC-S3", "See letter\nof May", 1m, 0m));
        line.Note.ShouldNotBeNull().ShouldContain("message lines only");
    }

    [Fact]
    public void Should_lose_no_money_that_stands_on_a_message_line()
    {
        var line = Map(Header, Stock(1), Message(2, "Fee") with { QtyOrder = 1, UnitPrice = 3, NetAmount = 3 })[1].Line;
        (line.Product, line.Net).ShouldBe(("SVC-S3", 3m));
    }

    [Fact]
    public void Should_turn_a_fractional_quantity_into_one_at_the_net()
    {
        var mapped = Map(Header, Stock(1) with { QtyOrder = 2.5m, DiscountRate = 0, NetAmount = 10 }).ShouldHaveSingleItem();
        (mapped.Line.Quantity, mapped.Line.Price, mapped.Line.Discount, mapped.Line.Net).ShouldBe((1m, 10m, 0m, 10m));
        mapped.Line.Description.ShouldBe("Widget\nblue\n2.5 x 4.00");
        mapped.Note.ShouldNotBeNull().ShouldContain("2.5 x 4.00");
        Map(Header, Stock(1) with { QtyOrder = 2.50m })[0].Line.Description.ShouldNotBeNull().ShouldEndWith("2.5 x 4.00 less 10%");
    }

    [Fact]
    public void Should_refuse_a_fractional_quantity_where_the_setting_says_so()
    {
        var settings = new MappingSettings { FractionalQuantity = FractionalQuantity.Refuse };
        var refused = Should.Throw<MappingException>(() => OrderLines.From(Header, [Stock(1) with { QtyOrder = 2.5m }], settings, Sample.Lists));
        (refused.Kind, refused.Field, refused.Value).ShouldBe(("orderLine", "quantity", "2.5"));
        OrderLines.From(Header, [Stock(1) with { QtyOrder = 3.00m }], settings, Sample.Lists).ShouldHaveSingleItem();
    }

    [Fact]
    public void Should_refuse_money_without_a_product_and_skip_deleted_lines()
    {
        Should.Throw<MappingException>(() => Map(Header, Stock(1) with { StockCode = null })).Field.ShouldBe("product");
        Map(Header, Stock(1) with { RecordDeleted = true }).ShouldBeEmpty();
    }

    [Fact]
    public void Should_keep_the_total_of_the_document()
    {
        SopItem[] items = [Stock(1), Stock(2) with { QtyOrder = 0.333m, NetAmount = 1.20m }, Message(3, "x") with { NetAmount = 0.01m }, Message(4, "y")];
        Map(Header with { CarrNet = 5 }, items).Sum(l => l.Line.Net).ShouldBe(items.Sum(i => i.NetAmount) + 5);
    }

    [Fact]
    [Trait("Rule", "D2")]
    public void Should_not_take_what_Sage_did_not_deliver_for_nought()
    {
        var item = Stock(1) with { ForeignUnitPrice = 0, ForeignNetAmount = 0, ForeignTaxAmount = 0, DiscountRate = 0, Absent = Undelivered };

        var inPounds = Map(Header, item).ShouldHaveSingleItem().Line;
        var inDollars = Map(Header with { Currency = 3 }, item).ShouldHaveSingleItem().Line;

        inPounds.Absent.ShouldBe(["Discount"]);
        inDollars.Absent.ShouldBe(["Price", "Discount", "Net", "Tax"], ignoreOrder: true);
    }

    [Fact]
    [Trait("Rule", "I3")]
    public void Should_hold_a_document_whose_carriage_is_not_known_in_its_currency()
    {
        var header = Header with { Currency = 3, CarrNet = 5, Absent = new HashSet<string> { nameof(SalesOrder.ForeignCarrNet) } };

        var refused = Should.Throw<MappingException>(() => Map(header, Stock(1)));

        refused.Field.ShouldBe("carriage");
        refused.Message.ShouldContain("Document 12");
        Map(header with { Currency = 1 }, Stock(1)).Count.ShouldBe(2, "in pounds it is known");
    }

    [Fact]
    public void Should_refuse_a_fraction_whose_net_is_not_known()
    {
        var item = Stock(1) with { QtyOrder = 2.5m, ForeignNetAmount = 0, Absent = Undelivered };

        Should.Throw<MappingException>(() => Map(Header with { Currency = 3 }, item)).Field.ShouldBe("net");
    }

    private static readonly HashSet<string> Undelivered =
    [
        nameof(SopItem.ForeignUnitPrice),
        nameof(SopItem.ForeignNetAmount),
        nameof(SopItem.ForeignTaxAmount),
        nameof(SopItem.DiscountRate),
    ];

    private static IReadOnlyList<MappedLine> Map(SalesOrder header, params SopItem[] items) => OrderLines.From(header, items, Sample.Settings, Sample.Lists);

    private static SopItem Stock(int position) => new()
    {
        ItemId = 500 + position, OrderNumber = 12, ItemNumber = position, StockCode = "W-1", Description = "Widget", Comment1 = "blue", QtyOrder = 2, UnitPrice = 4, ForeignUnitPrice = 5,
        DiscountRate = 10, NetAmount = 7.20m, TaxAmount = 1.44m, ForeignNetAmount = 9, ForeignTaxAmount = 1.80m, TaxCode = 1,
    };

    private static SopItem Message(int position, string text) =>
        new() { ItemId = 500 + position, OrderNumber = 12, ItemNumber = position, StockCode = "M", Description = text };
}
