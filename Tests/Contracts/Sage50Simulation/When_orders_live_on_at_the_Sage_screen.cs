using Sage50Etl.Sandbox.Sage50;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50Simulation;

public sealed class When_orders_live_on_at_the_Sage_screen : IDisposable
{
    private readonly SageCompanyStore _store = SageCompanyStore.Open(SimulatorFixture.NewFile(), 50, 30, SimulatorFixture.SampleTime());

    public When_orders_live_on_at_the_Sage_screen()
    {
        _store.AddCustomer("SCENE1", "Scene Ltd");
        _store.AddProduct("SCENE-1", "Scene product", 10m);
        _store.AddProduct("SCENE-2", "Other product", 2.5m);
    }

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(SageQuoteStatus.Won, 2, "Won")]
    [InlineData(SageQuoteStatus.Lost, 3, "Lost")]
    [InlineData(SageQuoteStatus.Invalid, 4, "Invalid")]
    [InlineData(SageQuoteStatus.Open, 1, "Open")]
    public void A_quotation_is_marked(SageQuoteStatus status, long id, string text)
    {
        var quote = Order(quotation: true);
        _store.MarkQuotation(quote, status).ShouldBeTrue();
        (Row(quote)["QUOTE_STATUS_ID"], Row(quote)["QUOTE_STATUS"]).ShouldBe((id, text));
    }

    [Fact]
    public void A_quotation_runs_out()
    {
        var quote = Order(quotation: true);
        _store.ExpireQuotation(quote).ShouldBeTrue();
        (Row(quote)["QUOTE_STATUS_ID"], Row(quote)["QUOTE_EXPIRY_DATE"]).ShouldBe((4L, "2026-03-15"));
        _store.ExpireQuotation(999999).ShouldBeFalse();
    }

    [Theory, Trait("Rule", "D16")]
    [InlineData(true, 9, 1)]
    [InlineData(false, 0, 0)]
    public void A_copy_repeats_the_marker_on_a_document_of_its_own(bool quotation, long type, long status)
    {
        var first = Order(quotation, ("ANALYSIS_3", "SSMQ:5"));
        if (quotation) _store.MarkQuotation(first, SageQuoteStatus.Lost);
        else _store.CompleteOrder(first);
        var copy = _store.CopyOrder(first);
        copy.ShouldBeGreaterThan(first);
        (Row(copy)["ORDER_TYPE_CODE"], Row(copy)["QUOTE_STATUS_ID"], Row(copy)["ANALYSIS_3"], Row(copy)["DESPATCH_STATUS_CODE"], Row(copy)["INVOICE_NUMBER"])
            .ShouldBe((type, status, "SSMQ:5", 0L, ""));
        Lines(copy).Select(l => (l["STOCK_CODE"], l["QTY_ORDER"], l["QTY_DELIVERED"])).ShouldBe([("SCENE-1", 5d, 0d), ("SCENE-2", 2d, 0d)]);
        Lines(copy).Select(l => l["ITEMID"]).ShouldBeUnique();
        Should.Throw<ArgumentException>(() => _store.CopyOrder(999999));
    }

    [Fact]
    public void An_order_is_despatched_in_parts_and_each_part_is_invoiced_once()
    {
        var order = Order();
        _store.AllocateLine(order, 1, 3).ShouldBeTrue();
        (Row(order)["ALLOCATED_STATUS_CODE"], Lines(order)[0]["QTY_ALLOCATED"]).ShouldBe((1L, 3d));
        var first = _store.DespatchLine(order, 1, 3);
        (Row(order)["DESPATCH_STATUS_CODE"], Row(order)["DESPATCH_STATUS"], Row(order)["INVOICE_NUMBER_NUMERIC"]).ShouldBe((1L, "Part", (long)first));
        (Lines(order)[0]["QTY_DELIVERED"], Lines(order)[0]["QTY_ALLOCATED"], Lines(order)[0]["QTY_LAST_DESPATCH"]).ShouldBe((3d, 0d, 3d));
        Should.Throw<ArgumentException>(() => _store.DespatchLine(order, 1, 2.5m)).Message.ShouldContain("2 left");
        _store.DespatchLine(order, 1, 2);
        var second = _store.CompleteOrder(order);
        (Row(order)["DESPATCH_STATUS_CODE"], Row(order)["DESPATCH_STATUS"]).ShouldBe((2L, "Complete"));
        Enumerable.Range(first, 3).Select(n => Invoice(n)["INVOICE_NET"]).ShouldBe([30d, 20d, 5d]);
        Row(order)["INVOICE_NET"].ShouldBe(55d);
        _store.Rows("INVOICE_ITEM", $"INVOICE_NUMBER = {second}").Single()["STOCK_CODE"].ShouldBe("SCENE-2");
        _store.Rows("INVOICE_ITEM", $"INVOICE_NUMBER = {first}").Single()["QUANTITY"].ShouldBe(3d);
        _store.PostInvoice(first).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_part_despatch_leaves_the_rest_allocated()
    {
        var order = Order();
        _store.AllocateOrder(order);
        _store.DespatchLine(order, 1, 2);
        (Row(order)["ALLOCATED_STATUS_CODE"], Row(order)["DESPATCH_STATUS_CODE"], Lines(order)[0]["QTY_ALLOCATED"]).ShouldBe((1L, 1L, 3d));
    }

    [Fact]
    public void Lines_are_added_changed_and_removed_and_the_totals_follow()
    {
        var order = Order();
        var ids = Lines(order).Select(l => (long)l["ITEMID"]!).ToList();
        _store.EditOrderLine(order, 2, quantity: 4);
        (Row(order)["ITEMS_NET"], Row(order)["RECORD_MODIFY_DATE"]).ShouldBe((60d, "2026-03-16 09:30:00"));
        var added = _store.AddOrderLine(order, new SageOrderLine("SCENE-2", 1, 9.99m, 10));
        added.ShouldBeGreaterThan((int)ids.Max());
        _store.RemoveOrderLine(order, 1);
        Lines(order).Select(l => (l["ITEMID"], l["ITEM_NUMBER"])).ShouldBe([(ids[1], 1L), ((long)added, 2L)]);
        Row(order)["ITEMS_NET"].ShouldBe(18.99d);
        Should.Throw<ArgumentException>(() => _store.EditOrderLine(order, 3)).Message.ShouldContain("no line 3");
    }

    [Fact]
    public void An_order_is_held_cancelled_flagged_deleted_and_deleted()
    {
        var order = Order();
        _store.HoldOrder(order);
        Row(order)["ALLOCATED_STATUS_CODE"].ShouldBe(4L);
        _store.CancelOrder(order);
        Row(order)["ALLOCATED_STATUS"].ShouldBe("Cancelled");
        _store.FlagOrderDeleted(order).ShouldBeTrue();
        (Row(order)["RECORD_DELETED"], Lines(order)[0]["RECORD_DELETED"]).ShouldBe((1L, 1L));
        _store.DeleteOrder(order, noted: true).ShouldBeTrue();
        Lines(order).ShouldBeEmpty();
        _store.Rows("DELETED_RECORDS").Single()["FOREIGN_REF"].ShouldBe(order.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private int Order(bool quotation = false, params (string, object?)[] header) =>
        _store.AddOrder("SCENE1", [new SageOrderLine("SCENE-1", 5), new SageOrderLine("SCENE-2", 2)], quotation, header);

    private IReadOnlyDictionary<string, object?> Row(int order) => _store.Rows("SALES_ORDER", $"ORDER_NUMBER = {order}").Single();

    private IReadOnlyDictionary<string, object?> Invoice(int number) => _store.Rows("INVOICE", $"INVOICE_NUMBER = {number}").Single();

    private IReadOnlyList<IReadOnlyDictionary<string, object?>> Lines(int order) => _store.Rows("SOP_ITEM", $"ORDER_NUMBER = {order} ORDER BY ITEM_NUMBER");
}
