using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A company that does not keep the lists of its tenant finds its categories by name (D9). Sage's categories have fixed numbers: to drop
/// one, its name is cleared. Such a row is filtered and keeps its link; when its former name is given to another category, that one's link
/// moves to the SSM record that the first one still has, the database refuses it, and no products are planned any more.
/// </summary>
[Trait("Rule", "D9")]
[Trait("Rule", "I8")]
public sealed class A_category_that_lost_its_name_stops_no_products : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(false)] // The control: the category is gone from Sage.
    [InlineData(true)]
    public async Task Should_go_on(bool cleared)
    {
        _scene.Settings = _scene.Settings with { OwnsSharedLists = false };
        await _scene.Ssm(Kind.Family, "5", ("name", "Tools"));
        await _scene.Ssm(Kind.Family, "6", ("name", "Misc"));
        await _scene.Sage(Kind.Family, "1", ("name", "Tools"));
        await _scene.Sage(Kind.Family, "2", ("name", "Misc"));
        await _scene.Plan(Kind.Family);
        (await _scene.LinkOf(Kind.Family, "1")).SsmKey.ShouldBe("5");
        (await _scene.LinkOf(Kind.Family, "2")).SsmKey.ShouldBe("6");

        if (cleared) await _scene.Filter(Side.Sage50, Kind.Family, "1", "category without a name");
        else await _scene.Gone(Side.Sage50, Kind.Family, "1");
        await _scene.Edit(Side.Sage50, Kind.Family, "2", ("name", "Tools"));

        await Should.NotThrowAsync(async () =>
        {
            await _scene.Plan(Kind.Family);
            await _scene.Plan(Kind.Family);
        });
    }
}
