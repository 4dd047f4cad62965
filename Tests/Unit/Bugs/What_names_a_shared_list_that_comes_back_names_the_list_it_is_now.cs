using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A list of another company's is let go when it is deleted in Sage, and found by its name when it comes back (D9). Where SSM has another one
/// of that name by then, the list is that one, but its products go on standing in the former: only a list that is renamed tells them.
/// </summary>
[Trait("Rule", "D9")]
[Trait("Rule", "D29")]
public sealed class What_names_a_shared_list_that_comes_back_names_the_list_it_is_now : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("renamed")] // The control.
    [InlineData("deleted and back")]
    public async Task Should_be_told(string what)
    {
        _scene.Settings = _scene.Settings with { OwnsSharedLists = false };
        await _scene.Ssm(Kind.Family, "12", ("name", "Tools"));
        await _scene.Sage(Kind.Family, "5", ("name", "Tools"));
        await _scene.Plan(Kind.Family);
        await _scene.Sage(Kind.Product, "W-1", ("stockCode", "W-1"), ("name", "Widget"), ("family", "5"));
        await _scene.Ssm(Kind.Product, "70", ("stockCode", "W-1"), ("name", "Widget"), ("family", "12"));
        await _scene.Linked(Kind.Product, "W-1", "70");
        await _scene.Plan(Kind.Product);
        (await _scene.Changes()).ShouldBeEmpty();

        if (what == "renamed")
        {
            await _scene.Ssm(Kind.Family, "13", ("name", "Hand tools"));
            await _scene.Edit(Side.Sage50, Kind.Family, "5", ("name", "Hand tools"));
        }
        else
        {
            await _scene.Gone(Side.Sage50, Kind.Family, "5");
            await _scene.Plan(Kind.Family);
            await _scene.Edit(Side.Ssm, Kind.Family, "12", ("name", "Former tools"));
            await _scene.Ssm(Kind.Family, "13", ("name", "Tools"));
            await _scene.Plan(Kind.Family);
            await _scene.Sage(Kind.Family, "5", ("name", "Tools"));
        }
        await _scene.Plan(Kind.Family);
        (await _scene.LinkOf(Kind.Family, "5")).SsmKey.ShouldBe("13");
        await _scene.Plan(Kind.Product);

        (await _scene.OnlyChange()).Fields.ShouldContain("family");
    }
}
