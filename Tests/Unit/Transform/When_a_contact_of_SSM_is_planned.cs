using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

public sealed class When_a_contact_of_SSM_is_planned : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [Trait("Rule", "CON-08")]
    [InlineData(null, "Ann Lee")]
    [InlineData("1", null)]
    public async Task Should_stay_in_SSM_without_account_or_name(string? account, string? name)
    {
        await _scene.Ssm(Kind.Contact, "7", ("account", account), ("name", name), ("phone", "1"));
        await _scene.Plan(Kind.Contact);
        (await _scene.Changes()).ShouldBeEmpty();
        var link = await _scene.LinkOf(Kind.Contact, "ssm#7");
        (link.State, link.Reason).ShouldBe((LinkState.SsmOnly, "has no account or no name (CON-08)"));
    }

    [Fact]
    [Trait("Rule", "CON-01")]
    [Trait("Rule", "CON-08")]
    [Trait("Rule", "CON-10")]
    public async Task Should_wait_for_its_account_and_be_created_in_Sage_under_it()
    {
        await _scene.Ssm(Kind.Contact, "7", ("account", "1"), ("name", "Ann Lee"), ("phone", "1"), ("jobTitle", "Buyer"));
        await _scene.Plan(Kind.Contact);
        var waiting = await _scene.OnlyChange();
        (waiting.Target, waiting.Action, waiting.WaitsForKind, waiting.WaitsForKey).ShouldBe((Side.Sage50, "create", Kind.Account, "Ssm:1"));
        await _scene.SetChanges(ChangeState.Waiting);
        await _scene.Link(Kind.Account, "MUR001", "1");
        await _scene.Plan(Kind.Contact);
        var free = await _scene.OnlyChange();
        (free.WaitsForKey, free.State).ShouldBe((null, ChangeState.Queued));
        var fields = RecordSchema.Of(Kind.Contact).FromJson(free.Fields);
        (fields["account"].Text, fields["name"].Text, fields["jobTitle"].Text).ShouldBe(("1", "Ann Lee", "Buyer"), "references are translated when it is sent");
    }

    [Fact]
    [Trait("Rule", "CON-06")]
    public async Task Should_stay_in_Sage_when_it_is_deleted_and_not_come_back()
    {
        await _scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("name", "Ann"), ("phone", "1"));
        await _scene.Ssm(Kind.Contact, "7", ("reference", "A/1"), ("name", "Ann"), ("phone", "1"));
        await _scene.Linked(Kind.Contact, "A/1", "7");
        await _scene.Gone(Side.Ssm, Kind.Contact, "7");
        await _scene.Plan(Kind.Contact);
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("phone", "2"));
        await _scene.Plan(Kind.Contact);
        (await _scene.Changes()).ShouldBeEmpty();
        (await _scene.LinkOf(Kind.Contact, "A/1")).State.ShouldBe(LinkState.Tombstone);
    }

    [Fact]
    [Trait("Rule", "CON-05")]
    public async Task Should_be_deleted_when_Sage_deletes_its_partner()
    {
        await _scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("name", "Ann"));
        await _scene.Ssm(Kind.Contact, "7", ("reference", "A/1"), ("name", "Ann"));
        await _scene.Linked(Kind.Contact, "A/1", "7");
        await _scene.Gone(Side.Sage50, Kind.Contact, "A/1");
        await _scene.Plan(Kind.Contact);
        var delete = await _scene.OnlyChange();
        (delete.Target, delete.Action).ShouldBe((Side.Ssm, "delete"));
    }
}
