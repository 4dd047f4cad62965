using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Canonical;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Extract;

[Trait("Rule", "INV-08")]
public sealed class When_payments_are_swept : IDisposable
{
    private static readonly DateTime Later = ExtractScene.Monday.AddDays(3);

    private readonly ExtractScene _scene = new()
    {
        Mapping = Sample.Settings with
        {
            CustomFields = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                [Kind.Invoice] = new Dictionary<string, string> { ["paid"] = "Z_Paid", ["outstanding"] = "Z_Open", ["dueDate"] = "Z_Due", ["paymentState"] = "Z_State" },
            },
        },
    };

    private static readonly AuditHeader Posted = ExtractScene.Entry(70, "8") with { GrossAmount = 120, Outstanding = 120, DueDate = new(2026, 3, 12) };

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_say_what_the_ledger_says()
    {
        _scene.Sage.Rows.AddRange([ExtractScene.Invoice(8), Posted]);
        await _scene.Sweep(Streams.Invoices);
        (await Payment("I8")).ShouldBe("0; 120; 2026-03-12; unpaid");
        (await _scene.Current(Kind.Invoice, "L70")).ShouldBeNull("the ledger is read for payments only");
    }

    [Fact]
    public async Task Should_see_a_later_payment_although_only_the_ledger_row_moved()
    {
        _scene.Sage.Rows.AddRange([ExtractScene.Invoice(8), Posted]);
        await _scene.Sweep(Streams.Invoices);
        _scene.Settings = _scene.Settings with { SageOverlap = TimeSpan.Zero };
        _scene.Sage.Replace(Posted, Posted with { AmountPaid = 20, Outstanding = 100, RecordModifyDate = Later });
        (await _scene.Delta(Streams.Invoices)).ShouldSatisfyAllConditions(o => o.Mode.ShouldBe("delta"), o => o.RowsChanged.ShouldBe(1));
        (await Payment("I8")).ShouldBe("20; 100; 2026-03-12; part paid");
    }

    [Fact]
    public async Task Should_make_amounts_of_credits_negative()
    {
        _scene.Sage.Rows.AddRange([ExtractScene.Invoice(8) with { InvoiceTypeCode = 3 }, Posted with { Type = "SC", PaidFlag = true, AmountPaid = 120, Outstanding = 0 }]);
        await _scene.Sweep(Streams.Invoices);
        (await Payment("I8")).ShouldBe("-120; 0; 2026-03-12; paid");
    }

    [Theory]
    [InlineData("another amount", "8", "MUR001", 60)]
    [InlineData("another customer", "8", "OTHER", 120)]
    [InlineData("another number", "9", "MUR001", 120)]
    public async Task Should_not_guess(string why, string reference, string account, int gross)
    {
        _scene.Sage.Rows.AddRange([ExtractScene.Invoice(8), Posted with { InvRef = reference, AccountRef = account, GrossAmount = gross }]);
        await _scene.Sweep(Streams.Invoices);
        (await Payment("I8")).ShouldBe("absent; absent; ; absent", why);
    }

    [Fact]
    public async Task Should_find_the_row_by_the_order_number_where_the_company_posts_so()
    {
        _scene.Sage.Rows.AddRange([ExtractScene.Invoice(8) with { OrderNumber = "31" }, Posted with { InvRef = "31", AmountPaid = 120, Outstanding = 0 }]);
        await _scene.Sweep(Streams.Invoices);
        (await Payment("I8")).ShouldBe("120; 0; 2026-03-12; paid");
    }

    private async Task<string> Payment(string key)
    {
        var values = (await _scene.Current(Kind.Invoice, key)).ShouldNotBeNull().Values;
        return string.Join("; ", new[] { "Z_Paid", "Z_Open", "Z_Due", "Z_State" }.Select(f => values.TryGetValue(f, out var v) ? $"{v:0.##}" : "absent"));
    }
}
