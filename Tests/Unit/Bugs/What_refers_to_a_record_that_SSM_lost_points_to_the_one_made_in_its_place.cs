using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Somebody deleted a product in SSM and it was created again. The lines of old documents went on pointing to the deleted one, the customers of a price list to the
/// deleted list. Found by the simulation (seed 7).
/// </summary>
[Trait("Rule", "D29")]
public sealed class What_refers_to_a_record_that_SSM_lost_points_to_the_one_made_in_its_place : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Kind.Product, "STK1", Kind.OrderLine, "product")]
    [InlineData(Kind.Family, "3", Kind.Product, "family")]
    [InlineData(Kind.Rate, "TRADE", Kind.Account, "priceList")]
    [InlineData(Kind.Rate, "TRADE", Kind.Order, "priceList")]
    public async Task Should_be_written_once_the_new_one_is_made(string kind, string key, string child, string field)
    {
        await Pair(kind, key, child, field);
        await _scene.Gone(Side.Ssm, kind, "70");
        await _scene.Plan(kind);

        await _scene.Plan(child);

        var change = (await _scene.Changes()).Where(c => c.Kind == child).ShouldHaveSingleItem();
        (change.Action, change.Target, change.Record).ShouldBe(("update", Side.Ssm, "C1"));
        change.Fields.ShouldBe($$"""{"{{field}}":"{{key}}"}""");
        (change.WaitsForKind, change.WaitsForKey).ShouldBe((kind, $"Sage50:{key}"));
    }

    [Fact]
    public async Task Should_leave_alone_what_points_elsewhere()
    {
        await Pair(Kind.Product, "STK1", Kind.OrderLine, "product");
        await _scene.Sage(Kind.Product, "STK2", ("stockCode", "STK2"));
        await _scene.Ssm(Kind.Product, "71", ("stockCode", "STK2"));
        await _scene.Linked(Kind.Product, "STK2", "71");
        await _scene.Gone(Side.Ssm, Kind.Product, "71");
        await _scene.Plan(Kind.Product);

        await _scene.Plan(Kind.OrderLine);

        (await _scene.Changes()).ShouldAllBe(c => c.Kind == Kind.Product);
    }

    [Fact]
    public async Task Should_come_to_rest_when_SSM_shows_it()
    {
        await Pair(Kind.Product, "STK1", Kind.OrderLine, "product");
        await _scene.Gone(Side.Ssm, Kind.Product, "70");
        await _scene.Plan(Kind.Product);
        await Made("71");
        await _scene.Edit(Side.Ssm, Kind.OrderLine, "90", ("product", "71"));

        await _scene.Plan(Kind.OrderLine);

        (await _scene.Changes()).ShouldAllBe(c => c.Kind == Kind.Product);
    }

    // The product's create as its settlement leaves it.
    private async Task Made(string ssm)
    {
        await _scene.Ssm(Kind.Product, ssm, ("stockCode", "STK1"));
        await _scene.SetChanges(ChangeState.Applied);
        await _scene.Store.Write(async db =>
        {
            var link = db.Links.Single(l => l.Kind == Kind.Product);
            (link.SsmKey, link.State) = (ssm, LinkState.Linked);
            await db.SaveChangesAsync(PlanScene.Cancel);
        }, PlanScene.Cancel);
    }

    private async Task Pair(string kind, string key, string child, string field)
    {
        var own = kind switch { Kind.Product => "stockCode", Kind.Rate => "code", _ => "name" };
        await _scene.Sage(kind, key, (own, key));
        await _scene.Ssm(kind, "70", (own, key));
        await _scene.Linked(kind, key, "70");
        await _scene.Sage(child, "C1", (field, key));
        await _scene.Ssm(child, "90", (field, "70"));
        await _scene.Linked(child, "C1", "90");
    }
}
