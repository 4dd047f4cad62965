using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Failed;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A new customer was kept back because one that could not be read stands in Sage under the same name. Somebody renamed that one, as the reason asked; no plan looked at the
/// new one again, nothing else releases it, and it stayed out for good with all its documents (D21).
/// </summary>
[Trait("Rule", "D21")]
public sealed class What_waits_for_people_is_looked_at_in_every_plan : IAsyncLifetime
{
    private readonly PlanScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        await _scene.Ssm(Kind.Account, "9", ("name", "Murphy"), ("status", "Client"));
        await _scene.Plan(Kind.Account);
        await Set(c => (c.State, c.Code, c.Reason, c.Attempts) = (ChangeState.Waiting, LoadCodes.UnreadAlike, "MUR009 reads the same", 1));
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Should_be_planned_again_with_the_key_that_it_has()
    {
        var key = (await _scene.OnlyChange()).Key;

        await _scene.Plan(Kind.Account);

        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(
            c => c.State.ShouldBe(ChangeState.Planned),
            c => c.Key.ShouldBe(key),
            c => c.Reason.ShouldBeNull());
    }

    [Fact]
    public async Task Should_leave_alone_what_waits_for_its_parent()
    {
        await Set(c => (c.WaitsForKind, c.WaitsForKey) = (Kind.Rate, "Ssm:4"));

        await _scene.Plan(Kind.Account);

        (await _scene.OnlyChange()).State.ShouldNotBe(ChangeState.Planned, "what it waits for is no part of what was planned and approved");
    }

    [Fact]
    public async Task Should_say_so_when_somebody_asks_for_it_by_hand()
    {
        var id = (await _scene.OnlyChange()).Id;

        var asked = await new ChangeReplay(_scene.Store, _scene.Time).Again("acme", [id], "ann", PlanScene.Cancel);

        asked.Left[id].ShouldBe("it is tried again in every cycle. MUR009 reads the same");
    }

    private Task Set(Action<ChangeRow> change) => _scene.Store.Write(async db => change(await db.Changes.SingleAsync(PlanScene.Cancel)), PlanScene.Cancel);
}
