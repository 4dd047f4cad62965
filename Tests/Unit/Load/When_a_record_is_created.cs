using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Load;

public sealed class When_a_record_is_created : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Should_commit_identity_base_and_image_together()
    {
        var id = await _scene.Create();
        await _scene.Apply(id);
        var row = await _scene.Of(id);
        (row.State, row.SettledAt, row.LeaseUntil, row.DispatchedUntil, row.Code).ShouldBe((ChangeState.Applied, _scene.Now, null, null, null));
        var link = await _scene.Link();
        (link.SsmKey, link.State).ShouldBe(("101", LinkState.Linked));
        var (sage, ssm) = await _scene.BaseOf();
        (sage["name"].Text, ssm["name"].Text).ShouldBe(("Murphy", "Murphy"));
        (await _scene.Current(Side.Ssm, "101")).ShouldNotBeNull().Values["name"].ShouldBe("Murphy");
        (await _scene.Rows<AuditRow>()).ShouldHaveSingleItem().What.ShouldBe("create in Ssm: applied");
    }

    [Fact]
    public async Task Should_have_committed_the_intent_before_the_call()
    {
        var id = await _scene.Create();
        ChangeRow? seen = null;
        _scene.Ssm.Inside = async () => seen = await _scene.Of(id);
        await _scene.Apply(id);
        seen.ShouldNotBeNull();
        (seen.State, seen.Fence, seen.IntentAt).ShouldBe((ChangeState.Sending, 1, _scene.Now));
        seen.LeaseUntil.ShouldNotBeNull().ShouldBeGreaterThan(_scene.Now + _scene.Context.Settings.CallTimeout);
    }

    [Fact]
    public async Task Should_be_quiet_at_a_second_delivery()
    {
        var id = await _scene.Create();
        await _scene.Apply(id);
        await _scene.Apply(id);
        (_scene.Ssm.Creates, (await _scene.Rows<AuditRow>()).Count).ShouldBe((1, 1));
    }

    [Fact]
    [Trait("Rule", "I2")]
    public async Task Should_create_once_when_two_workers_take_it_together()
    {
        var id = await _scene.Create();
        _scene.Ssm.Inside = async () =>
        {
            _scene.Ssm.Inside = () => Task.CompletedTask;
            await _scene.Apply(id);
        };
        await _scene.Apply(id);
        _scene.Ssm.Creates.ShouldBe(1);
        (await _scene.Of(id)).State.ShouldBe(ChangeState.Applied);
    }

    /// <summary>Failure before or after the effect, and of the read-back; how often the target must be asked.</summary>
    public static TheoryData<FailureClass, string, int> Failures() => new()
    {
        { FailureClass.Transient, "before", 1 },
        { FailureClass.Busy, "before", 1 },
        { FailureClass.Configuration, "before", 1 },
        { FailureClass.InDoubt, "before", 1 },
        { FailureClass.InDoubt, "after", 1 },
        { FailureClass.Configuration, "after", 1 },
        { FailureClass.Transient, "read-back", 0 },
        { FailureClass.Busy, "read-back", 0 },
        { FailureClass.InDoubt, "read-back", 0 },
        { FailureClass.Configuration, "read-back", 0 },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    [Trait("Rule", "I2")]
    [Trait("Rule", "I8")]
    public async Task Should_end_applied_with_one_create_whatever_fails(FailureClass failure, string when, int finds)
    {
        var id = await _scene.Create();
        if (when == "before") _scene.Ssm.FailBefore(LoadScene.Failure(failure));
        else if (when == "after") _scene.Ssm.FailAfter(LoadScene.Failure(failure));
        else _scene.Ssm.FailRead(LoadScene.Failure(failure));
        await _scene.Apply(id);
        var row = await _scene.Of(id);
        row.State.ShouldBe(when != "before" || failure is FailureClass.InDoubt or FailureClass.Configuration ? ChangeState.InDoubt : ChangeState.Queued);
        (row.Code, row.Attempts).ShouldBe(("T-1", 1));
        row.DueAt.ShouldNotBeNull().ShouldBeGreaterThan(_scene.Now);
        await _scene.GoOn();
        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);
        (_scene.Ssm.Creates, _scene.Ssm.Finds, _scene.Ssm.Records.Count).ShouldBe((1, finds, 1));
        (await _scene.Link()).SsmKey.ShouldBe("101");
    }

    [Fact]
    [Trait("Rule", "I2")]
    [Trait("Rule", "I8")]
    public async Task Should_create_once_through_a_long_row_of_failures()
    {
        var id = await _scene.Create();
        foreach (var failure in new[] { FailureClass.Transient, FailureClass.Busy, FailureClass.InDoubt }) _scene.Ssm.FailBefore(LoadScene.Failure(failure));
        _scene.Ssm.FailAfter(LoadScene.Failure(FailureClass.InDoubt));
        _scene.Ssm.FailRead(LoadScene.Failure(FailureClass.Transient));
        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);
        _scene.Ssm.Creates.ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "D7")]
    [Trait("Rule", "I2")]
    public async Task Should_take_what_the_look_up_finds_and_create_nothing()
    {
        var id = await _scene.Create();
        _scene.Ssm.Records["7"] = new("7", Staged.Image(("companyCode", "A"), ("name", "Murphy")), Deleted: false, LoadScene.KeyUser);
        _scene.Time.Advance(_scene.Context.Settings.SnapshotLookup + TimeSpan.FromSeconds(1));
        await _scene.Apply(id);
        ((await _scene.Of(id)).State, (await _scene.Link()).SsmKey, _scene.Ssm.Creates).ShouldBe((ChangeState.Applied, "7", 0));
    }

    [Fact]
    [Trait("Rule", "D7")]
    public async Task Should_rest_on_the_plans_snapshot_while_it_is_young()
    {
        var id = await _scene.Create();
        _scene.Time.Advance(_scene.Context.Settings.SnapshotLookup);
        await _scene.Apply(id);
        _scene.Ssm.Finds.ShouldBe(0, "D7");
    }

    [Fact]
    [Trait("Rule", "D7")]
    public async Task Should_refuse_to_choose_between_two()
    {
        var id = await _scene.Create();
        foreach (var key in new[] { "7", "8" }) _scene.Ssm.Records[key] = new(key, Staged.Image(("companyCode", "A")), Deleted: false);
        _scene.Time.Advance(TimeSpan.FromHours(1));
        await _scene.Apply(id);
        var row = await _scene.Of(id);
        (row.State, row.Code, _scene.Ssm.Creates).ShouldBe((ChangeState.Refused, "S50-L-010", 0));
        row.Reason.ShouldNotBeNull().ShouldContain("7, 8");
        (await _scene.Link()).SsmKey.ShouldBeNull();
    }

    [Fact]
    public async Task Should_store_a_refusal_with_field_and_limit()
    {
        var id = await _scene.Create();
        _scene.Ssm.FailBefore(new TargetException(FailureClass.Refused, "SSM-400", "too long") { Field = "name", Limit = "60" });
        await _scene.Apply(id);
        var row = await _scene.Of(id);
        (row.State, row.Code, row.Field, row.Limit, row.Reason, row.SettledAt).ShouldBe((ChangeState.Refused, "SSM-400", "name", "60", "too long", _scene.Now));
        await _scene.Apply(id);
        _scene.Ssm.Creates.ShouldBe(0);
    }

    [Fact]
    public async Task Should_stop_the_company_when_a_person_has_to_mend_something()
    {
        var id = await _scene.Create();
        _scene.Ssm.FailBefore(LoadScene.Failure(FailureClass.Configuration, code: "SSM-401"));
        await _scene.Apply(id);
        var company = (await _scene.Rows<CompanyRow>()).Single();
        (company.StopCode, company.StopReason).ShouldBe(("SSM-401", "it was Configuration"));
    }

    [Fact]
    public async Task Should_commit_nothing_when_the_fence_is_lost()
    {
        var id = await _scene.Create();
        _scene.Ssm.Inside = () => _scene.Store.Write(db => db.Changes.ExecuteUpdateAsync(
            c => c.SetProperty(r => r.Fence, r => r.Fence + 1).SetProperty(r => r.State, ChangeState.InDoubt), StagingFile.Cancel), StagingFile.Cancel);
        await _scene.Apply(id);
        ((await _scene.Of(id)).State, (await _scene.Link()).SsmKey).ShouldBe((ChangeState.InDoubt, null));
        (await _scene.Rows<BaseRow>()).ShouldBeEmpty();
        (await _scene.Rows<AuditRow>()).ShouldBeEmpty();
        _scene.Ssm.Inside = () => Task.CompletedTask;
        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);
        _scene.Ssm.Creates.ShouldBe(1, "the next worker asks first");
    }

    [Fact]
    public async Task Should_store_no_failure_when_the_fence_is_lost()
    {
        var id = await _scene.Create();
        _scene.Ssm.Inside = () => _scene.Store.Write(db => db.Changes.ExecuteUpdateAsync(c => c.SetProperty(r => r.Fence, 9), StagingFile.Cancel), StagingFile.Cancel);
        _scene.Ssm.FailBefore(LoadScene.Failure(FailureClass.Refused));
        await _scene.Apply(id);
        ((await _scene.Of(id)).State, (await _scene.Of(id)).Code).ShouldBe((ChangeState.Sending, null));
    }

    [Fact]
    [Trait("Rule", "CON-10")]
    public async Task Should_wait_for_a_parent_that_is_not_there_and_go_on_when_it_is()
    {
        var child = await _scene.Change(Kind.Contact, "create", "A/1", Staged.Image(("reference", "A/1"), ("account", "A"), ("name", "Ann")), Staged.Image(), "A/1", null);
        await _scene.Apply(child);
        var waiting = await _scene.Of(child);
        (waiting.State, waiting.WaitsForKind, waiting.WaitsForKey).ShouldBe((ChangeState.Waiting, Kind.Account, "Sage50:A"));
        waiting.Reason.ShouldNotBeNull().ShouldContain("Sage50:A");
        await _scene.Apply(await _scene.Create());
        var released = await _scene.Of(child);
        (released.State, released.WaitsForKey, released.Reason).ShouldBe((ChangeState.Queued, null, null));
        await _scene.Apply(child);
        _scene.Ssm.Records.Values.Single(r => r.Image["reference"].Text == "A/1").Image["account"].Text.ShouldBe("101", "the reference is in SSM's form");
        (await _scene.BaseOf("A/1", Kind.Contact)).Sage["account"].Text.ShouldBe("A", "each half of the base is in its own form (D2)");
    }

    [Fact]
    public async Task Should_leave_children_of_other_parents_waiting()
    {
        var row = LoadScene.Row(Kind.Contact, "create", "B/1");
        (row.State, row.WaitsForKind, row.WaitsForKey) = (ChangeState.Waiting, Kind.Account, "Sage50:B");
        await _scene.Add(row);
        await _scene.Apply(await _scene.Create());
        (await _scene.Of(row.Id)).State.ShouldBe(ChangeState.Waiting);
    }

    [Fact]
    [Trait("Rule", "ACC-12")]
    [Trait("Rule", "D7")]
    public async Task Should_ask_Sage_always_and_give_the_record_the_key_chosen()
    {
        var id = await _scene.Change(Kind.Account, "create", "ssm#5", Staged.Image(("name", "Born in SSM")), Staged.Image(), null, "5", Side.Sage50);
        await _scene.Apply(id);
        (_scene.Sage.Finds, _scene.Sage.Creates).ShouldBe((1, 1));
        var link = await _scene.Link("ssm#5");
        (link.SageKey, link.SsmKey, link.Record).ShouldBe(("101", "5", "ssm#5"));
        var (sage, ssm) = await _scene.BaseOf("ssm#5");
        (sage["name"].Text, ssm["name"].Text).ShouldBe(("Born in SSM", "Born in SSM"));
    }

    [Fact]
    public async Task Should_not_touch_a_change_that_is_not_due()
    {
        var id = await _scene.Create();
        await _scene.Store.Write(db => db.Changes.ExecuteUpdateAsync(c => c.SetProperty(r => r.DueAt, _scene.Now.AddSeconds(1)), StagingFile.Cancel), StagingFile.Cancel);
        await _scene.Apply(id);
        _scene.Ssm.Calls.ShouldBeEmpty();
    }
}
