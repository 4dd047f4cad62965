using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>The fault was noted under the number (8), the record stands under I8: it was taken as missing, answered when asked for, and no invoice was taken over any more.</summary>
public sealed class An_invoice_that_cannot_be_read_does_not_stop_its_stream : IDisposable
{
    private readonly ExtractScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_keep_it_as_it_was_and_take_the_others()
    {
        var invoice = ExtractScene.Invoice(8);
        _scene.Sage.Rows.Add(invoice);
        await _scene.Sweep(Streams.Invoices);
        _scene.Sage.Break(invoice, "8");
        _scene.Sage.Rows.Add(ExtractScene.Invoice(9));
        (await _scene.Sweep(Streams.Invoices)).RowsRefused.ShouldBe(1);
        (await _scene.IsGone(Kind.Invoice, "I8")).ShouldBeFalse();
        (await _scene.Current(Kind.Invoice, "I9")).ShouldNotBeNull();
    }
}
