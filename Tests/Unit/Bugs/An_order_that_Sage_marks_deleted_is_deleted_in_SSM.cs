using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Orders marked RECORD_DELETED were staged as merely absent, so that their SSM documents stayed; the mark confirms a deletion (D6, ORD-16).</summary>
[Trait("Rule", "D6")]
[Trait("Rule", "ORD-16")]
public sealed class An_order_that_Sage_marks_deleted_is_deleted_in_SSM
{
    [Fact]
    public async Task Should_be_gone_with_the_reason_that_deletes_its_partner()
    {
        using var scene = new ExtractScene();
        var (marked, absent) = (ExtractScene.Order(12), ExtractScene.Order(13));
        scene.Sage.Rows.AddRange([marked, absent, ExtractScene.Order(14), ExtractScene.Item(501, 12), ExtractScene.Item(502, 13)]);
        await scene.Sweep(Streams.Orders);
        scene.Sage.Replace(marked, marked with { RecordDeleted = true });
        scene.Sage.Rows.Remove(absent);
        scene.Sage.Rows.RemoveAll(r => r is Connectors.Sage50.Rows.SopItem { OrderNumber: 13 });
        await scene.Sweep(Streams.Orders);
        (await scene.IsGone(Kind.Order, "12"), await scene.IsGone(Kind.Order, "13"), await scene.IsGone(Kind.Order, "14")).ShouldBe((true, true, false));
        RowFilter.ConfirmsDeletion((await scene.Current(Kind.Order, "12"))!.Filter).ShouldBeTrue("Sage marked it");
        RowFilter.ConfirmsDeletion((await scene.Current(Kind.Order, "13"))!.Filter).ShouldBeFalse("it is only absent");
        RowFilter.ConfirmsDeletion((await scene.Current(Kind.OrderLine, "501"))!.Filter).ShouldBeFalse("lines leave with their document");
    }
}
