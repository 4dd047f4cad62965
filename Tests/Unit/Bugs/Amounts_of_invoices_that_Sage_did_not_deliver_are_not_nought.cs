using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Invoices;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;
using InvoiceRow = Sage50Etl.Connectors.Sage50.Rows.Invoice;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Where invoices are salesorders, columns that a HyperAccounts does not publish for invoice lines (tax, discount, foreign price) stood in SSM as 0, and the whole tax of
/// a foreign invoice on its carriage. A line that could not go left its header in SSM with the full net and fewer lines. Orders had both rules (D2, D23).
/// </summary>
[Trait("Rule", "INV-05")]
public sealed class Amounts_of_invoices_that_Sage_did_not_deliver_are_not_nought
{
    private static readonly MappingSettings Settings = new() { InvoicesAs = InvoicesAs.Salesorders };

    private static readonly InvoiceRow Foreign = new()
    {
        InvoiceNumber = 12, AccountRef = "MUR001", Currency = 3, InvoiceNet = 13, ForeignInvoiceNet = 16.25m, ForeignInvoiceTax = 3.25m, ForeignInvoiceGross = 19.5m,
    };

    [Fact]
    [Trait("Rule", "D2")]
    public void Should_be_absent_on_their_line()
    {
        var published = Item(12, 1) with
        {
            Absent = new HashSet<string> { nameof(InvoiceItem.ForeignUnitPrice), nameof(InvoiceItem.ForeignTaxAmount), nameof(InvoiceItem.TaxAmount), nameof(InvoiceItem.DiscountRate) },
        };

        var line = Image(InvoiceLines.From(Foreign, [published], Settings, Sample.Lists).ShouldHaveSingleItem());

        new[] { "price", "tax", "discount" }.ShouldAllBe(f => line[f].IsAbsent);
        line["net"].Value.ShouldBe(10m);
    }

    [Theory]
    [InlineData(nameof(InvoiceItem.ForeignNetAmount))]
    [InlineData(nameof(InvoiceItem.ForeignTaxAmount))]
    public void Should_give_no_carriage_that_is_worked_out_from_them(string column)
    {
        var items = new[] { Item(12, 1) with { Absent = new HashSet<string> { column } } };

        Should.Throw<MappingException>(() => InvoiceLines.From(Foreign with { CarrNet = 5, CarrTax = 1 }, items, Settings, Sample.Lists)).Field.ShouldBe("carriage");
        InvoiceLines.From(Foreign, items, Settings, Sample.Lists).Count.ShouldBe(1, "without carriage nothing is worked out");
    }

    [Theory]
    [Trait("Rule", "D23")]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Should_hold_a_document_whole_whose_line_cannot_be_mapped(int type)
    {
        using var scene = new ExtractScene { Mapping = Settings };
        scene.Sage.Rows.AddRange([ExtractScene.Invoice(7) with { InvoiceTypeCode = type, InvoiceNet = 16 }, Item(7, 1), Item(7, 2) with { StockCode = null }]);

        await scene.Sweep(Streams.Orders);

        (await scene.Current(Kind.Order, "I7")).ShouldBeNull("a header never goes with fewer lines than its net");
        (await scene.Rows<FindingRow>()).Single(f => f.Kind == Kind.Order).Reason.ShouldContain("held with all of its lines");
    }

    [Theory]
    [Trait("Rule", "D23")]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Should_hold_a_document_whole_whose_line_cannot_be_read(int type)
    {
        using var scene = new ExtractScene { Mapping = Settings };
        var second = Item(7, 2);
        scene.Sage.Rows.AddRange([ExtractScene.Invoice(7) with { Currency = 1, InvoiceTypeCode = type, InvoiceNet = 16 }, Item(7, 1), second]);
        scene.Sage.Rows.AddRange([ExtractScene.Invoice(8) with { Currency = 1, InvoiceTypeCode = type, InvoiceNet = 7 }, Item(8, 1)]);
        scene.Sage.Break(second, "7/2");

        await scene.Sweep(Streams.Orders);

        (await scene.Current(Kind.Order, "I7")).ShouldBeNull();
        (await scene.Current(Kind.Order, "I8")).ShouldNotBeNull("a discount on the whole document is no missing line");
    }

    private static Image Image(Sage50Etl.Canonical.Orders.MappedLine mapped) => RecordSchema.Of(Kind.OrderLine).ToImage(mapped.Line);

    private static InvoiceItem Item(int invoice, int number) => new()
    {
        InvoiceNumber = invoice, ItemNumber = number, StockCode = "W-1", Description = "Widget", Quantity = 2, UnitPrice = 4, NetAmount = 8, TaxAmount = 1.6m, ForeignUnitPrice = 5,
        ForeignNetAmount = 10, ForeignTaxAmount = 2, TaxCode = 1, RecordModifyDate = ExtractScene.Monday,
    };
}
