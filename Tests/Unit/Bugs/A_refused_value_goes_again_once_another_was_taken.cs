using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>X was refused, Y was taken, and X again was never sent: the old refusal was held against it for ever. The same for deletes.</summary>
public sealed class A_refused_value_goes_again_once_another_was_taken : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Side.Sage50)]
    [InlineData(Side.Ssm)]
    public async Task Should_send_the_first_value_again(Side source)
    {
        await Contact();
        await Phone(source, "X");
        await Settle(ChangeState.Refused);
        await Phone(source, "Y");
        await Settle(ChangeState.Applied);
        await Agree();

        await Phone(source, "X");

        (await Open()).ShouldHaveSingleItem().Action.ShouldBe("update");
    }

    [Fact]
    public async Task Should_rest_as_long_as_nothing_else_was_taken()
    {
        await Contact();
        await Phone(Side.Sage50, "X");
        await Settle(ChangeState.Refused);
        await Phone(Side.Sage50, "X");
        (await Open()).ShouldBeEmpty("nothing has changed");

        await Phone(Side.Sage50, "Y");
        await Settle(ChangeState.Superseded);
        await Phone(Side.Sage50, "X");

        (await Open()).ShouldBeEmpty("what was never sent has changed nothing");
    }

    [Fact]
    public async Task Should_not_take_a_note_for_the_value()
    {
        await Contact();
        await Phone(Side.Sage50, "X");
        await Settle(ChangeState.Refused);
        var refused = (await _scene.Changes()).Single();
        await _scene.Add(new ChangeRow
        {
            Company = "acme", Lane = refused.Lane, Target = refused.Target, Stream = refused.Stream, Kind = refused.Kind, Record = refused.Record, Action = "note",
            State = ChangeState.Applied, Fields = "{}", RunId = 1,
        });

        await _scene.Plan(Kind.Contact);

        (await Open()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_send_a_delete_again_after_the_record_was_back()
    {
        await Contact();
        await _scene.Gone(Side.Sage50, Kind.Contact, "A/1");
        await _scene.Plan(Kind.Contact);
        await Settle(ChangeState.Refused);
        await _scene.Plan(Kind.Contact);
        (await Open()).ShouldBeEmpty("it was refused");

        await _scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("name", "Ann"), ("phone", "0"));
        await _scene.Plan(Kind.Contact);
        await _scene.Gone(Side.Sage50, Kind.Contact, "A/1");
        await _scene.Plan(Kind.Contact);

        (await Open()).ShouldHaveSingleItem().Action.ShouldBe("delete");
    }

    private async Task Contact()
    {
        (string, object?)[] both = [("reference", "A/1"), ("name", "Ann"), ("phone", "0")];
        await _scene.Sage(Kind.Contact, "A/1", both);
        await _scene.Ssm(Kind.Contact, "7", both);
        await _scene.Linked(Kind.Contact, "A/1", "7");
    }

    private async Task Phone(Side source, string value)
    {
        await _scene.Edit(source, Kind.Contact, source == Side.Sage50 ? "A/1" : "7", ("phone", value));
        await _scene.Plan(Kind.Contact);
    }

    private async Task Settle(string state)
    {
        var now = _scene.Now;
        await _scene.Store.Write(db => db.Changes.Where(c => ChangeState.Open.Contains(c.State))
            .ExecuteUpdateAsync(c => c.SetProperty(r => r.State, state).SetProperty(r => r.SettledAt, now), PlanScene.Cancel), PlanScene.Cancel);
    }

    // Both sides hold Y, and agree on it.
    private async Task Agree()
    {
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("phone", "Y"));
        await _scene.Edit(Side.Ssm, Kind.Contact, "7", ("phone", "Y"));
        await _scene.Plan(Kind.Contact);
        (await Open()).ShouldBeEmpty();
    }

    private async Task<List<ChangeRow>> Open() => [.. (await _scene.Changes()).Where(c => ChangeState.Open.Contains(c.State))];
}
