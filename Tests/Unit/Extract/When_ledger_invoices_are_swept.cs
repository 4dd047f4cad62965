using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Canonical;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Extract;

[Trait("Rule", "D18")]
[Trait("Rule", "INV-07")]
public sealed class When_ledger_invoices_are_swept : IDisposable
{
    private static readonly DateTime Later = ExtractScene.Monday.AddDays(3);
    private readonly ExtractScene _scene = new() { Mapping = Sample.Settings with { LedgerInvoices = true } };

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_take_only_those_without_a_document_of_their_customer()
    {
        _scene.Sage.Rows.AddRange(
        [
            new SalesLedger { AccountRef = "MUR001", Name = "Murphy", Analysis2 = "Aoife", Currency = 1 }, ExtractScene.Invoice(8),
            ExtractScene.Entry(70, "8"), ExtractScene.Entry(71, "8", account: "OTHER"), ExtractScene.Entry(72, "B000008", "SC"), ExtractScene.Entry(73, "B1", "SR"),
        ]);
        await _scene.Sweep(Streams.Customers);
        await _scene.Sweep(Streams.Invoices);
        (await _scene.Current(Kind.Invoice, "L70")).ShouldBeNull();
        (await _scene.Current(Kind.Invoice, "L73")).ShouldBeNull();
        (await _scene.Current(Kind.Invoice, "L71")).ShouldNotBeNull().Values["rep"].ShouldBeNull();
        var credit = (await _scene.Current(Kind.Invoice, "L72")).ShouldNotBeNull().Values;
        (credit["number"], credit["account"], credit["total"], credit["rep"]).ShouldBe(("L72", "MUR001", -50m, "Aoife"));
    }

