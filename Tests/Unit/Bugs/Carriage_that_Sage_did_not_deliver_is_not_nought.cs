using Sage50Etl.Canonical.Invoices;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;
using InvoiceRow = Sage50Etl.Connectors.Sage50.Rows.Invoice;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Where invoices are salesorders and Sage does not deliver CARR_NET, the carriage passed for 0: the document went with its full net and without the line that makes it up. The rule that a
/// document goes with all of its lines or not at all looked at amounts of lines and at foreign totals only (D2, D23).
/// </summary>
[Trait("Rule", "INV-05")]
public sealed class Carriage_that_Sage_did_not_deliver_is_not_nought
{
    private static readonly MappingSettings Settings = new() { InvoicesAs = InvoicesAs.Salesorders };

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Should_let_no_document_go_whose_lines_are_less_than_its_net(int currency)
    {
        var header = new InvoiceRow
        {
            InvoiceNumber = 12, AccountRef = "MUR001", Currency = currency, InvoiceNet = 13, InvoiceTax = 2.6m, ForeignInvoiceNet = 16.25m, ForeignInvoiceTax = 3.25m,
            Absent = new HashSet<string> { nameof(InvoiceRow.CarrNet), nameof(InvoiceRow.CarrTax) },
        };
        var item = new InvoiceItem
        {
            InvoiceNumber = 12, ItemNumber = 1, StockCode = "W-1", Description = "Widget", Quantity = 2, UnitPrice = 4, NetAmount = 8, TaxAmount = 1.6m, ForeignUnitPrice = 5,
            ForeignNetAmount = 10, ForeignTaxAmount = 2, TaxCode = 1, RecordModifyDate = ExtractScene.Monday,
        };

        var net = 0m;
        try
        {
            net = InvoiceLines.From(header, [item], Settings, Sample.Lists).Sum(l => l.Line.Net ?? 0);
        }
        catch (Sage50Etl.Canonical.MappingException)
        {
            return;
        }

        net.ShouldBe(currency == Sample.Lists.BaseCurrencyNumber ? 13 : 16.25m, "a header never goes with fewer lines than its net");
    }
}
