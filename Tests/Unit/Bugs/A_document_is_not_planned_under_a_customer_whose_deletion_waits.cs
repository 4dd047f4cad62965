using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A customer is marked as deleted in Sage, and its deletion in SSM waits: for a person, because there are many, or because SSM refused it.
/// Its link stands until then, and an order that a rep sends for it meanwhile passes every condition and goes to Sage, under a customer
/// that nobody sees there (ORD-07: on hold or deleted). Once the deletion has gone through, the same order is held.
/// </summary>
[Trait("Rule", "ORD-07")]
public sealed class A_document_is_not_planned_under_a_customer_whose_deletion_waits : IAsyncLifetime
{
    private readonly PlanScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        _scene.Settings = _scene.Settings with { Quiet = TimeSpan.Zero, GoLive = new DateOnly(2020, 1, 1) };
        await _scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("country", "GB"), ("priceList", "TRADE"), ("currency", "GBP"), ("onHold", false));
        await _scene.Ssm(Kind.Account, "5", ("companyCode", "MUR001"), ("status", "Client"), ("country", "GB"), ("priceList", "1"));
        await _scene.Linked(Kind.Account, "MUR001", "5");
        await _scene.Link(Kind.Product, "W-1", "70");
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(false, false, ChangeState.Planned)] // The control.
    [InlineData(true, true, ChangeState.Waiting)] // The control: the deletion has gone through.
    [InlineData(true, false, ChangeState.Waiting)]
    public async Task Should_be_held(bool deleted, bool applied, string expected)
    {
        if (deleted)
        {
            await _scene.Gone(Side.Sage50, Kind.Account, "MUR001");
            await _scene.Plan(Kind.Account);
            (await _scene.OnlyChange()).Action.ShouldBe("delete");
        }
        if (applied)
        {
            await _scene.SetChanges(ChangeState.Applied);
            await _scene.Store.Write(
                async db => (await db.Links.FindAsync("acme", Kind.Account, "MUR001"))!.State = LinkState.Gone, PlanScene.Cancel);
        }
        await _scene.Ssm(Kind.Order, "9", ("account", "5"), ("status", OrderState.QuotationToSend), ("reference", "PO 1"));
        await _scene.Ssm(Kind.OrderLine, "91", ("order", "9"), ("position", 1m), ("product", "70"), ("quantity", 2m));

        await _scene.Plan(Kind.Order);

        (await _scene.Changes()).Single(c => c is { Kind: Kind.Order, Action: "create" }).State.ShouldBe(expected);
    }
}
