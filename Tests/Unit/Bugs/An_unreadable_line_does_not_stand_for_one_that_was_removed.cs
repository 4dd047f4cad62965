using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;
using Invoice = Sage50Etl.Connectors.Sage50.Rows.Invoice;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Invoices are salesorders (INV-05). One line of an invoice was taken out in Sage, and another one, a text without an amount, cannot be
/// read. Asked whether the removed line is still there (D19), Sage gives all lines of the invoice, and the unreadable one, whose number is
/// known, passes for the removed one: the answer is called short, and the whole stream of orders and invoices is refused in every cycle,
/// for one text (D7: a row costs only the record that it may be).
/// </summary>
[Trait("Rule", "D19")]
[Trait("Rule", "D28")]
public sealed class An_unreadable_line_does_not_stand_for_one_that_was_removed
{
    private static readonly DateTime Later = ExtractScene.Monday.AddHours(1);

    [Theory]
    [InlineData(false, "delta")]
    [InlineData(true, "delta")]
    [InlineData(false, "sweep")]
    [InlineData(true, "sweep")]
    public async Task Should_let_the_line_go(bool broken, string reading)
    {
        using var scene = new ExtractScene { Mapping = Sample.Settings with { InvoicesAs = InvoicesAs.Salesorders } };
        var text = Line(2, 0) with { StockCode = "S3" };
        scene.Sage.Rows.AddRange([ExtractScene.Invoice(12), Line(1, 50), text, Line(3, 50)]);
        await scene.Sweep(Streams.Orders);
        (await scene.IsGone(Kind.OrderLine, "I12/3")).ShouldBeFalse();

        var invoice = scene.Sage.Rows.OfType<Invoice>().Single();
        scene.Sage.Replace(invoice, invoice with { InvoiceNet = 50, RecordModifyDate = Later });
        scene.Sage.Rows.RemoveAll(r => r is InvoiceItem { ItemNumber: 3 });
        if (broken) scene.Sage.Break(text, "12/2");

        await (reading == "delta" ? scene.Delta(Streams.Orders) : scene.Sweep(Streams.Orders));

        (await scene.IsGone(Kind.OrderLine, "I12/3")).ShouldBeTrue();
        (await scene.IsGone(Kind.OrderLine, "I12/2")).ShouldBeFalse();
    }

    private static InvoiceItem Line(int number, decimal net) => new()
    {
        InvoiceNumber = 12, ItemNumber = number, ItemId = number, StockCode = "W-1", Description = "Widget", Quantity = 1, UnitPrice = net, NetAmount = net,
        RecordModifyDate = ExtractScene.Monday,
    };
}
