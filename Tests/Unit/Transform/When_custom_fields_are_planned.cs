using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

[Trait("Rule", "ACC-42")]
[Trait("Rule", "D2")]
public sealed class When_custom_fields_are_planned : IDisposable
{
    private readonly PlanScene _scene = new()
    {
        Settings = new() { AdminUser = PlanScene.Admin, CustomerUpdatesBothWays = true, ExtraFields = [(Kind.Account, "Z_Area", true), (Kind.Account, "Z_Turnover", false)] },
    };

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_merge_each_field_by_itself()
    {
        await Pair();
        await _scene.Edit(Side.Sage50, Kind.Account, "A1", ("Z_Turnover", 20m));
        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("Z_Area", "South"));
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).Select(c => $"{c.Target} {c.Fields}").Order().ShouldBe(["""Sage50 {"Z_Area":"South"}""", """Ssm {"Z_Turnover":20}"""]);
    }

    [Fact]
    public async Task Should_put_back_an_edit_of_a_field_that_only_comes_from_Sage()
    {
        await Pair();
        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("Z_Turnover", 99m));
        await _scene.Plan(Kind.Account);
        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(c => c.Target.ShouldBe(Side.Ssm), c => c.Fields.ShouldBe("""{"Z_Turnover":10}"""));
    }

    [Fact]
    public async Task Should_bring_a_field_that_was_configured_later()
    {
        await _scene.Sage(Kind.Account, "A1", ("name", "Ann"));
        await _scene.Ssm(Kind.Account, "1", ("name", "Ann"));
        await _scene.Linked(Kind.Account, "A1", "1");
        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("Z_Area", null), ("Z_Turnover", null));
        await _scene.Edit(Side.Sage50, Kind.Account, "A1", ("Z_Area", "North"), ("Z_Turnover", 10m));
        await _scene.Plan(Kind.Account);
        (await _scene.OnlyChange()).Fields.ShouldBe("""{"Z_Area":"North","Z_Turnover":10}""");
    }

    private async Task Pair()
    {
        await _scene.Sage(Kind.Account, "A1", ("name", "Ann"), ("Z_Area", "North"), ("Z_Turnover", 10m));
        await _scene.Ssm(Kind.Account, "1", ("name", "Ann"), ("Z_Area", "North"), ("Z_Turnover", 10m));
        await _scene.Linked(Kind.Account, "A1", "1");
    }
}
