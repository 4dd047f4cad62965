using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Canonical;
using Shouldly;
using Xunit;
using InvoiceRow = Sage50Etl.Connectors.Sage50.Rows.Invoice;

namespace Sage50Etl.Tests.Unit.Extract;

[Trait("Rule", "INV-05")]
public sealed class When_invoices_are_swept_as_salesorders : IDisposable
{
    private readonly ExtractScene _scene = new() { Mapping = new() { InvoicesAs = InvoicesAs.Salesorders } };

    public When_invoices_are_swept_as_salesorders() =>
        _scene.Sage.Rows.AddRange([ExtractScene.Order(7), ExtractScene.Item(70, 7), ExtractScene.Invoice(7), Item(7, 1), Item(7, 2), ExtractScene.Invoice(8), Item(8, 1)]);

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_read_them_with_the_orders_and_not_as_sales()
    {
        await _scene.Sweep(Streams.Orders);
        await _scene.Sweep(Streams.Invoices);
        (await _scene.Current(Kind.Order, "7"))!.Values["number"].ShouldBe("O7");
        (await _scene.Current(Kind.Order, "I7"))!.Values["status"].ShouldBe("Invoice");
        (await _scene.Current(Kind.OrderLine, "70"))!.Values["order"].ShouldBe("7");
        (await _scene.Current(Kind.OrderLine, "I7/2"))!.Values["order"].ShouldBe("I7");
        (await _scene.Current(Kind.Invoice, "I7")).ShouldBeNull();
    }

