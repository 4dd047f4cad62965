using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

[Trait("Rule", "I7")]
[Trait("Rule", "ACC-09")]
public sealed class A_rejected_edit_typed_again_is_listed_again : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task When_the_value_was_restored_between_the_two_edits()
    {
        (string, object?)[] both = [("companyCode", "A"), ("name", "Murphy"), ("phone", "1"), ("status", "Client")];
        await _scene.Sage(Kind.Account, "A", both);
        await _scene.Ssm(Kind.Account, "1", both);
        await _scene.Linked(Kind.Account, "A", "1");
        await Edit();
        (await Listed()).ShouldBe(1);
        await _scene.Plan(Kind.Account);
        (await Listed()).ShouldBe(1, "it still stands");
        await Restored();
        (await _scene.Plan(Kind.Account)).ShouldBe(0);
        await Edit();
        (await Listed()).ShouldBe(2);
        await _scene.Plan(Kind.Account);
        (await Listed()).ShouldBe(2);
    }

    private async Task Edit()
    {
        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("phone", "typed by a user"));
        await _scene.Plan(Kind.Account);
    }

    private async Task Restored()
    {
        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("phone", "1"));
        await _scene.Store.Write(db => db.Changes.ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Applied)
            .SetProperty(r => r.SettledAt, _scene.Now), PlanScene.Cancel), PlanScene.Cancel);
    }

    private async Task<int> Listed() => (await _scene.Rows<ConflictRow>()).Count(c => c is { Class: "rejected", Ssm: "typed by a user" });
}
