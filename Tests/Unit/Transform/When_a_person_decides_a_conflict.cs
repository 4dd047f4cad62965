using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Conflicts;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Transform;
using Sage50Etl.Transform.Policies;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

[Trait("Rule", "CON-09")]
[Trait("Rule", "D3")]
public sealed class When_a_person_decides_a_conflict : IAsyncLifetime
{
    private readonly PlanScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        _scene.Settings = _scene.Settings with { Conflicts = new Dictionary<string, ConflictPolicy> { ["contact.phone"] = ConflictPolicy.Ask } };
        await _scene.Add(new CompanyRow { Company = "acme", Tenant = "tenant" });
        foreach (var n in new[] { 1, 2 })
        {
            (string, object?)[] both = [("reference", $"A/{n}"), ("name", "Ann"), ("phone", "1")];
            await _scene.Sage(Kind.Contact, $"A/{n}", both);
            await _scene.Ssm(Kind.Contact, $"{n}", both);
            await _scene.Linked(Kind.Contact, $"A/{n}", $"{n}");
            await _scene.Edit(Side.Sage50, Kind.Contact, $"A/{n}", ("phone", "2"));
            await _scene.Edit(Side.Ssm, Kind.Contact, $"{n}", ("phone", "3"));
        }
        await _scene.Plan(Kind.Contact);
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(ConflictChoice.Sage, null, "Ssm 2")]
    [InlineData(ConflictChoice.Ssm, null, "Sage50 3")]
    [InlineData(ConflictChoice.Value, "9", "Sage50 9, Ssm 9")]
    [InlineData(ConflictChoice.Value, "2", "Ssm 2")]
    public async Task Should_write_what_was_decided_with_the_next_plan_and_not_before(string choice, string? value, string written)
    {
        (await Decide(choice, value)).Taken.ShouldBeTrue();
        (await _scene.Changes()).ShouldBeEmpty();
        await _scene.Plan(Kind.Contact);
        await _scene.Plan(Kind.Contact);
        var changes = (await _scene.Changes()).Select(c => $"{c.Target} {Phone(c)}").Order();
        string.Join(", ", changes).ShouldBe(written);
        (await Row(1)).State.ShouldBe(ConflictState.Resolved, "it is in force until it has been carried out");
    }

    [Fact]
    public async Task Should_close_when_it_was_carried_out_and_be_quiet()
    {
        await Decide(ConflictChoice.Ssm, null);
        await _scene.Plan(Kind.Contact);
        await Apply(Side.Sage50, "3");
        await _scene.Plan(Kind.Contact);
        var row = await Row(1);
        (row.State, row.ResolvedBy).ShouldBe((ConflictState.Closed, "Ann"));
        (await _scene.Changes()).ShouldHaveSingleItem();
        (await _scene.Rows<AuditRow>()).ShouldContain(a => a.Who == "Ann" && a.What == "conflict decided" && a.Record == "A/1", "I7");
    }

    [Fact]
    public async Task Should_keep_the_typed_value_when_one_side_has_been_written_before_the_other()
    {
        await Decide(ConflictChoice.Value, "9");
        await _scene.Plan(Kind.Contact);
        await Apply(Side.Ssm, "9");
        await _scene.Plan(Kind.Contact);
        (await _scene.Changes()).Where(c => c.State == ChangeState.Planned).Select(c => $"{c.Target} {Phone(c)}").ShouldBe(["Sage50 9"]);
        await Apply(Side.Sage50, "9");
        await _scene.Plan(Kind.Contact);
        (await Row(1)).State.ShouldBe(ConflictState.Closed);
        (await _scene.Changes()).ShouldAllBe(c => c.State == ChangeState.Applied);
    }

    [Fact]
    public async Task Should_refuse_when_a_side_moved_since_it_was_shown()
    {
        await _scene.Edit(Side.Ssm, Kind.Contact, "1", ("phone", "4"));
        var answer = await Decide(ConflictChoice.Ssm, null);
        (answer.Code, (await Row(1)).State).ShouldBe((ConflictCodes.Moved, ConflictState.Open));
        answer.Text.ShouldContain("2 in Sage 50 and 3 in SSM, but now there is 2 in Sage 50 and 4 in SSM");
        (await new ConflictReports(_scene.Store).Show(1, PlanScene.Cancel)).ShouldNotBeNull().Moved.ShouldBeTrue();
    }

    [Fact]
    public async Task Should_ask_again_when_a_side_moves_between_decision_and_plan()
    {
        await Decide(ConflictChoice.Ssm, null);
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("phone", "5"));
        await _scene.Plan(Kind.Contact);
        (await _scene.Changes()).ShouldBeEmpty();
        (await _scene.Rows<ConflictRow>()).Where(c => c.Record == "A/1").Select(c => (c.State, c.Sage)).ShouldBe([(ConflictState.Closed, "2"), (ConflictState.Open, "5")]);
    }

    [Fact]
    public async Task Should_decide_the_like_of_it_in_one_go()
    {
        var answers = await new ConflictDecisions(_scene.Store, _scene.Time).Decide(1, new(ConflictChoice.Sage, null, "Ann"), alike: true, PlanScene.Cancel);
        answers.Select(a => (a.Id, a.Taken)).ShouldBe([(1, true), (2, true)]);
        await _scene.Plan(Kind.Contact);
        (await _scene.Changes()).Select(c => (c.Record, c.Target)).ShouldBe([("A/1", Side.Ssm), ("A/2", Side.Ssm)]);
    }

    [Fact]
    public async Task Should_go_through_the_limits_of_the_target()
    {
        await Decide(ConflictChoice.Value, "far too long");
        _scene.Fault = new LimitFault("S50-T-001", "phone", "30 characters, has 31", "too long");
        await _scene.Plan(Kind.Contact);
        (await _scene.Changes()).ShouldAllBe(c => c.State == ChangeState.Refused);
    }

    [Theory]
    [InlineData(99, ConflictChoice.Sage, ConflictCodes.Unknown)]
    [InlineData(1, ConflictChoice.Link, ConflictCodes.WrongChoice)]
    [InlineData(1, ConflictChoice.Separate, ConflictCodes.WrongChoice)]
    public async Task Should_say_what_does_not_fit(long id, string choice, string code) =>
        (await new ConflictDecisions(_scene.Store, _scene.Time).Decide(id, new(choice, "7", "Ann"), false, PlanScene.Cancel)).ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public async Task Should_not_decide_what_is_closed()
    {
        await _scene.Edit(Side.Ssm, Kind.Contact, "1", ("phone", "2"));
        await _scene.Plan(Kind.Contact);
        (await Decide(ConflictChoice.Ssm, null)).Code.ShouldBe(ConflictCodes.NotOpen);
    }

    [Fact]
    public async Task Should_list_what_is_open_by_stream_and_everything_on_demand()
    {
        var reports = new ConflictReports(_scene.Store);
        await _scene.Edit(Side.Ssm, Kind.Contact, "1", ("phone", "2"));
        await _scene.Plan(Kind.Contact);
        (await reports.List(false, "acme", Streams.Contacts, PlanScene.Cancel)).Select(c => c.Record).ShouldBe(["A/2"]);
        (await reports.List(true, null, null, PlanScene.Cancel)).Select(c => (c.Record, c.State)).ShouldBe([("A/1", ConflictState.Closed), ("A/2", ConflictState.Open)]);
        (await reports.List(true, null, Streams.Customers, PlanScene.Cancel)).ShouldBeEmpty();
    }

    private async Task<ConflictAnswer> Decide(string choice, string? value) =>
        (await new ConflictDecisions(_scene.Store, _scene.Time).Decide(1, new(choice, value, "Ann"), alike: false, PlanScene.Cancel)).ShouldHaveSingleItem();

    // As loading does: the target holds it, the base has it in both halves, the change is settled.
    private async Task Apply(Side target, string phone)
    {
        await _scene.Edit(target, Kind.Contact, target == Side.Ssm ? "1" : "A/1", ("phone", phone));
        await _scene.Store.Write(async db =>
        {
            var agreed = await db.Bases.SingleAsync(b => b.Record == "A/1", PlanScene.Cancel);
            var image = Staged.Image(("reference", "A/1"), ("name", "Ann"), ("phone", phone));
            (agreed.SageImage, agreed.SsmImage) = (RecordSchema.ToJson(image), RecordSchema.ToJson(image));
            (agreed.SageHash, agreed.SsmHash) = (RowHash.Of(image), RowHash.Of(image));
            await db.Changes.Where(c => c.Target == target && c.Record == "A/1").ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Applied), PlanScene.Cancel);
        }, PlanScene.Cancel);
    }

    private static string? Phone(ChangeRow change) => RecordSchema.Of(Kind.Contact).FromJson(change.Fields)["phone"].Text;

    private async Task<ConflictRow> Row(long id) => (await _scene.Rows<ConflictRow>()).Single(c => c.Id == id);
}