    [Fact]
    public async Task Should_read_no_ledger_unless_asked_for()
    {
        _scene.Mapping = Sample.Settings;
        _scene.Sage.Rows.AddRange([ExtractScene.Invoice(8), ExtractScene.Entry(70, "B1")]);
        await _scene.Sweep(Streams.Invoices);
        (await _scene.Current(Kind.Invoice, "L70")).ShouldBeNull();
        _scene.Sage.Queries.ShouldAllBe(q => q.Row == typeof(Connectors.Sage50.Rows.Invoice));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Should_drop_the_ledger_row_when_its_document_appears(bool delta)
    {
        _scene.Sage.Rows.AddRange([ExtractScene.Invoice(8), ExtractScene.Entry(70, "9")]);
        await _scene.Sweep(Streams.Invoices);
        (await _scene.IsGone(Kind.Invoice, "L70")).ShouldBeFalse();
        _scene.Sage.Rows.Add(ExtractScene.Invoice(9, modified: Later));
        _scene.Settings = _scene.Settings with { SageOverlap = TimeSpan.Zero };
        await (delta ? _scene.Delta(Streams.Invoices) : _scene.Sweep(Streams.Invoices));
        var row = (await _scene.Current(Kind.Invoice, "L70")).ShouldNotBeNull();
        (row.Gone, RowFilter.ConfirmsDeletion(row.Filter)).ShouldBe((true, true));
        (await _scene.Current(Kind.Invoice, "I9")).ShouldNotBeNull().Gone.ShouldBeFalse();
    }

    [Fact]
    public async Task Should_find_the_document_of_a_new_ledger_row_although_the_document_did_not_change()
    {
        _scene.Sage.Rows.Add(ExtractScene.Invoice(8));
        await _scene.Sweep(Streams.Invoices);
        _scene.Sage.Rows.AddRange([ExtractScene.Entry(70, "8") with { RecordModifyDate = Later }, ExtractScene.Entry(71, "B2") with { RecordModifyDate = Later }]);
        _scene.Settings = _scene.Settings with { SageOverlap = TimeSpan.Zero };
        _scene.Time.Advance(TimeSpan.FromDays(4));
        (await _scene.Delta(Streams.Invoices)).Mode.ShouldBe("delta");
        (await _scene.Current(Kind.Invoice, "L70")).ShouldBeNull();
        (await _scene.Current(Kind.Invoice, "L71")).ShouldNotBeNull();
        (await _scene.Watermark(Kind.Invoice)).ShouldNotBeNull().ShouldStartWith("2026-03-05");
    }

    [Fact]
    [Trait("Rule", "D6")]
    public async Task Should_leave_the_money_to_the_sale_of_a_document_that_is_absent_now()
    {
        var document = ExtractScene.Invoice(8);
        _scene.Sage.Rows.AddRange([document, ExtractScene.Invoice(9), ExtractScene.Entry(70, "8")]);
        await _scene.Sweep(Streams.Invoices);
        _scene.Sage.Rows.Remove(document);
        await _scene.Sweep(Streams.Invoices);
        (await _scene.IsGone(Kind.Invoice, "I8")).ShouldBeTrue();
        (await _scene.Current(Kind.Invoice, "L70")).ShouldBeNull("nothing is written for an absent document, so its sale still stands");
    }

    [Fact]
    [Trait("Rule", "D6")]
    public async Task Should_take_over_from_a_document_that_Sage_marked_deleted()
    {
        var document = ExtractScene.Invoice(8);
        _scene.Sage.Rows.AddRange([document, ExtractScene.Entry(70, "8")]);
        await _scene.Sweep(Streams.Invoices);
        _scene.Sage.Replace(document, document with { RecordDeleted = true, RecordModifyDate = Later });
        await _scene.Delta(Streams.Invoices);
        var row = (await _scene.Current(Kind.Invoice, "I8")).ShouldNotBeNull();
        (row.Gone, RowFilter.ConfirmsDeletion(row.Filter)).ShouldBe((true, true));
        (await _scene.IsGone(Kind.Invoice, "L70")).ShouldBeFalse();
    }

    [Fact]
    public async Task Should_delete_what_was_deleted_in_the_ledger_and_leave_what_is_only_absent()
    {
        var (deleted, absent) = (ExtractScene.Entry(70, "B1"), ExtractScene.Entry(71, "B2"));
        _scene.Sage.Rows.AddRange([ExtractScene.Invoice(8), deleted, absent]);
        await _scene.Sweep(Streams.Invoices);
        _scene.Sage.Replace(deleted, deleted with { DeletedFlag = true });
        _scene.Sage.Rows.Remove(absent);
        await _scene.Sweep(Streams.Invoices);
        RowFilter.ConfirmsDeletion((await _scene.Current(Kind.Invoice, "L70")).ShouldNotBeNull().Filter).ShouldBeTrue();
        var row = (await _scene.Current(Kind.Invoice, "L71")).ShouldNotBeNull();
        (row.Gone, row.Filter).ShouldBe((true, null));
    }

    [Fact]
    public async Task Should_leave_ledger_rows_alone_when_nobody_asks_for_them_any_more()
    {
        _scene.Sage.Rows.AddRange([ExtractScene.Invoice(8), ExtractScene.Entry(70, "B1")]);
        await _scene.Sweep(Streams.Invoices);
        _scene.Mapping = Sample.Settings;
        await _scene.Sweep(Streams.Invoices);
        var row = (await _scene.Current(Kind.Invoice, "L70")).ShouldNotBeNull();
        (row.Gone, row.Filter).ShouldBe((true, null), "gone from source: nothing is written");
    }

    [Fact]
    public async Task Should_take_no_ledger_row_while_a_document_number_cannot_be_read()
    {
        var document = ExtractScene.Invoice(9);
        _scene.Sage.Rows.AddRange([ExtractScene.Invoice(8), document, ExtractScene.Entry(70, "B1")]);
        _scene.Sage.Break(document, "");
        await _scene.Sweep(Streams.Invoices);
        (await _scene.Current(Kind.Invoice, "L70")).ShouldBeNull();
        _scene.Sage.Break(document, "9");
        _scene.Sage.Rows.Add(ExtractScene.Entry(71, "9", account: "OTHER"));
        await _scene.Sweep(Streams.Invoices);
        (await _scene.Current(Kind.Invoice, "L70")).ShouldNotBeNull();
        (await _scene.Current(Kind.Invoice, "L71")).ShouldBeNull("it may be the document that cannot be read");
    }
}
