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

/// <summary>
/// SSM had made the customer and the answer was lost; a rep cloned it, and a plan parked both as new records of SSM. The first question for it failed, as while SSM was
/// away, and moved the change's time past that plan: the next question took both for records that a plan had weighed, found nothing of its own, and made a third (I2).
/// </summary>
[Trait("Rule", "I2")]
[Trait("Rule", "D7")]
[Trait("Rule", "D21")]
public sealed class An_own_create_is_known_again_after_a_question_that_failed
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Should_not_be_made_once_more(bool questionFails)
    {
        using var scene = new PlanScene();
        var ssm = new ScriptedTarget();
        var applier = LoadScene.ApplierOver(new ChangeStore(scene.Store, scene.Time), scene.Store, scene.Time);
        var context = new LoadContext(PlanScene.Scope, new LoadSettings { AdminUser = "51" }, ssm, new ScriptedTarget()) { DocumentSource = new ScriptedDocuments(), DocumentTarget = new ScriptedDocuments() };
        await scene.Add(new CompanyRow { Company = "acme", Tenant = "tenant" });
        await scene.Sage(Kind.Account, "A", ("companyCode", "A"), ("name", "Murphy"), ("status", "Client"));
        await scene.Plan(Kind.Account);
        await scene.SetChanges(ChangeState.Queued);
        var id = (await scene.OnlyChange()).Id;

        ssm.FailAfter(LoadScene.Failure(FailureClass.InDoubt));
        await applier.Apply(context, id, PlanScene.Cancel);
        (await scene.OnlyChange()).State.ShouldBe(ChangeState.InDoubt);
        var made = ssm.Records.ShouldHaveSingleItem().Value;

        ssm.Records["150"] = made with { Key = "150" };
        await scene.Ssm(Kind.Account, made.Key, ("companyCode", "A"), ("name", "Murphy"), ("status", "Client"));
        await scene.Ssm(Kind.Account, "150", ("companyCode", "A"), ("name", "Murphy"), ("status", "Client"));
        await scene.Plan(Kind.Account);

        if (questionFails) ssm.FailRead(LoadScene.Failure(FailureClass.Transient));
        for (var i = 0; i < 3; i++)
        {
            scene.Time.Advance(TimeSpan.FromMinutes(30));
            await applier.Apply(context, id, PlanScene.Cancel);
        }

        ssm.Creates.ShouldBe(1);
    }
}
