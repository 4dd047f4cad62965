using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Changes;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// One worker read a price whose product was still being created and put it to wait after another worker had applied the product and released
/// what waited for it: the price waited until the next cycle (seen as one late create in a "quiet" cycle).
/// </summary>
public sealed class A_parent_applied_while_its_child_is_looked_at_leaves_no_child_waiting
{
    [Fact]
    public async Task Should_leave_the_child_due()
    {
        using var scene = new LoadScene();
        await scene.Run();
        var parent = await scene.Create("A");
        var child = await scene.Change(Kind.Contact, "create", "A/1", Staged.Image(("account", "A"), ("name", "Ann Murphy")), Image.Empty, "A/1", null);
        var looked = await scene.Changes.Load(scene.Context, child, LoadScene.Cancel);
        looked.ShouldNotBeNull().Missing.ShouldBe((Kind.Account, "Sage50:A"));
        await scene.Apply(parent);

        await new ChangeSettlement(scene.Store, scene.Time).Waits(scene.Context, looked, LoadScene.Cancel);

        (await scene.Of(child)).State.ShouldBe(ChangeState.Queued);
        (await scene.ApplyToTheEnd(child)).State.ShouldBe(ChangeState.Applied);
    }
}
