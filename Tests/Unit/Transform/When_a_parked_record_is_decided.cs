using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Conflicts;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

[Trait("Rule", "ACC-13")]
[Trait("Rule", "D1")]
public sealed class When_a_parked_record_is_decided : IAsyncLifetime
{
    private readonly PlanScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        await _scene.Add(new CompanyRow { Company = "acme", Tenant = "tenant" });
        await _scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("name", "Murphy"), ("postcode", "T12"), ("status", "Client"));
        foreach (var id in new[] { "1", "2" })
            await _scene.Ssm(Kind.Account, id, ("companyCode", null), ("name", "Murphy"), ("postcode", "T12"), ("status", "Client"));
        await _scene.Plan(Kind.Account);
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Should_list_every_parked_record_once_with_its_candidates()
    {
        await _scene.Plan(Kind.Account);
        var listed = await new ConflictReports(_scene.Store).List(false, null, null, PlanScene.Cancel);
        listed.Select(c => (c.Record, c.Class, c.State, c.Candidates)).ShouldBe([
            ("MUR001", "parked", "open", "1, 2"), ("ssm#1", "parked", "open", "MUR001"), ("ssm#2", "parked", "open", "MUR001")]);
    }

    [Theory]
    [InlineData("MUR001", "2")]
    [InlineData("ssm#2", "MUR001")]
    public async Task Should_join_the_two_and_ask_about_the_other_one_anew(string record, string key)
    {
        (await Decide(record, ConflictChoice.Link, key)).Taken.ShouldBeTrue();
        await _scene.Plan(Kind.Account);
        var link = await _scene.LinkOf(Kind.Account, "MUR001");
        (link.SsmKey, link.State).ShouldBe(("2", LinkState.Linked));
        (await _scene.Rows<LinkRow>()).ShouldNotContain(l => l.Record == "ssm#2");
        await _scene.Plan(Kind.Account);
        await _scene.Plan(Kind.Account);
        var changes = await _scene.Changes();
        changes.Select(c => (c.Record, c.Target, c.Action)).ShouldBe([("MUR001", Side.Ssm, "update")]);
        var left = (await _scene.Rows<ConflictRow>()).Single(c => c.Class == "parked" && c.State == ConflictState.Open);
        (left.Record, left.Candidates, left.Reason!.Contains("linked with SSM 2")).ShouldBe(("ssm#1", "MUR001", true), "Sage has it, so it is not created there (D21)");
    }

    [Fact]
    public async Task Should_make_a_record_of_its_own()
    {
        foreach (var record in new[] { "MUR001", "ssm#1", "ssm#2" }) (await Decide(record, ConflictChoice.Separate, null)).Taken.ShouldBeTrue();
        await _scene.Plan(Kind.Account);
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).Select(c => (c.Record, c.Target, c.Action)).ShouldBe(
            [("MUR001", Side.Ssm, "create"), ("ssm#1", Side.Sage50, "create"), ("ssm#2", Side.Sage50, "create")], ignoreOrder: true);
        (await _scene.Rows<LinkRow>()).ShouldAllBe(l => l.SageKey == null || l.SsmKey == null);
    }

    [Fact]
    public async Task Should_link_what_is_left_when_only_one_is_declared_separate()
    {
        await Decide("ssm#1", ConflictChoice.Separate, null);
        await _scene.Plan(Kind.Account);
        await _scene.Plan(Kind.Account);
        (await _scene.LinkOf(Kind.Account, "MUR001")).SsmKey.ShouldBe("2");
        (await _scene.Changes()).ShouldContain(c => c.Record == "ssm#1" && c.Action == "create" && c.Target == Side.Sage50);
    }

    [Fact]
    public async Task Should_ask_again_when_the_chosen_one_is_gone()
    {
        await Decide("MUR001", ConflictChoice.Link, "2");
        await _scene.Gone(Side.Ssm, Kind.Account, "2");
        await _scene.Ssm(Kind.Account, "3", ("companyCode", null), ("name", "Murphy"), ("postcode", "T12"), ("status", "Client"));
        await _scene.Plan(Kind.Account);
        var row = (await _scene.Rows<ConflictRow>()).Single(c => c.Record == "MUR001");
        (row.State, row.Candidates, row.Resolution).ShouldBe((ConflictState.Open, "1, 3", null));
        (await _scene.LinkOf(Kind.Account, "MUR001")).State.ShouldBe(LinkState.Parked);
    }

    [Theory]
    [InlineData(ConflictChoice.Link, "77")]
    [InlineData(ConflictChoice.Sage, null)]
    public async Task Should_say_what_does_not_fit(string choice, string? key)
    {
        var answer = await Decide("MUR001", choice, key);
        (answer.Code, answer.Text.Contains("MUR001")).ShouldBe((ConflictCodes.WrongChoice, true));
    }

    private async Task<ConflictAnswer> Decide(string record, string choice, string? key)
    {
        var row = (await _scene.Rows<ConflictRow>()).Single(c => c.Record == record && c.Class == ConflictClass.Parked);
        return (await new ConflictDecisions(_scene.Store, _scene.Time).Decide(row.Id, new(choice, key, "Ann"), alike: false, PlanScene.Cancel)).ShouldHaveSingleItem();
    }
}
