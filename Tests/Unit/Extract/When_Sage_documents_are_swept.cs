using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Extract;

public sealed class When_Sage_documents_are_swept : IDisposable
{
    private static readonly DateTime Later = ExtractScene.Monday.AddDays(3);
    private readonly ExtractScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    [Trait("Rule", "ORD-02")]
    public async Task Should_read_headers_with_their_lines()
    {
        _scene.Sage.Rows.AddRange([ExtractScene.Order(12), ExtractScene.Item(501, 12), ExtractScene.Item(502, 12), ExtractScene.Item(999, 77)]);
        await _scene.Sweep(Streams.Orders);
        (await _scene.Current(Kind.Order, "12")).ShouldNotBeNull().Values["number"].ShouldBe("O12");
        (await _scene.Current(Kind.OrderLine, "502")).ShouldNotBeNull().Values["position"].ShouldBe(2m);
        (await _scene.Current(Kind.OrderLine, "999")).ShouldBeNull("a line without its document is none of ours");
    }

    [Fact]
    public async Task Should_take_the_price_list_of_the_customer_read_before()
    {
        _scene.Sage.Rows.AddRange([ExtractScene.Order(12), new SalesLedger { AccountRef = "MUR001", Name = "Murphy", PricingRef = "TRADE", Currency = 1 }]);
        await _scene.Sweep(Streams.Customers);
        await _scene.Sweep(Streams.Orders);
        (await _scene.Current(Kind.Order, "12")).ShouldNotBeNull().Values["priceList"].ShouldBe("TRADE");
    }

    [Fact]
    public async Task Should_read_the_document_again_when_only_a_line_moved()
    {
        var line = ExtractScene.Item(501, 12);
        _scene.Sage.Rows.AddRange([ExtractScene.Order(12), line, ExtractScene.Item(502, 12), ExtractScene.Order(13), ExtractScene.Item(601, 13, Later.AddDays(-3))]);
        await _scene.Sweep(Streams.Orders);
        _scene.Sage.Replace(line, line with { QtyOrder = 5, NetAmount = 20, RecordModifyDate = Later });
        _scene.Sage.Queries.Clear();
        _scene.Settings = _scene.Settings with { SageOverlap = TimeSpan.Zero };
        _scene.Time.Advance(TimeSpan.FromDays(4));
        (await _scene.Delta(Streams.Orders)).Mode.ShouldBe("delta");
        (await _scene.Current(Kind.OrderLine, "501")).ShouldNotBeNull().Values["quantity"].ShouldBe(5m);
        (await _scene.IsGone(Kind.OrderLine, "502")).ShouldBeFalse("the whole line set was read");
        (await _scene.Watermark(Kind.Order)).ShouldNotBeNull().ShouldStartWith("2026-03-05");
    }

    [Fact]
    [Trait("Rule", "ORD-02")]
    public async Task Should_see_in_a_delta_that_a_line_was_removed()
    {
        var (order, line) = (ExtractScene.Order(12), ExtractScene.Item(502, 12));
        _scene.Sage.Rows.AddRange([order, ExtractScene.Item(501, 12), line]);
        await _scene.Sweep(Streams.Orders);
        _scene.Sage.Rows.Remove(line);
        _scene.Sage.Replace(order, order with { RecordModifyDate = Later });
        await _scene.Delta(Streams.Orders);
        (await _scene.IsGone(Kind.OrderLine, "501"), await _scene.IsGone(Kind.OrderLine, "502")).ShouldBe((false, true));
    }

    [Fact]
    public async Task Should_bring_a_removed_line_back()
    {
        var (order, line) = (ExtractScene.Order(12), ExtractScene.Item(502, 12));
        _scene.Sage.Rows.AddRange([order, ExtractScene.Item(501, 12), line]);
        await _scene.Sweep(Streams.Orders);
        _scene.Sage.Rows.Remove(line);
        await _scene.Sweep(Streams.Orders);
        (await _scene.IsGone(Kind.OrderLine, "502")).ShouldBeTrue();
        _scene.Sage.Rows.Add(line);
        await _scene.Sweep(Streams.Orders);
        (await _scene.IsGone(Kind.OrderLine, "502")).ShouldBeFalse();
    }

    [Fact]
    public async Task Should_take_a_product_line_that_became_a_message_as_gone()
    {
        var line = ExtractScene.Item(502, 12);
        _scene.Sage.Rows.AddRange([ExtractScene.Order(12), ExtractScene.Item(501, 12), line]);
        await _scene.Sweep(Streams.Orders);
        _scene.Sage.Replace(line, line with { StockCode = "M", NetAmount = 0, TaxAmount = 0 });
        await _scene.Sweep(Streams.Orders);
        (await _scene.IsGone(Kind.OrderLine, "502")).ShouldBeTrue();
    }

    [Fact]
    public async Task Should_add_and_drop_carriage_with_its_document()
    {
        var order = ExtractScene.Order(12) with { CarrNet = 5, CarrTax = 1 };
        _scene.Sage.Rows.AddRange([order, ExtractScene.Item(501, 12)]);
        await _scene.Sweep(Streams.Orders);
        (await _scene.Current(Kind.OrderLine, "12:carriage")).ShouldNotBeNull();
        _scene.Sage.Replace(order, order with { CarrNet = 0, CarrTax = 0, RecordModifyDate = Later });
        await _scene.Delta(Streams.Orders);
        (await _scene.IsGone(Kind.OrderLine, "12:carriage")).ShouldBeTrue();
    }

    [Fact]
    public async Task Should_read_documents_far_apart_one_by_one()
    {
        foreach (var number in new[] { 1, 50_000 }) _scene.Sage.Rows.AddRange([ExtractScene.Order(number), ExtractScene.Item(number, number)]);
        await _scene.Sweep(Streams.Orders);
        (await _scene.Current(Kind.OrderLine, "50000")).ShouldNotBeNull();
        _scene.Sage.Queries.Count(q => q.Row == typeof(SopItem)).ShouldBe(2);
    }

    [Fact]
    public async Task Should_read_more_documents_than_one_chunk()
    {
        for (var i = 1; i <= 450; i++) _scene.Sage.Rows.AddRange([ExtractScene.Order(i), ExtractScene.Item(1000 + i, i)]);
        var outcome = await _scene.Sweep(Streams.Orders);
        (outcome.RowsRead, outcome.RowsRefused).ShouldBe((900, 0));
        _scene.Sage.Queries.Count(q => q.Row == typeof(SopItem)).ShouldBe(3);
    }
}
