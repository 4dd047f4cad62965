using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Extract;

[Trait("Rule", "ORD-16")]
[Trait("Rule", "D6")]
public sealed class When_Sage_marks_a_document_deleted : IDisposable
{
    private readonly ExtractScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Should_say_so_and_take_its_lines_along(bool sweep)
    {
        var (order, line) = (ExtractScene.Order(12), ExtractScene.Item(501, 12));
        _scene.Sage.Rows.AddRange([order, line, ExtractScene.Order(13), ExtractScene.Item(601, 13)]);
        await _scene.Sweep(Streams.Orders);
        var later = ExtractScene.Monday.AddDays(1);
        _scene.Sage.Replace(order, order with { RecordDeleted = true, RecordModifyDate = later });
        _scene.Sage.Replace(line, line with { RecordDeleted = true, RecordModifyDate = later });
        await (sweep ? _scene.Sweep(Streams.Orders) : _scene.Delta(Streams.Orders));
        var staged = (await _scene.Current(Kind.Order, "12")).ShouldNotBeNull();
        (staged.Gone, staged.Filter).ShouldBe((true, RowFilter.Deleted));
        (await _scene.IsGone(Kind.OrderLine, "501")).ShouldBeTrue();
    }

    [Fact]
    public async Task Should_not_say_so_of_a_document_that_is_merely_absent()
    {
        var order = ExtractScene.Order(12);
        _scene.Sage.Rows.AddRange([order, ExtractScene.Order(13)]);
        await _scene.Sweep(Streams.Orders);
        _scene.Sage.Rows.Remove(order);
        await _scene.Sweep(Streams.Orders);
        var staged = (await _scene.Current(Kind.Order, "12")).ShouldNotBeNull();
        (staged.Gone, staged.Filter).ShouldBe((true, null));
    }
}
