using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A message line with an amount is a line of its own in SSM, so that no money is lost (D11). Where an answer leaves it out, Sage is asked
/// for it by its key before it is called removed (D19), but whatever carries the code M counts as no line there: it is taken out of SSM
/// with its amount, or the document goes with its net and without any line (D23).
/// </summary>
[Trait("Rule", "D19")]
[Trait("Rule", "D11")]
public sealed class A_message_line_with_an_amount_is_not_lost_by_a_short_answer
{
    private static readonly DateTime Later = ExtractScene.Monday.AddHours(1);

    [Theory]
    [InlineData("W-1")]
    [InlineData("M")]
    public async Task Should_read_again_where_it_is_left_out(string code)
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.AddRange([ExtractScene.Order(12) with { InvoiceNet = 16 }, ExtractScene.Item(501, 12), ExtractScene.Item(502, 12) with { StockCode = code }]);
        await scene.Sweep(Streams.Orders);
        (await scene.IsGone(Kind.OrderLine, "502")).ShouldBeFalse("it is a line of its own");
        var order = scene.Sage.Rows.OfType<SalesOrder>().Single();
        scene.Sage.Replace(order, order with { RecordModifyDate = Later });
        scene.Sage.Omits = (row, query) => row is SopItem { ItemId: 502 } && IsOfDocuments(query);

        await Should.ThrowAsync<GateException>(() => scene.Delta(Streams.Orders));

        (await scene.IsGone(Kind.OrderLine, "502")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("W-1")]
    [InlineData("M")]
    public async Task Should_take_no_document_without_it(string code)
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.AddRange([ExtractScene.Order(12) with { InvoiceNet = 8 }, ExtractScene.Item(501, 12) with { StockCode = code }]);
        scene.Sage.Omits = (row, query) => row is SopItem && IsOfDocuments(query);

        await Should.ThrowAsync<GateException>(() => scene.Sweep(Streams.Orders));
    }

    private static bool IsOfDocuments(SageQuery query) => query.Conditions.Count == 2;
}
