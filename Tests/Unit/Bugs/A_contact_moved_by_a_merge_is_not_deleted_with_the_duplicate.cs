using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Two customers were merged in SSM: the contacts of the duplicate were moved and the duplicate deleted. A plan later the office deleted the duplicate in Sage as well, and the contacts were
/// deleted under the customer that was kept, because the move had been taken into the base meanwhile (D25).
/// </summary>
[Trait("Rule", "D25")]
public sealed class A_contact_moved_by_a_merge_is_not_deleted_with_the_duplicate : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Kind.Contact, false)]
    [InlineData(Kind.Address, false)]
    [InlineData(Kind.Contact, true)]
    [InlineData(Kind.Address, true)]
    public async Task Should_stay_under_the_customer_that_was_kept(string kind, bool plannedBetween)
    {
        await _scene.LinkedCustomer("A001", "5");
        await _scene.LinkedCustomer("B001", "6");
        await _scene.Sage(kind, "A001/1", ("account", "A001"), ("city", "Cork"));
        await _scene.Ssm(kind, "70", ("account", "5"), ("city", "Cork"));
        await _scene.Linked(kind, "A001/1", "70");

        await _scene.Edit(Side.Ssm, kind, "70", ("account", "6"));
        await _scene.Gone(Side.Ssm, Kind.Account, "5");
        await _scene.Plan(Kind.Account);
        if (plannedBetween) await _scene.Plan(kind);
        await _scene.Gone(Side.Sage50, Kind.Account, "A001");
        await _scene.Gone(Side.Sage50, kind, "A001/1");
        await _scene.Plan(Kind.Account);
        await _scene.Plan(kind);

        (await _scene.Changes()).Where(c => c.Kind == kind).Select(c => $"{c.Action} in {c.Target}").ShouldBeEmpty();
    }
}
