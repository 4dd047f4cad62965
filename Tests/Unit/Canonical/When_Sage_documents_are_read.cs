using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Canonical;

public sealed class When_Sage_documents_are_read
{
    private static readonly SalesOrder Order = new()
    {
        AccountRef = "MUR001", OrderNumber = 12, OrderTypeCode = 0, OrderDate = new(2024, 3, 1), DespatchDate = new(2024, 3, 9), QuoteExpiryDate = new(2024, 4, 1),
        AllocatedStatusCode = 2, TakenBy = "Tomasz", Analysis2 = "Aoife", CustOrderNumber = "PO 7", Notes1 = "Ring first", Notes3 = "Gate 2", CustDiscRate = 5,
        InvoiceNet = 100, InvoiceTax = 20, InvoiceGross = 120, ForeignInvoiceNet = 125, ForeignInvoiceTax = 25, ForeignInvoiceGross = 150, Currency = 1,
    };

    private static readonly Invoice Invoice = new()
    {
        AccountRef = "MUR001", InvoiceNumber = 8, InvoiceTypeCode = 1, InvoiceOrCredit = "Invoice", InvoiceDate = new(2024, 3, 10), Analysis2 = "Aoife",
        InvoiceNet = 100, InvoiceGross = 120, ForeignInvoiceNet = 999, Posted = true,
    };

    [Fact]
    [Trait("Rule", "ORD-02")]
    [Trait("Rule", "D12")]
    public void Should_map_every_order_field() => Texts(Sample.Mapper.FromSage(Order, "TRADE")).ShouldBe(
        "account=MUR001; comment=Ring first\nGate 2; currency=GBP; discount=5; forecast=2024-03-09; gross=120; net=100; number=O12; orderDate=2024-03-01; priceList=TRADE; "
        + "readOnly=True; reference=PO 7; rep=Aoife; status=OrderAllocated; tax=20");

    [Fact]
    public void Should_take_document_currency_amounts_from_the_foreign_columns()
    {
        var image = Sample.Mapper.FromSage(Order with { Currency = 3 });
        Texts(image.Only(f => f is "currency" or "net" or "tax" or "gross")).ShouldBe("currency=EUR; gross=150; net=125; tax=25");
    }

    [Fact]
    public void Should_forecast_and_number_a_quotation_as_such()
    {
        var image = Sample.Mapper.FromSage(Order with { OrderTypeCode = 9, QuoteStatusId = 1, CustOrderNumber = " " });
        Texts(image.Only(f => f is "number" or "reference" or "forecast" or "status"))
            .ShouldBe("forecast=2024-04-01; number=Q12; reference=Quotation 12; status=QuotationOpen");
    }

    [Fact]
    public void Should_say_nothing_about_the_price_list_of_the_account() => Sample.Mapper.FromSage(Order)["priceList"].IsAbsent.ShouldBeTrue();

    [Fact]
    public void Should_depend_only_on_the_columns_that_this_document_uses()
    {
        var poor = Order with
        {
            Absent = new HashSet<string> { nameof(SalesOrder.ForeignInvoiceNet), nameof(SalesOrder.QuoteExpiryDate), nameof(SalesOrder.QuoteStatusId), nameof(SalesOrder.Notes2) },
        };
        var order = Sample.Mapper.FromSage(poor);
        foreach (var field in new[] { "net", "forecast", "status" }) order[field].HasValue.ShouldBeTrue(field);
        order["comment"].IsAbsent.ShouldBeTrue();
        var foreignQuotation = Sample.Mapper.FromSage(poor with { Currency = 3, OrderTypeCode = 9 });
        foreach (var field in new[] { "net", "forecast", "status" }) foreignQuotation[field].IsAbsent.ShouldBeTrue(field);
    }

    [Fact]
    public void Should_take_the_rep_from_taken_by_where_that_is_the_column() =>
        Sample.With(new MappingSettings { DocumentRepColumn = "TAKEN_BY" }).FromSage(Order)["rep"].Text.ShouldBe("Tomasz");

    [Fact]
    [Trait("Rule", "INV-05")]
    [Trait("Rule", "INV-01")]
    [Trait("Rule", "INV-03")]
    [Trait("Rule", "D18")]
    public void Should_map_every_invoice_field() => Texts(Sample.Mapper.FromSage(Invoice)).ShouldBe(
        "account=MUR001; accountCode=MUR001; date=2024-03-10; number=I8; rep=Aoife; total=100");

    [Theory]
    [Trait("Rule", "INV-06")]
    [Trait("Rule", "D18")]
    [InlineData(InvoiceTotal.Net, 1, "Invoice", 100)]
    [InlineData(InvoiceTotal.Gross, 2, "Invoice", 120)]
    [InlineData(InvoiceTotal.Net, 3, "Credit", -100)]
    [InlineData(InvoiceTotal.Gross, 4, null, -120)]
    [InlineData(InvoiceTotal.Net, 0, "Credit", -100)]
    public void Should_make_credits_negative(InvoiceTotal total, int type, string? word, int expected) =>
        Sample.With(new MappingSettings { InvoiceTotal = total }).FromSage(Invoice with { InvoiceTypeCode = type, InvoiceOrCredit = word })["total"].Value.ShouldBe((decimal)expected);

    [Fact]
    [Trait("Rule", "INV-06")]
    public void Should_filter_invoices_by_type_posting_and_date()
    {
        var settings = new MappingSettings { InvoicesFrom = new(2024, 3, 10) };
        RowFilter.ReasonToSkip(Invoice, settings).ShouldBeNull();
        RowFilter.ReasonToSkip(Invoice with { InvoiceDate = new(2024, 3, 9) }, settings).ShouldBe("before the start date for invoices");
        RowFilter.ReasonToSkip(Invoice with { Posted = false }, settings).ShouldBe("not posted yet");
        RowFilter.ReasonToSkip(Invoice with { Posted = false }, settings with { PostedOnly = false }).ShouldBeNull();
        RowFilter.ReasonToSkip(Invoice with { InvoiceTypeCode = 5 }, settings).ShouldBe("proforma or quotation of the invoice module");
    }

    [Theory]
    [Trait("Rule", "INV-09")]
    [InlineData("Aoife", "Tomasz", "Aoife")]
    [InlineData("", "Tomasz", "Tomasz")]
    [InlineData(null, null, null)]
    public void Should_take_the_customers_rep_for_an_invoice_that_names_none(string? own, string? customers, string? expected) =>
        Sample.Mapper.FromSage(Invoice with { Analysis2 = own }, null, customers)["rep"].Text.ShouldBe(expected);

    private static string Texts(Image image) => string.Join("; ", image.Select(f => $"{f.Key}={f.Value}"));
}
