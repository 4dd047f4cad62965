using Sage50Etl.Canonical.Records;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

[Trait("Rule", "D1")]
public sealed class When_a_record_is_older_than_goLive
{
    [Fact]
    public async Task Should_stay_in_SSM_until_a_person_lists_it()
    {
        using var scene = new PlanScene();
        scene.Settings = scene.Settings with { GoLive = new DateOnly(2026, 1, 1) };
        await scene.Ssm(Kind.Account, "5", ("name", "Murphy"), ("status", "Client"), ("country", "IE"));
        var row = await scene.Row(Sage50Etl.Messages.Side.Ssm, Kind.Account, "5");
        await scene.Put(Sage50Etl.Messages.Side.Ssm, Kind.Account, row with { Extra = """{"created":"2025-12-31T23:00:00"}""", ReadAt = row.ReadAt.AddMilliseconds(1) });
        await scene.Plan(Kind.Account);
        (await scene.Changes()).ShouldBeEmpty();
        (await scene.LinkOf(Kind.Account, "ssm#5")).Reason.ShouldBe("made before goLive 2026-01-01 (D1)");

        scene.Settings = scene.Settings with { GoLiveExcept = new Dictionary<string, IReadOnlyList<int>> { [Kind.Account] = [5] } };
        await scene.Plan(Kind.Account);
        var change = await scene.OnlyChange();
        (change.Action, change.State, change.Key).ShouldBe(("create", ChangeState.Planned, "MUR001"));
        await scene.Plan(Kind.Account);
        (await scene.Changes()).Count.ShouldBe(1);
    }
}
