using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>In a delta a line whose row was malformed was not among the lines of its document, so it was called gone and would have been deleted in SSM.</summary>
public sealed class A_line_that_cannot_be_read_stays_in_its_document
{
    [Theory]
    [InlineData("502")]
    [InlineData("")]
    public async Task Should_not_be_called_gone(string readableKey)
    {
        using var scene = new ExtractScene();
        var (order, line) = (ExtractScene.Order(12), ExtractScene.Item(502, 12));
        scene.Sage.Rows.AddRange([order, ExtractScene.Item(501, 12), line]);
        await scene.Sweep(Streams.Orders);
        scene.Sage.Break(line, readableKey);
        scene.Sage.Replace(order, order with { RecordModifyDate = ExtractScene.Monday.AddDays(2) });
        await scene.Delta(Streams.Orders);
        (await scene.IsGone(Kind.OrderLine, "502")).ShouldBeFalse();
        await scene.Sweep(Streams.Orders);
        (await scene.IsGone(Kind.OrderLine, "502")).ShouldBeFalse();
    }
}
