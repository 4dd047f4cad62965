using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Extract;

[Trait("Rule", "D5")]
[Trait("Rule", "ORD-15")]
public sealed class When_a_quotation_runs_out : IDisposable
{
    private readonly ExtractScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_expire_when_its_day_is_past_though_nobody_edits_it_in_Sage()
    {
        var quotation = ExtractScene.Order(12) with { OrderTypeCode = 9, QuoteStatusId = 1, QuoteExpiryDate = new DateOnly(2026, 3, 3) };
        _scene.Sage.Rows.AddRange([quotation, ExtractScene.Item(501, 12)]);
        _scene.Settings = _scene.Settings with { SageOverlap = TimeSpan.Zero };
        await _scene.Sweep(Streams.Orders);
        (await Status()).ShouldBe(OrderState.QuotationOpen);
        _scene.Time.Advance(TimeSpan.FromDays(1));
        await _scene.Delta(Streams.Orders);
        (await Status()).ShouldBe(OrderState.QuotationOpen, "it is open on its last day");
        _scene.Time.Advance(TimeSpan.FromDays(1));
        await _scene.Delta(Streams.Orders);
        (await Status()).ShouldBe(OrderState.QuotationExpired);
        await _scene.Sweep(Streams.Orders);
        (await Status()).ShouldBe(OrderState.QuotationExpired, "a sweep sees the same");
        _scene.Sage.Replace(quotation, quotation with { QuoteExpiryDate = new DateOnly(2026, 4, 1), RecordModifyDate = ExtractScene.Monday.AddDays(2) });
        await _scene.Delta(Streams.Orders);
        (await Status()).ShouldBe(OrderState.QuotationOpen, "Sage gave it a new day");
    }

    private async Task<object?> Status() => (await _scene.Current(Kind.Order, "12")).ShouldNotBeNull().Values["status"];
}
