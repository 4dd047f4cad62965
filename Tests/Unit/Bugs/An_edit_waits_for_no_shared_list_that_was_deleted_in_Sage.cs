using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Another company keeps the lists of the tenant (D9). A list is deleted in this company's Sage, and its customers and products go on
/// naming it there. The link is freed, and what names the list is made to look as if the reference had been changed in Sage: every later
/// edit of such a record takes the reference along, which nothing answers to, and so the edit itself waits for a list that will never come.
/// </summary>
[Trait("Rule", "D9")]
[Trait("Rule", "I1")]
public sealed class An_edit_waits_for_no_shared_list_that_was_deleted_in_Sage : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(false, false)] // The control: the list is there.
    [InlineData(true, true)] // The control: the company keeps the lists itself.
    [InlineData(true, false)]
    public async Task Should_go(bool deleted, bool own)
    {
        _scene.Settings = _scene.Settings with { OwnsSharedLists = own };
        await _scene.Ssm(Kind.Family, "12", ("name", "Tools"), ("extId", own ? "5" : null));
        await _scene.Sage(Kind.Family, "5", ("name", "Tools"));
        await _scene.Plan(Kind.Family);
        (await _scene.LinkOf(Kind.Family, "5")).SsmKey.ShouldBe("12");
        await _scene.Sage(Kind.Product, "W-1", ("stockCode", "W-1"), ("name", "Widget"), ("family", "5"));
        await _scene.Ssm(Kind.Product, "70", ("stockCode", "W-1"), ("name", "Widget"), ("family", "12"));
        await _scene.Linked(Kind.Product, "W-1", "70");
        await _scene.Plan(Kind.Product);
        (await _scene.Changes()).Where(c => c.Kind == Kind.Product).ShouldBeEmpty();

        if (deleted) await _scene.Gone(Side.Sage50, Kind.Family, "5");
        await _scene.Plan(Kind.Family);
        await _scene.Edit(Side.Sage50, Kind.Product, "W-1", ("name", "Widget, blue"));
        await _scene.Plan(Kind.Product);

        var change = (await _scene.Changes()).Where(c => c.Kind == Kind.Product).ShouldHaveSingleItem();
        (change.WaitsForKind, change.Fields).ShouldBe((null, """{"name":"Widget, blue"}"""), $"{change.State} waits for {change.WaitsForKey}");
    }
}
