using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A customer was deleted in Sage, and a contact that SSM showed under another customer by then was deleted with it.</summary>
[Trait("Rule", "D25")]
public sealed class A_child_that_moved_stays_when_its_parent_is_deleted : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Kind.Contact, true)]
    [InlineData(Kind.Contact, false)]
    [InlineData(Kind.Address, true)]
    [InlineData(Kind.Address, false)]
    public async Task Should_take_along_only_what_both_sides_show_under_it(string kind, bool moved)
    {
        await _scene.Link(Kind.Account, "A", "11");
        await _scene.Link(Kind.Account, "B", "22");
        await _scene.Sage(kind, "A/1", ("account", "A"), ("city", "Cork"));
        await _scene.Ssm(kind, "1", ("account", "11"), ("city", "Cork"));
        await _scene.Linked(kind, "A/1", "1");

        await _scene.Gone(Side.Sage50, kind, "A/1");
        if (moved) await _scene.Edit(Side.Ssm, kind, "1", ("account", "22"));
        await _scene.Plan(kind);

        if (!moved) (await _scene.OnlyChange()).Action.ShouldBe("delete");
        else (await _scene.Changes()).ShouldBeEmpty();
        if (moved) (await _scene.LinkOf(kind, "A/1")).ShouldSatisfyAllConditions(l => l.State.ShouldBe(LinkState.Gone), l => l.Reason!.ShouldContain("D25"));
    }
}
