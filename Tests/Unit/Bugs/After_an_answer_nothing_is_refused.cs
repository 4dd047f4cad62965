using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A create succeeded, its read-back could not be read or mapped, and it ended refused, without the key it had been answered with. After the next edit it went out
/// again: one customer, four accounts.
/// </summary>
[Trait("Rule", "I2")]
public sealed class After_an_answer_nothing_is_refused : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    public static TheoryData<FailureClass, string> ReadBacks() => new()
    {
        { FailureClass.Refused, ChangeState.Applied },
        { FailureClass.Unclear, ChangeState.Applied },
        { FailureClass.Transient, ChangeState.InDoubt },
        { FailureClass.Busy, ChangeState.InDoubt },
        { FailureClass.Held, ChangeState.InDoubt },
        { FailureClass.InDoubt, ChangeState.InDoubt },
        { FailureClass.Configuration, ChangeState.InDoubt },
    };

    [Theory]
    [MemberData(nameof(ReadBacks))]
    public async Task Should_join_a_new_record_by_the_key_of_the_answer_and_never_make_it_twice(FailureClass readBack, string state)
    {
        var id = await _scene.Create();
        _scene.Ssm.FailRead(LoadScene.Failure(readBack));

        await _scene.Apply(id);

        ((await _scene.Of(id)).State, (await _scene.Of(id)).Answered).ShouldBe((state, "101"));
        await _scene.GoOn();
        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);
        ((await _scene.Link()).SsmKey, (await _scene.Link()).State).ShouldBe(("101", LinkState.Linked));
        (_scene.Ssm.Creates, _scene.Ssm.Finds).ShouldBe((1, 0), "the answer says where it is");
    }

    [Fact]
    public async Task Should_let_go_on_what_waits_for_a_record_that_cannot_be_read_back()
    {
        var child = await _scene.Change(Kind.Contact, "create", "A/1", Staged.Image(("reference", "A/1"), ("account", "A"), ("name", "Ann")), Image.Empty, "A/1", null);
        await _scene.Apply(child);
        var parent = await _scene.Create();
        _scene.Ssm.FailRead(LoadScene.Failure(FailureClass.Refused));

        await _scene.Apply(parent);

        (await _scene.Of(child)).State.ShouldBe(ChangeState.Queued);
        (await _scene.Rows<BaseRow>()).ShouldBeEmpty("nothing was compared, so nothing is agreed");
        (await _scene.Rows<AuditRow>()).Last().Reason.ShouldNotBeNull().ShouldContain("cannot be read back");
    }

    [Fact]
    public async Task Should_have_committed_the_key_before_it_reads_back()
    {
        var id = await _scene.Create();
        ChangeRow? seen = null;
        _scene.Ssm.BeforeRead = async () => seen = await _scene.Of(id);

        await _scene.Apply(id);

        (seen.ShouldNotBeNull().State, seen!.Answered).ShouldBe((ChangeState.Sending, "101"));
    }

    [Theory]
    [InlineData("update")]
    [InlineData("delete")]
    public async Task Should_leave_an_update_or_delete_in_doubt_and_send_it_once(string action)
    {
        var id = action == "update" ? await _scene.Update() : await _scene.Delete();
        var reads = 0;
        _scene.Ssm.BeforeRead = () =>
        {
            if (++reads is 2 or 3) _scene.Ssm.FailRead(LoadScene.Failure(reads == 2 ? FailureClass.Refused : FailureClass.Unclear));
            return Task.CompletedTask;
        };

        await _scene.Apply(id);
        (await _scene.Of(id)).State.ShouldBe(ChangeState.InDoubt);

        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);
        _scene.Ssm.Calls.Count(c => c == action).ShouldBe(1);
    }

    [Theory]
    [InlineData(FailureClass.Transient)]
    [InlineData(FailureClass.Busy)]
    [InlineData(FailureClass.Refused)]
    [InlineData(FailureClass.Unclear)]
    [InlineData(FailureClass.Held)]
    public async Task Should_stay_in_doubt_as_long_as_the_look_up_tells_nothing(FailureClass lookUp)
    {
        var id = await _scene.Create();
        _scene.Ssm.FailAfter(LoadScene.Failure(FailureClass.InDoubt));
        await _scene.Apply(id);
        _scene.Time.Advance((await _scene.Of(id)).DueAt!.Value - _scene.Now);
        _scene.Ssm.FailRead(LoadScene.Failure(lookUp));

        await _scene.Apply(id);

        (await _scene.Of(id)).State.ShouldBe(ChangeState.InDoubt);
        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);
        _scene.Ssm.Creates.ShouldBe(1);
    }

    [Fact]
    public async Task Should_not_send_a_create_as_long_as_the_look_up_tells_nothing()
    {
        var id = await _scene.Create();
        _scene.Time.Advance(TimeSpan.FromHours(1));
        _scene.Ssm.FailRead(LoadScene.Failure(FailureClass.Unclear));

        await _scene.Apply(id);

        var row = await _scene.Of(id);
        (row.State, row.Code, row.IntentAt, _scene.Ssm.Creates).ShouldBe((ChangeState.Queued, "T-1", null, 0));
        (row.DueAt > _scene.Now).ShouldBeTrue("it is asked again");
    }

    [Fact]
    public async Task Should_keep_for_a_person_what_kills_the_process_when_it_is_read_back()
    {
        var id = await _scene.Create();
        await _scene.Add(new LaneRow { Lane = "ssm:tenant", Side = Side.Ssm, MaxInFlight = 1 });
        _scene.Ssm.FailRead(LoadScene.Failure(FailureClass.Transient));
        await _scene.Apply(id);
        await _scene.Store.Write(db => db.Changes.ExecuteUpdateAsync(c => c.SetProperty(r => r.Claims, 5), LoadScene.Cancel), LoadScene.Cancel);
        _scene.Time.Advance(TimeSpan.FromMinutes(1));

        await _scene.Dispatcher.SendDue(LoadScene.Cancel);

        var row = await _scene.Of(id);
        (row.State, row.Code).ShouldBe((ChangeState.Held, LoadCodes.Poison));
        row.Reason.ShouldNotBeNull().ShouldContain("101");
        _scene.Bus.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_take_the_place_of_a_row_that_a_snapshot_made_of_it_meanwhile()
    {
        var id = await _scene.Create();
        _scene.Ssm.BeforeRead = () => _scene.Add(new LinkRow { Company = "acme", Kind = Kind.Account, Record = "ssm#101", SsmKey = "101", State = LinkState.SsmOnly });

        await _scene.Apply(id);

        (await _scene.Of(id)).State.ShouldBe(ChangeState.Applied);
        (await _scene.Rows<LinkRow>()).ShouldHaveSingleItem().SsmKey.ShouldBe("101");
    }

    [Fact]
    public async Task Should_leave_a_record_to_the_one_that_it_is_joined_with()
    {
        await _scene.Add(new LinkRow { Company = "acme", Kind = Kind.Account, Record = "B", SageKey = "B", SsmKey = "7", State = LinkState.Linked });
        _scene.Ssm.Records["7"] = new("7", Staged.Image(("companyCode", "A")), Deleted: false);
        var id = await _scene.Create();
        _scene.Time.Advance(TimeSpan.FromHours(1));

        await _scene.Apply(id);

        var row = await _scene.Of(id);
        row.State.ShouldBe(ChangeState.Applied, "a key that somebody typed is no proof of an own write (D24)");
        _scene.Ssm.Creates.ShouldBe(1);
        (await _scene.Link("B")).SsmKey.ShouldBe("7");
    }
}
