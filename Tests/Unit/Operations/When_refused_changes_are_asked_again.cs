using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Failed;
using Sage50Etl.Operations.Reports;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Sage50Etl.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Operations;

public sealed class When_refused_changes_are_asked_again
{
    [Fact]
    public async Task Should_write_each_once_however_often_it_is_asked()
    {
        using var scene = new LoadScene();
        await scene.Run();
        scene.Ssm.FailBefore(LoadScene.Failure(FailureClass.Refused));
        var id = await scene.Create();
        await scene.Store.Write(db => db.Changes.ExecuteUpdateAsync(c => c.SetProperty(r => r.SourceHash, "hash"), StagingFile.Cancel), StagingFile.Cancel);
        await scene.Apply(id);
        var refused = await scene.Of(id);
        refused.State.ShouldBe(ChangeState.Refused);

        var (first, second) = (await Again(scene, id), await Again(scene, id));

        first.Again.ShouldBe([id]);
        second.Left[id].ShouldBe("it is queued");
        var queued = await scene.Of(id);
        (queued.State, queued.Version, queued.Attempts, queued.SettledAt).ShouldBe((ChangeState.Queued, refused.Version + 1, 0, null));
        await scene.Apply(id);
        await scene.Apply(id);
        (await scene.Of(id)).State.ShouldBe(ChangeState.Applied);
        scene.Ssm.Creates.ShouldBe(1);
        (await scene.Rows<AuditRow>()).Count(a => a.What == "asked again" && a.ChangeId == id).ShouldBe(1);
        (await Again(scene, id)).Left[id].ShouldBe("it is applied");
    }

    [Theory]
    [InlineData(ChangeState.Held, ChangeState.Queued)]
    [InlineData(ChangeState.InDoubt, ChangeState.InDoubt)]
    public async Task Should_make_it_due_at_once(string state, string then)
    {
        using var scene = new LoadScene();
        var id = await scene.Create();
        await scene.Store.Write(db => db.Changes.ExecuteUpdateAsync(c => c.SetProperty(r => r.State, state).SetProperty(r => r.DueAt, scene.Now.AddHours(1)), StagingFile.Cancel), StagingFile.Cancel);
        (await Again(scene, id)).Again.ShouldBe([id]);
        ((await scene.Of(id)).State, (await scene.Of(id)).DueAt).ShouldBe((then, null));
    }

    [Fact]
    public async Task Should_leave_alone_what_has_a_successor_waits_or_is_not_there()
    {
        using var scene = new LoadScene();
        await scene.Add(Row(1, ChangeState.Refused, "A"), Row(2, ChangeState.Queued, "A"), Row(3, ChangeState.Waiting, "B"));
        var left = (await Again(scene, 1, 3, 9)).Left;
        left.Keys.ShouldBe([1L, 3L, 9L], ignoreOrder: true);
        left[1].ShouldBe("a later change of the record exists");
        (await scene.Rows<AuditRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_plan_anew_what_never_fitted()
    {
        using var scene = new PlanScene { Fault = new LimitFault("S50-T-001", "name", "5 characters, has 12", "too long") };
        await scene.Sage(Kind.Account, "A001", ("companyCode", "A001"), ("name", "Far too long"));
        await scene.Plan(Kind.Account);
        scene.Fault = null;
        await scene.Plan(Kind.Account);
        var refused = await scene.OnlyChange();

        var replay = new ChangeReplay(scene.Store, scene.Time);
        (await replay.Again("acme", [refused.Id], "person", StagingFile.Cancel)).Again.ShouldBe([refused.Id]);
        (await replay.Again("acme", [refused.Id], "person", StagingFile.Cancel)).Left.Keys.ShouldBe([refused.Id]);
        (await scene.OnlyChange()).State.ShouldBe(ChangeState.Refused);
        await scene.Plan(Kind.Account);

        var anew = (await scene.Changes()).Single(c => c.Id != refused.Id);
        (anew.State, anew.Key).ShouldBe((ChangeState.Planned, "A001"));
    }

    [Fact]
    public async Task Should_take_at_most_a_thousand()
    {
        using var scene = new LoadScene();
        await Should.ThrowAsync<ArgumentException>(() => Again(scene, [.. Enumerable.Range(1, 1_001).Select(i => (long)i)]));
    }

    [Fact]
    public async Task Should_list_and_show_them_beside_the_messages()
    {
        using var scene = new LoadScene();
        await scene.Add(Row(1, ChangeState.Refused, "A", "T-1"), Row(2, ChangeState.Refused, "B", "T-1"), Row(3, ChangeState.InDoubt, "C"), Row(4, ChangeState.Applied, "D"));
        var work = new FailedWork(scene.Store);
        (await work.List("acme", StagingFile.Cancel)).Select(g => (g.What, g.Class, g.State, g.Count)).ShouldBe(
            [("change", "T-1", ChangeState.Refused, 2), ("change", "-", ChangeState.InDoubt, 1)], ignoreOrder: true);
        (await work.Changes("acme", [], "T-1", StagingFile.Cancel)).ShouldBe([1L, 2L]);
        (await work.Change(1, StagingFile.Cancel)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            c => c.Class.ShouldBe("T-1"), c => c.Rule.ShouldBe("ACC-08"), c => c.Field.ShouldBe("name"), c => c.Limit.ShouldBe("5 characters"), c => c.Body.ShouldBeNull());
    }

    [Fact]
    public async Task Should_show_rule_field_limit_and_next_attempt_in_status_and_plan()
    {
        using var scene = new LoadScene();
        var again = Row(2, ChangeState.Queued, "B", "S50-H-008");
        again.DueAt = scene.Now.AddMinutes(1);
        await scene.Add(new CompanyRow { Company = "acme", Tenant = "tenant" }, Row(1, ChangeState.Refused, "A", "T-1"), again, Row(3, ChangeState.Queued, "C"));

        var blocked = (await new StatusReports(scene.Store).All(StagingFile.Cancel)).ShouldHaveSingleItem().Blocked;
        blocked.Select(b => (b.Record, b.State, b.Code, b.Rule, b.Field, b.Limit, b.NextAttempt)).ShouldBe(
        [
            ("A", ChangeState.Refused, "T-1", "ACC-08", "name", "5 characters", null),
            ("B", "tried again", "S50-H-008", "ACC-08", "name", "5 characters", scene.Now.AddMinutes(1)),
        ]);
        var plan = (await new PlanReports(scene.Store).Of(1, StagingFile.Cancel))[0];
        (plan.Code, plan.Rule, plan.Field, plan.Limit).ShouldBe(("T-1", "ACC-08", "name", "5 characters"));
    }

    private static Task<ReplayResult> Again(LoadScene scene, params long[] ids) => new ChangeReplay(scene.Store, scene.Time).Again("acme", ids, "person", StagingFile.Cancel);

    private static ChangeRow Row(long id, string state, string record, string? code = null)
    {
        var row = LoadScene.Row(Kind.Account, "create", record);
        (row.Id, row.State, row.Code, row.SourceHash) = (id, state, code, "hash");
        if (code is not null) (row.Rule, row.Field, row.Limit, row.Reason) = ("ACC-08", "name", "5 characters", "it does not fit");
        return row;
    }
}
