using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Invoices;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using Shouldly;
using Xunit;
using InvoiceRow = Sage50Etl.Connectors.Sage50.Rows.Invoice;

namespace Sage50Etl.Tests.Unit.Canonical;

[Trait("Rule", "INV-07")]
public sealed class When_ledger_rows_are_read
{
    private static readonly MappingSettings On = new() { LedgerInvoices = true };

    private static readonly AuditHeader Entry = new()
    {
        HeaderNumber = 77, TranNumber = 70, Type = "SI", AccountRef = "MUR001", InvRef = "8", Date = new(2024, 3, 10), NetAmount = 100, TaxAmount = 20, GrossAmount = 120,
    };

    private static readonly InvoiceRow Document = new() { AccountRef = "MUR001", InvoiceNumber = 8, InvoiceTypeCode = 0, OrderNumber = "12", InvoiceGross = 120 };

    [Fact]
    [Trait("Rule", "D8")]
    public void Should_be_invoices_under_a_letter_of_their_own_with_the_customers_rep()
    {
        var image = Sample.With(On).FromSage(Entry, "Aoife");
        string.Join("; ", image.Select(f => $"{f.Key}={f.Value}")).ShouldBe("account=MUR001; accountCode=MUR001; date=2024-03-10; number=L70; rep=Aoife; total=100");
        CanonicalMapper.SageKey(Entry).ShouldBe("L70");
        CanonicalMapper.SageKey(Entry with { TranNumber = 0 }).ShouldBe("L77");
        RowFilter.KindOf(Entry, On).ShouldBe(Kind.Invoice);
    }

    [Theory]
    [Trait("Rule", "D18")]
    [InlineData("SI", InvoiceTotal.Net, 100, 100)]
    [InlineData("SC", InvoiceTotal.Net, 100, -100)]
    [InlineData("SC", InvoiceTotal.Net, -100, -100)]
    [InlineData("SC", InvoiceTotal.Gross, 100, -120)]
    [InlineData("SI", InvoiceTotal.Net, -100, -100)]
    public void Should_make_credits_negative_whatever_sign_the_ledger_shows(string type, InvoiceTotal total, int net, int expected) =>
        Sample.With(On with { InvoiceTotal = total }).FromSage(Entry with { Type = type, NetAmount = net })["total"].Value.ShouldBe((decimal)expected);

    [Fact]
    public void Should_stay_in_Sage_unless_asked_for()
    {
        RowFilter.ReasonToSkip(Entry, new()).ShouldBe("ledger rows are not asked for");
        RowFilter.ReasonToSkip(Entry, On).ShouldBeNull();
        RowFilter.ReasonToSkip(Entry with { AccountRef = "" }, On).ShouldBe("ledger row without customer");
        RowFilter.ReasonToSkip(Entry, On with { InvoicesFrom = new(2024, 3, 11) }).ShouldBe("before the start date for invoices");
        RowFilter.KindOf(Entry with { Type = "SR" }, On).ShouldBeNull("a receipt is no invoice");
    }

    [Theory]
    [Trait("Rule", "D18")]
    [InlineData("8", "mur001", 55, true)]
    [InlineData(" 0008 ", "MUR001", 55, true)]
    [InlineData("8", "OTHER", 120, false)]
    [InlineData("9", "MUR001", 120, false)]
    [InlineData("B8", "MUR001", 120, false)]
    [InlineData("12", "MUR001", 120, true)]
    [InlineData("12", "MUR001", 121, false)]
    [InlineData("", "MUR001", 120, false)]
    public void Should_be_the_document_with_their_number_and_customer(string reference, string account, int gross, bool documented)
    {
        var documents = new LedgerDocuments();
        documents.Add(Document);
        documents.Has(Entry with { InvRef = reference, AccountRef = account, GrossAmount = gross }).ShouldBe(documented);
    }

    [Fact]
    [Trait("Rule", "D18")]
    public void Should_not_be_stood_for_by_a_proforma_or_a_deleted_document()
    {
        var documents = new LedgerDocuments();
        documents.Add(Document with { InvoiceTypeCode = 5 });
        documents.Add(Document with { RecordDeleted = true });
        documents.Has(Entry).ShouldBeFalse();
        documents.Add(8, null);
        documents.Has(Entry with { AccountRef = "OTHER" }).ShouldBeTrue("a document whose customer cannot be read may be anybody's");
    }
}