    [Fact]
    public async Task Should_take_a_line_away_that_left_its_document_alone()
    {
        await _scene.Sweep(Streams.Orders);
        _scene.Sage.Rows.RemoveAll(r => r is InvoiceItem { InvoiceNumber: 7, ItemNumber: 2 });
        _scene.Sage.Replace(_scene.Sage.Rows.OfType<InvoiceItem>().First(), Item(7, 1, quantity: 9));
        (await _scene.Delta(Streams.Orders)).Code.ShouldBeNull();
        (await _scene.IsGone(Kind.OrderLine, "I7/2")).ShouldBeTrue();
        (await _scene.Current(Kind.OrderLine, "I7/1"))!.Values["quantity"].ShouldBe(9m);
        (await _scene.IsGone(Kind.OrderLine, "I8/1")).ShouldBeFalse();
        (await _scene.IsGone(Kind.OrderLine, "70")).ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "D6")]
    public async Task Should_delete_in_SSM_only_what_Sage_says_is_deleted()
    {
        await _scene.Sweep(Streams.Orders);
        _scene.Sage.Replace(_scene.Sage.Rows.OfType<InvoiceRow>().First(), ExtractScene.Invoice(7) with { RecordDeleted = true });
        _scene.Sage.Rows.RemoveAll(r => r is InvoiceRow { InvoiceNumber: 8 } or InvoiceItem { InvoiceNumber: 8 });
        await _scene.Sweep(Streams.Orders);
        (await _scene.Current(Kind.Order, "I7"))!.ShouldSatisfyAllConditions(r => r.Gone.ShouldBeTrue(), r => RowFilter.ConfirmsDeletion(r.Filter).ShouldBeTrue());
        (await _scene.Current(Kind.Order, "I8"))!.ShouldSatisfyAllConditions(r => r.Gone.ShouldBeTrue(), r => RowFilter.ConfirmsDeletion(r.Filter).ShouldBeFalse());
        (await _scene.Current(Kind.Order, "7"))!.Gone.ShouldBeFalse();
    }

    [Fact]
    public async Task Should_refuse_a_short_answer_as_with_orders()
    {
        await _scene.Sweep(Streams.Orders);
        var lost = _scene.Sage.Rows.OfType<InvoiceItem>().Single(i => i.InvoiceNumber == 8);
        _scene.Sage.Rows.Remove(lost);
        // The answer to the sweep leaves the line out; asked for by key it is there.
        _scene.Sage.AfterRead = () => { if (!_scene.Sage.Rows.Contains(lost) && _scene.Sage.Queries[^1].Row == typeof(InvoiceItem)) _scene.Sage.Rows.Add(lost); };
        await Should.ThrowAsync<Sage50Etl.Extract.Snapshots.GateException>(() => _scene.Sweep(Streams.Orders));
        (await _scene.IsGone(Kind.OrderLine, "I8/1")).ShouldBeFalse();
    }

    [Fact]
    public async Task Should_keep_the_lines_of_a_document_that_cannot_be_read()
    {
        await _scene.Sweep(Streams.Orders);
        _scene.Sage.Break(_scene.Sage.Rows.OfType<InvoiceRow>().First(), "7");
        await _scene.Sweep(Streams.Orders);
        (await _scene.IsGone(Kind.Order, "I7")).ShouldBeFalse();
        (await _scene.IsGone(Kind.OrderLine, "I7/1")).ShouldBeFalse();
        (await _scene.Rows<FindingRow>()).ShouldContain(f => f.Kind == Kind.Order && f.Key == "I7");
    }

    [Theory]
    [InlineData("7/2")]
    [InlineData("")]
    public async Task Should_keep_a_line_that_cannot_be_read(string key)
    {
        await _scene.Sweep(Streams.Orders);
        _scene.Sage.Break(_scene.Sage.Rows.OfType<InvoiceItem>().Single(i => i is { InvoiceNumber: 7, ItemNumber: 2 }), key);
        _scene.Sage.Rows.RemoveAll(r => r is InvoiceItem { InvoiceNumber: 8 });
        await _scene.Sweep(Streams.Orders);
        (await _scene.IsGone(Kind.OrderLine, "I7/2")).ShouldBeFalse();
        (await _scene.IsGone(Kind.OrderLine, "I8/1")).ShouldBe(key.Length > 0, "a line without readable key may be any of them");
    }

    [Fact]
    public async Task Should_take_leave_of_the_sales_at_the_next_whole_reading_and_of_the_salesorders_on_the_way_back()
    {
        _scene.Mapping = Sample.Settings;
        await _scene.Sweep(Streams.Invoices);
        _scene.Mapping = new() { InvoicesAs = InvoicesAs.Salesorders };
        await _scene.Delta(Streams.Invoices);
        (await _scene.IsGone(Kind.Invoice, "I7")).ShouldBeFalse("a partial reading says nothing of the others");
        await _scene.Sweep(Streams.Invoices);
        await _scene.Sweep(Streams.Orders);
        (await _scene.Current(Kind.Invoice, "I7"))!.ShouldSatisfyAllConditions(r => r.Gone.ShouldBeTrue(), r => RowFilter.ConfirmsDeletion(r.Filter).ShouldBeTrue());
        (await _scene.IsGone(Kind.Order, "I7")).ShouldBeFalse();
        _scene.Mapping = Sample.Settings;
        await _scene.Sweep(Streams.Orders);
        await _scene.Sweep(Streams.Invoices);
        (await _scene.Current(Kind.Order, "I7"))!.ShouldSatisfyAllConditions(r => r.Gone.ShouldBeTrue(), r => RowFilter.ConfirmsDeletion(r.Filter).ShouldBeTrue());
        (await _scene.IsGone(Kind.OrderLine, "I7/1")).ShouldBeTrue();
        (await _scene.IsGone(Kind.Invoice, "I7")).ShouldBeFalse();
        (await _scene.IsGone(Kind.Order, "7")).ShouldBeFalse();
    }

    private static InvoiceItem Item(int invoice, int number, decimal quantity = 2) => new()
    {
        InvoiceNumber = invoice, ItemNumber = number, StockCode = "W-1", Description = "Widget", Quantity = quantity, UnitPrice = 4, NetAmount = 8, TaxAmount = 1.6m, TaxCode = 1,
        RecordModifyDate = ExtractScene.Monday,
    };
}
