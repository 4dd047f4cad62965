using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A company that does not keep the lists of its tenant finds its families and price lists by name (D9). One that was renamed in Sage to
/// the name of another list stayed with the list of its former name, and nobody was told.
/// </summary>
[Trait("Rule", "D9")]
public sealed class A_shared_list_is_found_by_the_name_it_has_now : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Kind.Family)]
    [InlineData(Kind.Rate)]
    public async Task Should_be_found_by_the_name_of_now(string kind)
    {
        _scene.Settings = _scene.Settings with { OwnsSharedLists = false };
        await _scene.Ssm(kind, "5", ("name", "Trade"));
        await _scene.Ssm(kind, "6", ("name", "Retail"));
        await _scene.Sage(kind, "1", ("name", "Trade"));
        await _scene.Plan(kind);
        (await _scene.LinkOf(kind, "1")).SsmKey.ShouldBe("5");

        await _scene.Edit(Side.Sage50, kind, "1", ("name", "Retail"));
        await _scene.Plan(kind);
        await _scene.Plan(kind);

        var told = (await _scene.Rows<ConflictRow>()).Count + (await _scene.Rows<FindingRow>()).Count(f => f.Open);
        ((await _scene.LinkOf(kind, "1")).SsmKey == "6" || told > 0).ShouldBeTrue("its products and customers go on standing in the list of another name, and nobody is told");
    }
}
