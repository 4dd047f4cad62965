using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The lines of a header that could not be read, or that left the filter, were missing from the sweep and still answered by key: the gate took
/// that for a short answer and stopped the whole stream for good. Carriage of a document that could not be mapped was called gone.
/// </summary>
public sealed class A_document_that_cannot_be_read_or_mapped_keeps_its_lines : IAsyncLifetime
{
    private static readonly DateTime Later = ExtractScene.Monday.AddDays(2);
    private readonly ExtractScene _scene = new();
    private readonly SalesOrder _order = ExtractScene.Order(12) with { CarrNet = 5, CarrTax = 1 };
    private readonly SopItem _line = ExtractScene.Item(501, 12);

    public async ValueTask InitializeAsync()
    {
        _scene.Sage.Rows.AddRange([_order, _line, ExtractScene.Order(13), ExtractScene.Item(601, 13)]);
        await _scene.Sweep(Streams.Orders);
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("12")]
    [InlineData("")]
    public async Task Should_sweep_past_a_header_that_cannot_be_read(string readableKey)
    {
        _scene.Sage.Break(_order, readableKey);
        await _scene.Sweep(Streams.Orders);
        await NothingIsGone();
        (await _scene.Rows<FindingRow>()).ShouldContain(f => f.Kind == Kind.Order && f.Open);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Should_keep_the_lines_of_a_header_that_left_the_filter(bool sweep)
    {
        _scene.Sage.Replace(_order, _order with { OrderTypeCode = 11, RecordModifyDate = Later });
        await (sweep ? _scene.Sweep(Streams.Orders) : _scene.Delta(Streams.Orders));
        await NothingIsGone();
        (await _scene.Current(Kind.Order, "12")).ShouldNotBeNull().Filter.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Should_keep_the_carriage_of_a_document_that_cannot_be_mapped(bool sweep)
    {
        _scene.Sage.Replace(_line, _line with { StockCode = null });
        _scene.Sage.Replace(_order, _order with { RecordModifyDate = Later });
        await (sweep ? _scene.Sweep(Streams.Orders) : _scene.Delta(Streams.Orders));
        await NothingIsGone();
        (await _scene.Rows<FindingRow>()).ShouldContain(f => f.Kind == Kind.OrderLine && f.Key == "501" && f.Open);
    }

    [Fact]
    public async Task Should_take_a_line_whose_code_was_cleared_for_a_message()
    {
        var second = ExtractScene.Item(502, 12);
        _scene.Sage.Rows.Add(second);
        await _scene.Sweep(Streams.Orders);
        _scene.Sage.Replace(second, second with { StockCode = null, NetAmount = 0, TaxAmount = 0 });
        await _scene.Sweep(Streams.Orders);
        (await _scene.IsGone(Kind.OrderLine, "502")).ShouldBeTrue();
    }

    private async Task NothingIsGone()
    {
        foreach (var line in new[] { "501", "12:carriage", "601" }) (await _scene.IsGone(Kind.OrderLine, line)).ShouldBeFalse(line);
        (await _scene.IsGone(Kind.Order, "12")).ShouldBeFalse();
    }
}
