using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Two customers were merged in SSM: contacts, addresses, documents and sales of the one were moved to the other, and the one was deleted. As an edit that SSM may not make, all
/// of it was put back under the deleted customer, where nobody sees it any more.
/// </summary>
[Trait("Rule", "ACC-22")]
public sealed class What_people_moved_away_from_a_deleted_customer_stays_where_it_is : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Kind.Contact)]
    [InlineData(Kind.Address)]
    [InlineData(Kind.Order)]
    [InlineData(Kind.Invoice)]
    public async Task Should_not_be_put_back_under_it(string kind)
    {
        await Moved(kind);
        await _scene.Gone(Side.Ssm, Kind.Account, "5");
        await _scene.Plan(Kind.Account);

        await _scene.Plan(kind);
        await _scene.Plan(kind);

        (await _scene.Changes()).Where(c => c.Kind == kind).Select(c => $"{c.Action} in {c.Target}: {c.Fields}").ShouldBeEmpty();
        (await _scene.Rows<ConflictRow>()).Single(c => c.Kind == kind && c.Field == "account").ShouldSatisfyAllConditions(
            c => c.Class.ShouldBe(ConflictClass.Rejected),
            c => c.Reason.ShouldNotBeNull().ShouldContain("its account A001 was deleted in SSM"));
    }

    [Theory]
    [InlineData(Kind.Contact)]
    [InlineData(Kind.Order)]
    public async Task Should_be_put_back_where_the_customer_is_there(string kind)
    {
        await Moved(kind);

        await _scene.Plan(kind);

        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(c => c.Target.ShouldBe(Side.Ssm), c => c.Fields.ShouldBe("""{"account":"A001"}"""));
    }

    [Theory]
    [InlineData(Kind.Contact)]
    [InlineData(Kind.Order)]
    public async Task Should_say_so_of_what_Sage_moves_under_it_and_move_it_when_it_is_back(string kind)
    {
        await _scene.LinkedCustomer("A001", "5");
        await _scene.LinkedCustomer("B001", "6");
        await _scene.Sage(kind, "77", ("account", "B001"));
        await _scene.Ssm(kind, "70", ("account", "6"));
        await _scene.Linked(kind, "77", "70");
        await _scene.Gone(Side.Ssm, Kind.Account, "5");
        await _scene.Plan(Kind.Account);

        await _scene.Edit(Side.Sage50, kind, "77", ("account", "A001"));
        await _scene.Plan(kind);
        await _scene.Plan(kind);

        (await _scene.Changes()).Where(c => c.Kind == kind).ShouldBeEmpty();
        (await _scene.Rows<ConflictRow>()).Where(c => c.Kind == kind).ShouldHaveSingleItem()
            .Reason.ShouldNotBeNull().ShouldContain("its account A001 was deleted in SSM");

        await _scene.Ssm(Kind.Account, "5", ("companyCode", "A001"), ("name", "A001"), ("status", "Client"));
        await _scene.Plan(Kind.Account);
        await _scene.Plan(kind);

        (await _scene.Changes()).Single(c => c.Kind == kind).Fields.ShouldBe("""{"account":"A001"}""");
    }

    // A record of A001, which is 5 in SSM, that somebody gave to 6 there.
    private async Task Moved(string kind)
    {
        await _scene.LinkedCustomer("A001", "5");
        await _scene.LinkedCustomer("B001", "6");
        await _scene.Sage(kind, "77", ("account", "A001"));
        await _scene.Ssm(kind, "70", ("account", "5"));
        await _scene.Linked(kind, "77", "70");
        await _scene.Edit(Side.Ssm, kind, "70", ("account", "6"));
    }
}
