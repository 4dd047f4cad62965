using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

/// <summary>With mapping.invoicesAs salesorders an invoice is an order of status Invoice.</summary>
[Trait("Rule", "INV-05")]
public sealed class When_invoices_stand_among_orders : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_be_created_in_SSM_and_never_in_Sage()
    {
        await _scene.Link(Kind.Account, "A", "11");
        await Sage("Invoice");
        await _scene.Ssm(Kind.Order, "2", ("number", "I9"), ("account", "11"), ("status", "Invoice"));
        await _scene.Plan(Kind.Order);
        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(c => c.Target.ShouldBe(Side.Ssm), c => c.Action.ShouldBe("create"), c => c.Record.ShouldBe("I12"));
    }

    [Fact]
    [Trait("Rule", "INV-02")]
    public async Task Should_put_back_what_a_person_changed_in_SSM()
    {
        await Pair();
        await _scene.Edit(Side.Ssm, Kind.Order, "1", ("status", OrderState.OrderToSend), ("gross", 99m));
        await _scene.Plan(Kind.Order);
        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(c => c.Target.ShouldBe(Side.Ssm), c => c.Fields.ShouldBe("""{"gross":15.6,"status":"Invoice"}"""));
    }

    [Fact]
    public async Task Should_be_deleted_in_SSM_when_they_are_sales_again()
    {
        await Pair();
        var row = await _scene.Row(Side.Sage50, Kind.Order, "I12");
        await _scene.Put(Side.Sage50, Kind.Order, row with { Gone = true, Filter = RowFilter.AsSale, ReadAt = row.ReadAt.AddSeconds(1) });
        await _scene.Plan(Kind.Order);
        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(c => c.Target.ShouldBe(Side.Ssm), c => c.Action.ShouldBe("delete"));
    }

    [Fact]
    public async Task Should_delete_the_sale_when_it_becomes_a_salesorder()
    {
        await _scene.Link(Kind.Account, "A", "11");
        await _scene.Sage(Kind.Invoice, "I12", ("number", "I12"), ("account", "A"), ("total", 13m));
        await _scene.Ssm(Kind.Invoice, "5", ("number", "I12"), ("account", "11"), ("total", 13m));
        await _scene.Linked(Kind.Invoice, "I12", "5");
        var row = await _scene.Row(Side.Sage50, Kind.Invoice, "I12");
        await _scene.Put(Side.Sage50, Kind.Invoice, row with { Gone = true, Filter = RowFilter.AsSalesorder, ReadAt = row.ReadAt.AddSeconds(1) });
        await _scene.Plan(Kind.Invoice);
        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(c => c.Target.ShouldBe(Side.Ssm), c => c.Action.ShouldBe("delete"), c => c.Record.ShouldBe("I12"));
    }

    private async Task Pair()
    {
        await _scene.Link(Kind.Account, "A", "11");
        await Sage("Invoice");
        await _scene.Ssm(Kind.Order, "1", ("number", "I12"), ("account", "11"), ("status", "Invoice"), ("gross", 15.6m));
        await _scene.Linked(Kind.Order, "I12", "1");
    }

    private Task Sage(string status) => _scene.Sage(Kind.Order, "I12", ("number", "I12"), ("account", "A"), ("status", status), ("gross", 15.6m));
}
