using Sage50Etl.Canonical.Records;
using Sage50Etl.Load;
using Sage50Etl.Load.Changes;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>The message promised a new ACCOUNT_REF in the next cycle, but a refused change is not repeated until its source changes: the customer never reached Sage.</summary>
[Trait("Rule", "ACC-12")]
public sealed class A_taken_account_reference_is_replaced_in_the_next_plan
{
    [Fact]
    public async Task Should_choose_another_and_create_it()
    {
        using var scene = new PlanScene();
        await scene.Ssm(Kind.Account, "5", ("name", "Murphy"), ("status", "Client"));
        await scene.Plan(Kind.Account);
        await scene.SetChanges(ChangeState.Queued);
        var sage = new ScriptedTarget { KeyField = "name" };
        sage.FailRead(new TargetException(FailureClass.Refused, LoadCodes.KeyTaken, "MUR001 has been given to another customer. A new one is chosen in the next cycle."));
        var applier = LoadScene.ApplierOver(new ChangeStore(scene.Store, scene.Time), scene.Store, scene.Time);
        var context = new LoadContext(PlanScene.Scope, new LoadSettings { AdminUser = PlanScene.Admin }, new ScriptedTarget(), sage)
        {
            DocumentSource = new ScriptedDocuments(), DocumentTarget = new ScriptedDocuments(),
        };
        await applier.Apply(context, (await scene.OnlyChange()).Id, StagingFile.Cancel);
        await scene.Plan(Kind.Account);
        var changes = await scene.Changes();
        changes.Select(c => (c.Key, c.State)).ShouldBe([("MUR001", ChangeState.Superseded), ("MUR002", ChangeState.Planned)]);
        changes[0].Reason.ShouldNotBeNull().ShouldContain("MUR001");
        await scene.SetChanges(ChangeState.Queued);
        await applier.Apply(context, changes[1].Id, StagingFile.Cancel);
        sage.Creates.ShouldBe(1);
    }
}
