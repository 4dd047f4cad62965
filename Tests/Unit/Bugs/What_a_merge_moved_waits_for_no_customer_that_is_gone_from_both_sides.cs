using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Two customers were merged in SSM: what the duplicate had was moved and the duplicate deleted, and later the office deleted the duplicate in Sage as well. What it had was then to be put back under
/// a customer that stands nowhere, and waited for it for good, with every other edit of it (ACC-22, D25).
/// </summary>
[Trait("Rule", "ACC-22")]
public sealed class What_a_merge_moved_waits_for_no_customer_that_is_gone_from_both_sides : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Kind.Order, "reference")]
    [InlineData(Kind.Contact, "city")]
    [InlineData(Kind.Address, "city")]
    public async Task Should_stay_where_people_put_it_and_get_what_Sage_edits(string kind, string edited)
    {
        await _scene.LinkedCustomer("A001", "5");
        await _scene.LinkedCustomer("B001", "6");
        await _scene.Sage(kind, "77", ("account", "A001"), (edited, "Cork"));
        await _scene.Ssm(kind, "70", ("account", "5"), (edited, "Cork"));
        await _scene.Linked(kind, "77", "70");
        await _scene.Edit(Side.Ssm, kind, "70", ("account", "6"));
        await _scene.Gone(Side.Ssm, Kind.Account, "5");
        await _scene.Plan(Kind.Account);
        await _scene.Plan(kind);

        await _scene.Gone(Side.Sage50, Kind.Account, "A001");
        await _scene.Plan(Kind.Account);
        await _scene.Plan(kind);
        await _scene.Edit(Side.Sage50, kind, "77", (edited, "Dublin"));
        await _scene.Plan(kind);

        var change = (await _scene.Changes()).Single(c => c.Kind == kind && c.State != ChangeState.Superseded);
        change.ShouldSatisfyAllConditions(
            c => c.WaitsForKey.ShouldBeNull(),
            c => c.Fields.ShouldBe($$"""{"{{edited}}":"Dublin"}"""));
    }
}
