using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Extract;

public sealed class When_Sage_customers_are_swept : IDisposable
{
    private static readonly SalesLedger Customer = new() { AccountRef = "MUR001", Name = "Murphy", Currency = 1, RecordModifyDate = ExtractScene.Monday };
    private readonly ExtractScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    [Trait("Rule", "ACC-23")]
    public async Task Should_not_take_inactive_or_on_hold_for_deleted()
    {
        _scene.Sage.Rows.Add(Customer with { InactiveFlag = true, AccountOnHold = true });
        await _scene.Sweep(Streams.Customers);
        var row = (await _scene.Current(Kind.Account, "MUR001")).ShouldNotBeNull();
        (row.Gone, row.Filter, row.Values["onHold"]).ShouldBe((false, null, true));
    }

    [Fact]
    [Trait("Rule", "ACC-23")]
    [Trait("Rule", "D6")]
    public async Task Should_take_a_marked_or_a_missing_customer_for_deleted()
    {
        var missing = Customer with { AccountRef = "ABS001" };
        _scene.Sage.Rows.AddRange([Customer, missing, Customer with { AccountRef = "STA001" }]);
        await _scene.Sweep(Streams.Customers);
        _scene.Sage.Replace(Customer, Customer with { RecordDeleted = true });
        _scene.Sage.Rows.Remove(missing);
        await _scene.Sweep(Streams.Customers);
        (await _scene.IsGone(Kind.Account, "MUR001"), await _scene.IsGone(Kind.Account, "ABS001"), await _scene.IsGone(Kind.Account, "STA001"))
            .ShouldBe((true, true, false));
    }
}
