using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A family, price list or product was deleted in SSM and made again there, or deleted in Sage and entered again under its key. What named it went on naming the deleted one: customers
/// without a price list that anybody sees, lines without product. The kinds that only belong to it were made again (D29).
/// </summary>
[Trait("Rule", "D29")]
public sealed class What_names_a_record_that_is_made_again_names_the_new_one : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Side.Ssm, Kind.Family, Kind.Product, "family")]
    [InlineData(Side.Ssm, Kind.Rate, Kind.Account, "priceList")]
    [InlineData(Side.Ssm, Kind.Rate, Kind.Order, "priceList")]
    [InlineData(Side.Ssm, Kind.Product, Kind.OrderLine, "product")]
    [InlineData(Side.Sage50, Kind.Product, Kind.OrderLine, "product")]
    [InlineData(Side.Sage50, Kind.Rate, Kind.Account, "priceList")]
    public async Task Should_follow_it(Side deletes, string kind, string child, string field)
    {
        await Pair(kind, "T", "5", ("name", "Trade"));
        await Child(child, field);
        await _scene.Gone(deletes, kind, deletes == Side.Ssm ? "5" : "T");
        await _scene.Plan(kind);
        if (deletes == Side.Sage50) await EnteredAgain(kind);

        await _scene.Plan(child);

        var change = (await _scene.Changes()).Single(c => c.Kind == child);
        change.ShouldSatisfyAllConditions(
            c => c.Action.ShouldBe("update"),
            c => c.Target.ShouldBe(Side.Ssm),
            c => c.Fields.ShouldBe($$"""{"{{field}}":"T"}"""),
            c => (c.WaitsForKind, c.WaitsForKey).ShouldBe((kind, "Sage50:T"), "it has no key in SSM yet"));
    }

    [Fact]
    public async Task Should_leave_alone_what_people_gave_another_one()
    {
        await Pair(Kind.Rate, "T", "5", ("name", "Trade"));
        await Pair(Kind.Rate, "P", "6", ("name", "Public"));
        await _scene.Sage(Kind.Account, "77", ("companyCode", "77"), ("priceList", "P"), ("status", "Client"));
        await _scene.Ssm(Kind.Account, "70", ("companyCode", "77"), ("priceList", "6"), ("status", "Client"));
        await _scene.Linked(Kind.Account, "77", "70");
        await _scene.Gone(Side.Ssm, Kind.Rate, "5");
        await _scene.Plan(Kind.Rate);

        await _scene.Plan(Kind.Account);

        (await _scene.Changes()).ShouldAllBe(c => c.Kind == Kind.Rate);
    }

    [Fact]
    public async Task Should_come_to_rest_when_SSM_shows_it()
    {
        await Pair(Kind.Product, "T", "5", ("name", "Trade"));
        await Child(Kind.OrderLine, "product");
        await _scene.Gone(Side.Ssm, Kind.Product, "5");
        await _scene.Plan(Kind.Product);
        await Made("6");
        await _scene.Edit(Side.Ssm, Kind.OrderLine, "70", ("product", "6"));

        await _scene.Plan(Kind.OrderLine);

        (await _scene.Changes()).ShouldAllBe(c => c.Kind == Kind.Product);
    }

    // The product's create as its settlement leaves it.
    private async Task Made(string ssm)
    {
        await _scene.Ssm(Kind.Product, ssm, ("name", "Trade"));
        await _scene.SetChanges(ChangeState.Applied);
        await _scene.Store.Write(async db =>
        {
            var link = db.Links.Single(l => l.Kind == Kind.Product);
            (link.SsmKey, link.State) = (ssm, LinkState.Linked);
            await db.SaveChangesAsync(PlanScene.Cancel);
        }, PlanScene.Cancel);
    }

    // Its deletion is carried out in SSM, and then somebody enters it anew in Sage.
    private async Task EnteredAgain(string kind)
    {
        await _scene.SetChanges(ChangeState.Applied);
        await _scene.Gone(Side.Ssm, kind, "5");
        await _scene.Plan(kind);
        await _scene.Sage(kind, "T", ("name", "Trade again"));
        await _scene.Plan(kind);
    }

    private async Task Child(string kind, string field)
    {
        if (kind == Kind.OrderLine) await Pair(Kind.Order, "12", "9", ("number", "O12"));
        (string, object?)[] own = kind == Kind.OrderLine ? [("order", "12")] : [];
        (string, object?)[] other = kind == Kind.OrderLine ? [("order", "9")] : [];
        await _scene.Sage(kind, "77", [(field, "T"), .. own]);
        await _scene.Ssm(kind, "70", [(field, "5"), .. other]);
        await _scene.Linked(kind, "77", "70");
    }

    private async Task Pair(string kind, string sage, string ssm, params (string, object?)[] fields)
    {
        await _scene.Sage(kind, sage, fields);
        await _scene.Ssm(kind, ssm, fields);
        await _scene.Linked(kind, sage, ssm);
    }
}
