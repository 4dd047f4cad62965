using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A company that does not keep the shared lists of its tenant deleted a price list in Sage and entered it again. The list stood in SSM all the time, but the link of the deleted one kept its place: the
/// new one was never joined with it, and what names it had no price list any more (D9, D24).
/// </summary>
[Trait("Rule", "D9")]
public sealed class A_shared_list_that_comes_back_in_Sage_is_found_in_SSM_again : IDisposable
{
    private readonly PlanScene _scene = new();

    public A_shared_list_that_comes_back_in_Sage_is_found_in_SSM_again() => _scene.Settings = _scene.Settings with { OwnsSharedLists = false };

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(null, null)]
    [InlineData("2026-01-01T09:00:00", "2026-03-02T09:00:00")]
    public async Task Should_be_linked_with_the_list_in_SSM(string? first, string? second)
    {
        await Sage(first);
        await _scene.Ssm(Kind.Rate, "7", ("name", "Trade prices"));
        await _scene.Plan(Kind.Rate);
        (await _scene.LinkOf(Kind.Rate, "TRADE")).SsmKey.ShouldBe("7");

        await _scene.Gone(Side.Sage50, Kind.Rate, "TRADE");
        await _scene.Plan(Kind.Rate);
        await Sage(second);
        await _scene.Plan(Kind.Rate);
        await _scene.Plan(Kind.Rate);

        (await _scene.Rows<LinkRow>()).Single(l => l.SageKey == "TRADE").ShouldSatisfyAllConditions(l => l.State.ShouldBe(LinkState.Linked), l => l.SsmKey.ShouldBe("7"));
    }

    private async Task Sage(string? created)
    {
        _scene.Time.Advance(TimeSpan.FromMinutes(1));
        await _scene.Put(Side.Sage50, Kind.Rate, Staged.Row("TRADE", _scene.Now, ("name", "Trade prices")) with
        {
            Extra = created is null ? null : $$"""{"created":"{{created}}"}""",
        });
    }
}
