using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Load;

public sealed class When_a_record_is_updated : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    [Trait("Rule", "D3")]
    public async Task Should_move_the_base_of_the_fields_that_were_sent_and_of_no_other()
    {
        var id = await _scene.Update();
        _scene.Ssm.Records["1"] = _scene.Ssm.Records["1"] with { Image = _scene.Ssm.Records["1"].Image.With("fax", FieldValue.Of("typed by a person")) };
        await _scene.Apply(id);
        (await _scene.Of(id)).State.ShouldBe(ChangeState.Applied);
        var (sage, ssm) = await _scene.BaseOf();
        (sage["phone"].Text, ssm["phone"].Text, ssm["fax"].Text).ShouldBe(("2", "2", "f"), "the edit of the fax is still to be seen by the next plan (D3)");
        (await _scene.Current(Side.Ssm, "1")).ShouldNotBeNull().Values["fax"].ShouldBe("typed by a person");
    }

    [Fact]
    [Trait("Rule", "D3")]
    public async Task Should_plan_again_when_a_field_it_would_write_has_moved()
    {
        var id = await _scene.Update();
        _scene.Ssm.Records["1"] = _scene.Ssm.Records["1"] with { Image = _scene.Ssm.Records["1"].Image.With("phone", FieldValue.Of("9")) };
        await _scene.Apply(id);
        ((await _scene.Of(id)).State, _scene.Ssm.Updates).ShouldBe((ChangeState.Superseded, 0));
        (await _scene.Current(Side.Ssm, "1")).ShouldNotBeNull().Values["phone"].ShouldBe("9", "the next plan sees it");
        (await _scene.BaseOf()).Ssm["phone"].Text.ShouldBe("1");
    }

    [Fact]
    public async Task Should_go_on_when_the_field_moved_to_what_was_to_be_written()
    {
        var id = await _scene.Update();
        _scene.Ssm.Records["1"] = _scene.Ssm.Records["1"] with { Image = _scene.Ssm.Records["1"].Image.With("phone", FieldValue.Of("2")) };
        await _scene.Apply(id);
        (await _scene.Of(id)).State.ShouldBe(ChangeState.Applied);
    }

    [Fact]
    [Trait("Rule", "D3")]
    public async Task Should_remember_the_form_the_target_gave_its_value()
    {
        var id = await _scene.Update();
        _scene.Ssm.Form = image => image.With("phone", FieldValue.Of("+353 2"));
        await _scene.Apply(id);
        var (sage, ssm) = await _scene.BaseOf();
        (sage["phone"].Text, ssm["phone"].Text).ShouldBe(("2", "+353 2"), "sent and got: not sent again until the source moves (D3)");
    }

    [Fact]
    [Trait("Rule", "D3")]
    public async Task Should_not_swallow_what_a_person_typed_after_our_write()
    {
        var id = await _scene.Update();
        _scene.Ssm.UpdatedBy = 77;
        _scene.Ssm.Form = image => image.With("phone", FieldValue.Of("typed"));
        await _scene.Apply(id);
        var (sage, ssm) = await _scene.BaseOf();
        (sage["phone"].Text, ssm["phone"].Text).ShouldBe(("2", "2"), "the base keeps what was sent, so the edit shows as a move");
        (await _scene.Current(Side.Ssm, "1")).ShouldNotBeNull().Values["phone"].ShouldBe("typed");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Should_plan_again_when_the_record_is_deleted_or_unknown(bool known)
    {
        var id = await _scene.Update();
        if (known) _scene.Ssm.Records["1"] = _scene.Ssm.Records["1"] with { Deleted = true };
        else _scene.Ssm.Records.Clear();
        await _scene.Apply(id);
        ((await _scene.Of(id)).State, _scene.Ssm.Updates).ShouldBe((ChangeState.Superseded, 0));
        if (known) (await _scene.Current(Side.Ssm, "1")).ShouldNotBeNull().Gone.ShouldBeTrue();
    }

    [Theory]
    [InlineData("before", 1)]
    [InlineData("after", 1)]
    [InlineData("read-back", 1)]
    public async Task Should_ask_after_a_doubtful_update(string when, int updates)
    {
        var id = await _scene.Update();
        if (when == "before") _scene.Ssm.FailBefore(LoadScene.Failure(FailureClass.InDoubt));
        if (when == "after") _scene.Ssm.FailAfter(LoadScene.Failure(FailureClass.InDoubt));
        if (when == "read-back") _scene.Ssm.AfterRead = _ => { if (_scene.Ssm.Updates == 0) _scene.Ssm.FailRead(LoadScene.Failure(FailureClass.Transient)); };
        await _scene.Apply(id);
        (await _scene.Of(id)).State.ShouldBe(ChangeState.InDoubt);
        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);
        _scene.Ssm.Updates.ShouldBe(updates);
        (await _scene.BaseOf()).Ssm["phone"].Text.ShouldBe("2");
    }

    [Fact]
    public async Task Should_try_again_later_when_the_record_cannot_be_read_first()
    {
        var id = await _scene.Update();
        _scene.Ssm.FailRead(LoadScene.Failure(FailureClass.Transient, TimeSpan.FromSeconds(42)));
        await _scene.Apply(id);
        var row = await _scene.Of(id);
        (row.State, row.DueAt, row.IntentAt).ShouldBe((ChangeState.Queued, _scene.Now.AddSeconds(42), null));
    }

    [Fact]
    public async Task Should_not_write_an_older_version_when_it_was_replanned_meanwhile()
    {
        var id = await _scene.Update();
        _scene.Ssm.AfterRead = _ =>
        {
            _scene.Ssm.AfterRead = _ => { };
            _scene.Store.Write(db => db.Changes.ExecuteUpdateAsync(c => c.SetProperty(r => r.Version, 2), StagingFile.Cancel), StagingFile.Cancel).GetAwaiter().GetResult();
        };
        await _scene.Apply(id);
        ((await _scene.Of(id)).State, _scene.Ssm.Updates).ShouldBe((ChangeState.Queued, 0), "I6");
    }

    [Fact]
    [Trait("Rule", "ACC-20")]
    public async Task Should_delete_and_remember_that_it_is_gone()
    {
        var id = await _scene.Delete();
        await _scene.Apply(id);
        ((await _scene.Of(id)).State, (await _scene.Link()).State).ShouldBe((ChangeState.Applied, LinkState.Gone));
        _scene.Ssm.Calls.ShouldContain("delete");
        (await _scene.Current(Side.Ssm, "1")).ShouldNotBeNull().Gone.ShouldBeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Should_settle_a_delete_of_what_is_deleted_already(bool known)
    {
        var id = await _scene.Delete();
        if (known) _scene.Ssm.Records["1"] = _scene.Ssm.Records["1"] with { Deleted = true };
        else _scene.Ssm.Records.Clear();
        await _scene.Apply(id);
        ((await _scene.Of(id)).State, (await _scene.Link()).State).ShouldBe((ChangeState.Applied, LinkState.Gone));
        _scene.Ssm.Calls.ShouldNotContain("delete");
    }

    [Fact]
    public async Task Should_ask_again_when_a_record_vanishes_after_its_delete()
    {
        var id = await _scene.Delete();
        _scene.Ssm.FailAfter(LoadScene.Failure(FailureClass.InDoubt));
        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);
        _scene.Ssm.Calls.Count(c => c == "delete").ShouldBe(1);
    }
}
