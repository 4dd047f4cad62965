using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Two companies share a tenant. Somebody deleted a shared price list in SSM, and the company that keeps the lists made it again. The other company's link stayed with the deleted one for good: its
/// customers went on naming it, new ones too (D9, D29).
/// </summary>
[Trait("Rule", "D9")]
public sealed class A_shared_list_that_its_owner_makes_again_is_found_by_the_others : IDisposable
{
    private readonly PlanScene _scene = new();

    public A_shared_list_that_its_owner_makes_again_is_found_by_the_others() => _scene.Settings = _scene.Settings with { OwnsSharedLists = false };

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Kind.Rate, false)]
    [InlineData(Kind.Rate, true)]
    [InlineData(Kind.Family, false)]
    [InlineData(Kind.Family, true)]
    public async Task Should_be_linked_with_the_new_one(string kind, bool seenDeleted)
    {
        await _scene.Sage(kind, "TRADE", ("name", "Trade prices"));
        await _scene.Ssm(kind, "7", ("name", "Trade prices"));
        await _scene.Plan(kind);
        (await _scene.LinkOf(kind, "TRADE")).SsmKey.ShouldBe("7");

        await _scene.Gone(Side.Ssm, kind, "7");
        if (seenDeleted) await _scene.Plan(kind);
        await _scene.Ssm(kind, "9", ("name", "Trade prices"));
        await _scene.Plan(kind);
        await _scene.Plan(kind);

        (await _scene.LinkOf(kind, "TRADE")).ShouldSatisfyAllConditions(l => l.State.ShouldBe(LinkState.Linked), l => l.SsmKey.ShouldBe("9"));
    }
}
