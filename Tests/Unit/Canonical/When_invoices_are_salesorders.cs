using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Invoices;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using Shouldly;
using Xunit;
using InvoiceRow = Sage50Etl.Connectors.Sage50.Rows.Invoice;

namespace Sage50Etl.Tests.Unit.Canonical;

[Trait("Rule", "INV-05")]
public sealed class When_invoices_are_salesorders
{
    private static readonly MappingSettings Settings = new() { InvoicesAs = InvoicesAs.Salesorders };
    private static readonly InvoiceRow Row = new()
    {
        InvoiceNumber = 12, AccountRef = "MUR001", InvoiceTypeCode = 0, InvoiceDate = new(2026, 2, 10), Analysis2 = "Aoife", Currency = 1, CarrNet = 5, CarrTax = 1,
        InvoiceNet = 13, InvoiceTax = 2.6m, InvoiceGross = 15.6m, ForeignInvoiceNet = 16.25m, ForeignInvoiceTax = 3.25m, ForeignInvoiceGross = 19.5m, Posted = true,
    };

    [Fact]
    public void Should_be_a_document_with_a_status_of_its_own()
    {
        RowFilter.KindOf(Row, Settings).ShouldBe(Kind.Order);
        RowFilter.KindOf(Row, Sample.Settings).ShouldBe(Kind.Invoice);
        Texts(Sample.With(Settings).FromSage(Row)).ShouldBe(
            "account=MUR001; currency=GBP; gross=15.6; net=13; number=I12; orderDate=2026-02-10; readOnly=True; reference=Invoice 12; rep=Aoife; status=Invoice; tax=2.6");
    }

    [Fact]
    [Trait("Rule", "D12")]
    [Trait("Rule", "D18")]
    public void Should_be_negative_on_a_credit_and_in_document_currency()
    {
        var image = Sample.With(Settings).FromSage(Row with { InvoiceTypeCode = 3, Currency = 3, CustOrderNumber = "PO 7" });
        (image["status"].Text, image["reference"].Text, image["currency"].Text).ShouldBe((OrderState.CreditNote, "PO 7", "EUR"));
        (image["net"].Value, image["tax"].Value, image["gross"].Value).ShouldBe((-16.25m, -3.25m, -19.5m));
    }

    [Fact]
    [Trait("Rule", "INV-09")]
    public void Should_have_the_customers_representative_where_it_names_none() =>
        Sample.With(Settings).FromSage(Row with { Analysis2 = null }, null, "Zoe")["rep"].Text.ShouldBe("Zoe");

    [Fact]
    [Trait("Rule", "D11")]
    public void Should_have_the_lines_of_an_order_with_messages_services_and_carriage() => Lines(Row,
        Item(1), Item(2, "M") with { Description = "with care", NetAmount = 0, TaxAmount = 0 }, Item(3, "S2")).ShouldBe(
        ["I12/1 1 W-1 'Widget / with care' 2 x 4 = 8 + 1.6", "I12/3 2 SVC-S2 'Widget' 2 x 4 = 8 + 1.6", "I12:carriage 3 SVC-CARR 'Carriage' 1 x 5 = 5 + 1"]);

    [Fact]
    [Trait("Rule", "D18")]
    public void Should_take_quantities_and_amounts_back_on_a_credit() => Lines(Row with { InvoiceTypeCode = 3 }, Item(1), Item(2) with { Quantity = 2.5m, NetAmount = 10, TaxAmount = 2 }).ShouldBe(
        ["I12/1 1 W-1 'Widget' -2 x 4 = -8 + -1.6", "I12/2 2 W-1 'Widget / -2.5 x 4.00' 1 x -10 = -10 + -2", "I12:carriage 3 SVC-CARR 'Carriage' 1 x -5 = -5 + -1"]);

    [Fact]
    [Trait("Rule", "D12")]
    public void Should_find_foreign_carriage_in_what_the_lines_leave() => Lines(Row with { Currency = 3 }, Item(1)).ShouldBe(
        ["I12/1 1 W-1 'Widget' 2 x 5 = 10 + 2", "I12:carriage 2 SVC-CARR 'Carriage' 1 x 6.25 = 6.25 + 1.25"]);

    [Fact]
    public void Should_have_no_carriage_in_a_foreign_document_without_it() =>
        Lines(Row with { Currency = 3, CarrNet = 0, CarrTax = 0 }, Item(1)).ShouldBe(["I12/1 1 W-1 'Widget' 2 x 5 = 10 + 2"]);

    [Fact]
    public void Should_need_two_more_statuses_only_then()
    {
        var without = new Dictionary<string, string>(Settings.OrderStatusLabels);
        without.Remove(OrderState.CreditNote);
        (Settings with { OrderStatusLabels = without }).Validate().ShouldHaveSingleItem().ShouldContain("CreditNote");
        (Sample.Settings with { OrderStatusLabels = without }).Validate().ShouldBeEmpty();
        var tenant = Sample.Sources with { OrderStatuses = [.. Sample.Sources.OrderStatuses.Where(s => s.DescriptionEN is not "Credit note")] };
        new ReferenceLists(tenant, Settings).Problems().ShouldHaveSingleItem().ShouldContain("'Credit note'");
        new ReferenceLists(tenant, Sample.Settings).Problems().ShouldBeEmpty();
    }

    [Fact]
    public void Should_refuse_settings_that_only_sales_can_hold()
    {
        (Settings with { LedgerInvoices = true }).Validate().ShouldHaveSingleItem().ShouldContain("ledgerInvoices");
        var paid = new Dictionary<string, IReadOnlyDictionary<string, string>> { [Kind.Invoice] = new Dictionary<string, string> { ["paid"] = "Z_Paid" } };
        (Settings with { CustomFields = paid }).Validate().ShouldHaveSingleItem().ShouldContain("customFields");
        (Settings with { Fields = [new() { Record = Kind.Invoice, Sage = "ORDER_NUMBER", Ssm = "Z_Order" }] }).Validate().ShouldHaveSingleItem().ShouldContain("invoicesAs");
        Settings.Validate().ShouldBeEmpty();
    }

    private static string Texts(Image image) => string.Join("; ", image.Select(f => $"{f.Key}={f.Value}"));

    private static IEnumerable<string> Lines(InvoiceRow row, params InvoiceItem[] items) =>
        InvoiceLines.From(row, items, Settings, Sample.Lists).Select(l => FormattableString.Invariant(
            $"{l.Key} {l.Line.Position:0} {l.Line.Product} '{l.Line.Description?.Replace("\n", " / ", StringComparison.Ordinal)}' {l.Line.Quantity:0.##} x {l.Line.Price:0.##} = {l.Line.Net:0.##} + {l.Line.Tax:0.##}"));

    private static InvoiceItem Item(int number, string code = "W-1") => new()
    {
        InvoiceNumber = 12, ItemNumber = number, StockCode = code, Description = "Widget", Quantity = 2, UnitPrice = 4, ForeignUnitPrice = 5, NetAmount = 8, TaxAmount = 1.6m,
        ForeignNetAmount = 10, ForeignTaxAmount = 2, TaxCode = 1,
    };
}
