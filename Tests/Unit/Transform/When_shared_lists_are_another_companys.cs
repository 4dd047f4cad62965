using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

[Trait("Rule", "D9")]
public sealed class When_shared_lists_are_another_companys : IDisposable
{
    private readonly PlanScene _scene = new();

    public When_shared_lists_are_another_companys() => _scene.Settings = _scene.Settings with { OwnsSharedLists = false };

    [Fact]
    public async Task Should_find_a_price_list_by_its_name_and_never_write_it()
    {
        await _scene.Sage(Kind.Rate, "TRADE", ("code", "TRADE"), ("name", "Trade prices"));
        await _scene.Ssm(Kind.Rate, "7", ("code", "#A-TRADE"), ("name", "trade Prices"));
        await _scene.Plan(Kind.Rate);
        (await _scene.LinkOf(Kind.Rate, "TRADE")).ShouldSatisfyAllConditions(l => l.State.ShouldBe(LinkState.Linked), l => l.SsmKey.ShouldBe("7"));
        await _scene.Edit(Side.Sage50, Kind.Rate, "TRADE", ("name", "Trade prices 2027"));
        await _scene.Plan(Kind.Rate);
        (await _scene.Changes()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_create_and_delete_none()
    {
        await _scene.Sage(Kind.Family, "1", ("name", "Cables"));
        await _scene.Sage(Kind.Family, "2", ("name", "Plugs"));
        await _scene.Ssm(Kind.Family, "52", ("name", "Plugs"));
        await _scene.Plan(Kind.Family);
        (await _scene.LinkOf(Kind.Family, "1")).State.ShouldBe(LinkState.SageOnly);
        (await _scene.LinkOf(Kind.Family, "2")).State.ShouldBe(LinkState.Linked);
        await _scene.Gone(Side.Sage50, Kind.Family, "2");
        await _scene.Plan(Kind.Family);
        (await _scene.Changes()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_be_kept_by_the_company_that_owns_them()
    {
        _scene.Settings = _scene.Settings with { OwnsSharedLists = true };
        await _scene.Sage(Kind.Family, "1", ("name", "Cables"));
        await _scene.Plan(Kind.Family);
        (await _scene.OnlyChange()).Action.ShouldBe("create");
    }

    public void Dispose() => _scene.Dispose();
}
