using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// What people had moved away from a customer that they deleted in SSM was put back under the deleted one, where nobody sees it, as soon as the sides met as for the first time: a contact that
/// was restored under the other customer, and all of it once the company was switched off and on. Without a base Sage wins, and that way was not looked at (ACC-22).
/// </summary>
[Trait("Rule", "ACC-22")]
public sealed class What_people_moved_away_is_not_put_back_where_the_sides_meet_anew : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_stay_there_and_get_what_it_missed()
    {
        await _scene.LinkedCustomer("A001", "5");
        await _scene.LinkedCustomer("B001", "6");
        await _scene.Sage(Kind.Contact, "A001/1", ("account", "A001"), ("name", "Ann Lee"), ("phone", "1"));
        await _scene.Ssm(Kind.Contact, "70", ("account", "5"), ("name", "Ann Lee"), ("phone", "1"));
        await _scene.Linked(Kind.Contact, "A001/1", "70");
        await _scene.Gone(Side.Ssm, Kind.Account, "5");
        await _scene.Gone(Side.Ssm, Kind.Contact, "70");
        await _scene.Plan(Kind.Account);
        await _scene.Plan(Kind.Contact);
        (await _scene.LinkOf(Kind.Contact, "A001/1")).State.ShouldBe(LinkState.Tombstone);
        (await _scene.Changes()).Where(c => c.Kind == Kind.Contact).ShouldBeEmpty();

        await _scene.Edit(Side.Sage50, Kind.Contact, "A001/1", ("phone", "2"));
        await _scene.Ssm(Kind.Contact, "70", ("account", "6"), ("name", "Ann Lee"), ("phone", "1"));
        await _scene.Plan(Kind.Contact);

        (await _scene.Changes()).Single(c => c.Kind == Kind.Contact).Fields.ShouldBe("""{"phone":"2"}""");
    }

    [Theory]
    [InlineData(Kind.Contact)]
    [InlineData(Kind.Order)]
    [InlineData(Kind.Invoice)]
    public async Task Should_stay_where_people_moved_it_when_the_company_is_switched_off_and_on(string kind)
    {
        await _scene.LinkedCustomer("A001", "5");
        await _scene.LinkedCustomer("B001", "6");
        await _scene.Sage(kind, "77", ("account", "A001"));
        await _scene.Ssm(kind, "70", ("account", "5"));
        await _scene.Linked(kind, "77", "70");
        await _scene.Edit(Side.Ssm, kind, "70", ("account", "6"));
        await _scene.Gone(Side.Ssm, Kind.Account, "5");
        await _scene.Plan(Kind.Account);
        await _scene.Plan(kind);
        (await _scene.Changes()).Where(c => c.Kind == kind).ShouldBeEmpty();

        await _scene.Store.Write(db => db.Bases.Where(b => b.Kind == kind).ExecuteDeleteAsync(PlanScene.Cancel), PlanScene.Cancel);
        await _scene.Plan(kind);

        (await _scene.Changes()).Where(c => c.Kind == kind).Select(c => c.Fields).ShouldBeEmpty();
    }
}
