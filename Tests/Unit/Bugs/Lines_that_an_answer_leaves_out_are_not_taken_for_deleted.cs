using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;
using Invoice = Sage50Etl.Connectors.Sage50.Rows.Invoice;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// One empty answer for the lines of orders, in a reading of what has changed, took every line from documents in SSM, and made them again
/// minutes later.
/// </summary>
[Trait("Rule", "D19")]
public sealed class Lines_that_an_answer_leaves_out_are_not_taken_for_deleted
{
    private static readonly DateTime Later = ExtractScene.Monday.AddHours(1);

    [Fact]
    public async Task Should_read_again_where_the_lines_of_an_order_come_empty()
    {
        using var scene = await Ordered();
        Change(scene, 12, net: 16);
        scene.Sage.Omits = (row, query) => row is SopItem && IsOfDocuments(query);

        var refused = await Should.ThrowAsync<GateException>(() => scene.Delta(Streams.Orders));

        (refused.Code, refused.TryAgain).ShouldBe((ExtractCodes.Short, true));
        refused.Message.ShouldContain("document 12");
        scene.Sage.Omits = (_, _) => false;
        await scene.Delta(Streams.Orders);
        (await scene.IsGone(Kind.OrderLine, "501")).ShouldBeFalse();
        (await scene.IsGone(Kind.OrderLine, "502")).ShouldBeFalse();
    }

    [Fact]
    public async Task Should_read_again_where_one_line_is_left_out()
    {
        using var scene = await Ordered();
        Change(scene, 12, net: 16);
        scene.Sage.Omits = (row, query) => row is SopItem { ItemId: 502 } && IsOfDocuments(query);

        (await Should.ThrowAsync<GateException>(() => scene.Delta(Streams.Orders))).Message.ShouldContain("502");
    }

    [Fact]
    public async Task Should_let_a_line_go_that_Sage_does_not_know_any_more()
    {
        using var scene = await Ordered();
        Change(scene, 12, net: 8);
        scene.Sage.Rows.RemoveAll(r => r is SopItem { ItemId: 502 });

        await scene.Delta(Streams.Orders);

        (await scene.IsGone(Kind.OrderLine, "502")).ShouldBeTrue();
    }

    [Fact]
    public async Task Should_let_a_line_go_that_stands_in_another_document_now()
    {
        using var scene = await Ordered();
        Change(scene, 12, net: 8);
        var moved = scene.Sage.Rows.OfType<SopItem>().Single(i => i.ItemId == 502);
        scene.Sage.Replace(moved, moved with { OrderNumber = 900, RecordModifyDate = ExtractScene.Monday.AddDays(-3) });

        await scene.Delta(Streams.Orders);

        (await scene.IsGone(Kind.OrderLine, "502")).ShouldBeTrue("order 900 has it, whenever that is read");
    }

    [Theory]
    [InlineData("sweep")]
    [InlineData("delta")]
    public async Task Should_take_no_new_order_without_its_lines(string reading)
    {
        using var scene = await Ordered();
        scene.Sage.Rows.AddRange([ExtractScene.Order(13, Later) with { InvoiceNet = 8 }, ExtractScene.Item(601, 13, Later)]);
        scene.Sage.Omits = (row, query) => row is SopItem { OrderNumber: 13 } && IsOfDocuments(query);

        await Should.ThrowAsync<GateException>(() => reading == "sweep" ? scene.Sweep(Streams.Orders) : scene.Delta(Streams.Orders));

        (await scene.Current(Kind.Order, "13")).ShouldBeNull();
    }

    [Fact]
    public async Task Should_take_an_order_that_has_a_net_and_no_line_in_Sage()
    {
        using var scene = await Ordered();
        scene.Sage.Rows.Add(ExtractScene.Order(13, Later) with { InvoiceNet = 8 });

        await scene.Delta(Streams.Orders);

        (await scene.Current(Kind.Order, "13")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Should_read_again_where_the_lines_of_an_invoice_come_empty()
    {
        using var scene = new ExtractScene { Mapping = Sample.Settings with { InvoicesAs = InvoicesAs.Salesorders } };
        scene.Sage.Rows.AddRange([ExtractScene.Invoice(12), Line(1, 12), Line(2, 12)]);
        await scene.Sweep(Streams.Orders);
        var invoice = scene.Sage.Rows.OfType<Invoice>().Single();
        scene.Sage.Replace(invoice, invoice with { RecordModifyDate = Later });
        scene.Sage.Omits = (row, query) => row is InvoiceItem && IsOfDocuments(query);

        (await Should.ThrowAsync<GateException>(() => scene.Delta(Streams.Orders))).Code.ShouldBe(ExtractCodes.Short);

        (await scene.IsGone(Kind.OrderLine, "I12/1")).ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "D28")]
    public async Task Should_hold_only_the_invoice_whose_lines_cannot_be_read()
    {
        using var scene = new ExtractScene { Mapping = Sample.Settings with { InvoicesAs = InvoicesAs.Salesorders } };
        var line = Line(1, 12);
        scene.Sage.Rows.AddRange([ExtractScene.Invoice(12) with { Currency = 1 }, line, ExtractScene.Invoice(13) with { Currency = 1 }, Line(1, 13), Line(2, 13)]);
        scene.Sage.Break(line, "12/1");

        await scene.Sweep(Streams.Orders);

        (await scene.Current(Kind.Order, "I12")).ShouldBeNull();
        (await scene.Current(Kind.Order, "I13")).ShouldNotBeNull();
    }

    private static async Task<ExtractScene> Ordered()
    {
        var scene = new ExtractScene();
        scene.Sage.Rows.AddRange([ExtractScene.Order(12) with { InvoiceNet = 16 }, ExtractScene.Item(501, 12), ExtractScene.Item(502, 12)]);
        await scene.Sweep(Streams.Orders);
        return scene;
    }

    private static void Change(ExtractScene scene, int number, decimal net)
    {
        var order = scene.Sage.Rows.OfType<SalesOrder>().Single(o => o.OrderNumber == number);
        scene.Sage.Replace(order, order with { InvoiceNet = net, RecordModifyDate = Later });
    }

    private static InvoiceItem Line(int number, int invoice) => new()
    {
        InvoiceNumber = invoice, ItemNumber = number, ItemId = number, StockCode = "W-1", Description = "Widget", Quantity = 1, UnitPrice = 50, NetAmount = 50,
        RecordModifyDate = ExtractScene.Monday,
    };

    private static bool IsOfDocuments(SageQuery query) => query.Conditions.Count == 2;
}
