using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Transform.Policies;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

[Trait("Rule", "CON-09")]
public sealed class When_a_conflict_is_asked : IDisposable
{
    private readonly PlanScene _scene = new();

    public When_a_conflict_is_asked() => _scene.Settings = _scene.Settings with { Conflicts = new Dictionary<string, ConflictPolicy> { ["contact.phone"] = ConflictPolicy.Ask } };

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_write_neither_side_and_let_the_other_fields_flow()
    {
        await Conflict();
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("email", "new@x.example"));
        await _scene.Plan(Kind.Contact);
        var change = await _scene.OnlyChange();
        (change.Target, change.Fields).ShouldBe((Side.Ssm, """{"email":"new@x.example"}"""));
        var row = await Only();
        (row.State, row.Class, row.Policy, row.Sage, row.Ssm, row.BaseSage, row.BaseSsm, row.Winner).ShouldBe(("open", "conflict", "Ask", "2", "3", "1", "1", null));
    }

    [Fact]
    public async Task Should_ask_once_while_the_values_stand()
    {
        await Conflict();
        for (var i = 0; i < 3; i++) await _scene.Plan(Kind.Contact);
        (await Only()).State.ShouldBe("open");
        (await _scene.Changes()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_ask_anew_when_a_side_moves_again()
    {
        await Conflict();
        await _scene.Plan(Kind.Contact);
        await _scene.Edit(Side.Ssm, Kind.Contact, "7", ("phone", "4"));
        await _scene.Plan(Kind.Contact);
        (await _scene.Rows<ConflictRow>()).Select(c => (c.State, c.Ssm)).ShouldBe([("closed", "3"), ("open", "4")]);
    }

    [Theory]
    [InlineData("2", "2", null)]
    [InlineData("1", "1", null)]
    [InlineData("1", "3", Side.Sage50)]
    [InlineData("2", "1", Side.Ssm)]
    public async Task Should_close_by_itself_when_there_is_nothing_left_to_decide(string sage, string ssm, Side? written)
    {
        await Conflict();
        await _scene.Plan(Kind.Contact);
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("phone", sage));
        await _scene.Edit(Side.Ssm, Kind.Contact, "7", ("phone", ssm));
        await _scene.Plan(Kind.Contact);
        var row = await Only();
        (row.State, row.ClosedAt).ShouldBe(("closed", _scene.Now));
        (await _scene.Changes()).SingleOrDefault()?.Target.ShouldBe(written.GetValueOrDefault());
        (await _scene.Changes()).Count.ShouldBe(written is null ? 0 : 1);
    }

    [Fact]
    public async Task Should_close_when_the_record_is_gone()
    {
        await Conflict();
        await _scene.Plan(Kind.Contact);
        await _scene.Gone(Side.Ssm, Kind.Contact, "7");
        await _scene.Plan(Kind.Contact);
        (await Only()).State.ShouldBe("closed");
    }

    [Theory]
    [InlineData(50, 40, "settled", Side.Sage50)]
    [InlineData(40, 50, "settled", Side.Ssm)]
    [InlineData(40, 45, "open", null)]
    [InlineData(40, 46, "settled", Side.Ssm)]
    public async Task Should_ask_where_newest_cannot_tell(int sage, int ssm, string state, Side? winner)
    {
        _scene.Settings = _scene.Settings with { Conflicts = new Dictionary<string, ConflictPolicy> { ["contact.phone"] = ConflictPolicy.Newest } };
        await Conflict();
        await Stamp(Side.Sage50, "A/1", $$"""{"updated":"2026-03-02T07:{{sage}}:00"}""");
        await Stamp(Side.Ssm, "7", $$"""{"updated":"2026-03-02T07:{{ssm}}:00","updatedBy":77}""");
        await _scene.Plan(Kind.Contact);
        var row = await Only();
        (row.State, row.Winner, row.SageAt, row.SsmAt, row.SsmBy).ShouldBe((state, winner, $"2026-03-02 07:{sage}:00", $"2026-03-02 07:{ssm}:00", "77"));
    }

    [Fact]
    public async Task Should_not_take_our_own_write_for_a_persons_edit()
    {
        _scene.Settings = _scene.Settings with { KeyUser = 51, Conflicts = new Dictionary<string, ConflictPolicy> { ["contact.phone"] = ConflictPolicy.Newest } };
        await Conflict();
        await Stamp(Side.Sage50, "A/1", """{"updated":"2026-03-02T06:00:00"}""");
        await Stamp(Side.Ssm, "7", """{"updated":"2026-03-02T07:00:00","updatedBy":51}""");
        await _scene.Plan(Kind.Contact);
        (await Only()).State.ShouldBe("open");
    }

    private async Task Conflict()
    {
        (string, object?)[] both = [("reference", "A/1"), ("name", "Ann"), ("phone", "1"), ("email", "old@x.example")];
        await _scene.Sage(Kind.Contact, "A/1", both);
        await _scene.Ssm(Kind.Contact, "7", both);
        await _scene.Linked(Kind.Contact, "A/1", "7");
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("phone", "2"));
        await _scene.Edit(Side.Ssm, Kind.Contact, "7", ("phone", "3"));
    }

    private async Task Stamp(Side side, string key, string extra) => await _scene.Put(side, Kind.Contact, (await _scene.Row(side, Kind.Contact, key)) with { Extra = extra });

    private async Task<ConflictRow> Only() => (await _scene.Rows<ConflictRow>()).ShouldHaveSingleItem();
}
