using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A document that stood in SSM was edited in Sage, and one of its lines could not be read. It was said to be held with all of its lines, but only its header was: the lines that could be read went on,
/// and SSM showed the old net above new lines (D23).
/// </summary>
[Trait("Rule", "D23")]
public sealed class A_document_that_is_held_keeps_all_of_its_former_lines
{
    [Fact]
    public async Task Should_leave_the_lines_of_an_order_as_they_are()
    {
        using var scene = new ExtractScene();
        var (order, first) = (ExtractScene.Order(12) with { InvoiceNet = 8 }, ExtractScene.Item(501, 12));
        scene.Sage.Rows.AddRange([order, first]);
        await scene.Sweep(Streams.Orders);

        var broken = ExtractScene.Item(502, 12);
        scene.Sage.Replace(order, order with { InvoiceNet = 32 });
        scene.Sage.Replace(first, first with { QtyOrder = 4, NetAmount = 16 });
        scene.Sage.Rows.AddRange([broken, ExtractScene.Item(503, 12)]);
        scene.Sage.Break(broken, "502");
        await scene.Sweep(Streams.Orders);

        (await scene.Current(Kind.Order, "12"))!.Values["net"].ShouldBe(8m, "it is held");
        (await scene.Current(Kind.OrderLine, "501"))!.Values["net"].ShouldBe(8m, "with all of its lines");
        (await scene.Current(Kind.OrderLine, "503")).ShouldBeNull("with all of its lines");
    }

    [Fact]
    public async Task Should_leave_the_lines_of_an_invoice_as_they_are()
    {
        using var scene = new ExtractScene { Mapping = new MappingSettings { InvoicesAs = InvoicesAs.Salesorders } };
        var (invoice, first) = (ExtractScene.Invoice(7) with { Currency = 1, InvoiceNet = 8 }, Item(1));
        scene.Sage.Rows.AddRange([invoice, first]);
        await scene.Sweep(Streams.Orders);

        var broken = Item(2);
        scene.Sage.Replace(invoice, invoice with { InvoiceNet = 24 });
        scene.Sage.Replace(first, first with { Quantity = 4, NetAmount = 16 });
        scene.Sage.Rows.Add(broken);
        scene.Sage.Break(broken, "7/2");
        await scene.Sweep(Streams.Orders);

        (await scene.Current(Kind.Order, "I7"))!.Values["net"].ShouldBe(8m, "it is held");
        (await scene.Current(Kind.OrderLine, "I7/1"))!.Values["net"].ShouldBe(8m, "with all of its lines");
    }

    [Fact]
    public async Task Should_not_go_without_a_line_that_staging_cannot_hold()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.AddRange([ExtractScene.Order(12) with { InvoiceNet = 16 }, ExtractScene.Item(501, 12), ExtractScene.Item(502, 12) with { QtyOrder = 10_000_000_000_000m }]);

        await scene.Sweep(Streams.Orders);

        (await scene.Current(Kind.Order, "12")).ShouldBeNull("a header never goes with fewer lines than its net");
    }

    private static InvoiceItem Item(int number) => new()
    {
        InvoiceNumber = 7, ItemNumber = number, StockCode = "W-1", Description = "Widget", Quantity = 2, UnitPrice = 4, NetAmount = 8, TaxAmount = 1.6m, TaxCode = 1,
        RecordModifyDate = ExtractScene.Monday,
    };
}
