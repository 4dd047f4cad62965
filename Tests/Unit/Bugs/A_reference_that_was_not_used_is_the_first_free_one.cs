using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A customer of SSM that was edited between plan and write is planned again. The reference that was chosen for it, and never sent, counts
/// as taken by its own former change: it becomes MUR002 where MUR001 is free (ACC-12: the first free number from 001).
/// </summary>
[Trait("Rule", "ACC-12")]
public sealed class A_reference_that_was_not_used_is_the_first_free_one : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Should_be_chosen_again(bool plannedAgain)
    {
        await _scene.Ssm(Kind.Account, "5", ("companyCode", null), ("name", "Murphy Motors"), ("postcode", "T12"), ("country", "IE"), ("status", "Client"));
        await _scene.Plan(Kind.Account);
        (await _scene.OnlyChange()).Key.ShouldBe("MUR001");

        // As Load leaves it: "edited in Ssm since it was planned", nothing was sent.
        if (plannedAgain)
            await _scene.Store.Write(db => db.Changes.ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Superseded).SetProperty(r => r.SettledAt, _scene.Now), PlanScene.Cancel), PlanScene.Cancel);
        await _scene.Edit(Side.Ssm, Kind.Account, "5", ("phone", "1"));
        await _scene.Plan(Kind.Account);

        (await _scene.Changes()).Single(c => ChangeState.Open.Contains(c.State)).Key.ShouldBe("MUR001");
    }
}
