using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Sage counts a customer's addresses anew after the last one was removed; the next person got the old one's key, and SSM showed her with his name changed (D14).</summary>
[Trait("Rule", "D14")]
[Trait("Rule", "D24")]
public sealed class A_contact_key_given_to_another_person_is_delete_and_create : IAsyncLifetime
{
    private readonly PlanScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        await _scene.Link(Kind.Account, "MUR001", "5");
        await Person("Tom Byrne", "2026-01-05T10:00:00");
        await _scene.Ssm(Kind.Contact, "77", ("account", "5"), ("reference", "MUR001/3"), ("name", "Tom Byrne"));
        await _scene.Plan(Kind.Contact);
        (await _scene.LinkOf(Kind.Contact, "MUR001/3")).SsmKey.ShouldBe("77");
        await _scene.SetChanges(ChangeState.Superseded);
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Should_delete_the_old_person_in_SSM_first_and_create_the_new_one()
    {
        await Person("Ann Nolan", "2026-03-01T09:00:00");
        await _scene.Plan(Kind.Contact);
        var changes = (await _scene.Changes()).Where(c => c.State == ChangeState.Planned).OrderBy(c => c.Priority).ToList();
        changes.Select(c => (c.Action, c.Target, c.Record)).ShouldBe(
            [("delete", Side.Ssm, "MUR001/3~2026-01-05T10:00:00"), ("create", Side.Ssm, "MUR001/3")]);
        (await _scene.LinkOf(Kind.Contact, "MUR001/3~2026-01-05T10:00:00")).SsmKey.ShouldBe("77");
        await _scene.Plan(Kind.Contact);
        (await _scene.Changes()).Count(c => c.State == ChangeState.Planned).ShouldBe(2, "a second plan splits nothing again");
    }

    [Fact]
    public async Task Should_be_an_update_while_the_row_is_the_same()
    {
        await Person("Tom O'Byrne", "2026-01-05T10:00:00");
        await _scene.Plan(Kind.Contact);
        (await _scene.Changes()).Single(c => c.State == ChangeState.Planned).Action.ShouldBe("update");
    }

    private async Task Person(string name, string created)
    {
        await _scene.Sage(Kind.Contact, "MUR001/3", ("account", "MUR001"), ("reference", "MUR001/3"), ("name", name));
        var row = await _scene.Row(Side.Sage50, Kind.Contact, "MUR001/3");
        await _scene.Put(Side.Sage50, Kind.Contact, row with { Extra = $$"""{"created":"{{created}}"}""", ReadAt = row.ReadAt.AddMilliseconds(1) });
    }
}
