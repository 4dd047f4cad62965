using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A company that does not keep the lists of its tenant finds its families and price lists by name (D9). A list that was deleted in Sage
/// keeps its partner in SSM for ever, and two that changed names keep each other's: whoever has the name now stays without a partner, or
/// with the list of its former name, and nobody is told.
/// </summary>
[Trait("Rule", "D9")]
public sealed class A_shared_list_whose_former_partner_is_gone_is_free : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Kind.Rate, false)]
    [InlineData(Kind.Rate, true)]
    [InlineData(Kind.Family, true)]
    public async Task Should_be_the_partner_of_the_list_that_was_renamed(string kind, bool deleted)
    {
        await Lists(kind, two: deleted);
        if (deleted)
        {
            await _scene.Gone(Side.Sage50, kind, "2");
            await _scene.Plan(kind);
        }

        await _scene.Edit(Side.Sage50, kind, "1", ("name", "Retail"));
        await _scene.Plan(kind);
        await _scene.Plan(kind);

        (await IsFoundOrTold(kind, "1", "6")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Kind.Rate, false)]
    [InlineData(Kind.Rate, true)]
    [InlineData(Kind.Family, true)]
    public async Task Should_be_the_partner_of_a_new_list_of_that_name(string kind, bool deleted)
    {
        await Lists(kind, two: deleted);
        if (deleted)
        {
            await _scene.Gone(Side.Sage50, kind, "2");
            await _scene.Plan(kind);
        }

        await _scene.Sage(kind, "3", ("name", "Retail"));
        await _scene.Plan(kind);
        await _scene.Plan(kind);

        (await IsFoundOrTold(kind, "3", "6")).ShouldBeTrue();
    }

    [Fact]
    public async Task Should_change_places_with_the_other_one()
    {
        await Lists(Kind.Rate, two: true);

        await _scene.Edit(Side.Sage50, Kind.Rate, "1", ("name", "Retail"));
        await _scene.Edit(Side.Sage50, Kind.Rate, "2", ("name", "Trade"));
        await _scene.Plan(Kind.Rate);
        await _scene.Plan(Kind.Rate);

        ((await IsFoundOrTold(Kind.Rate, "1", "6")) && (await IsFoundOrTold(Kind.Rate, "2", "5"))).ShouldBeTrue();
    }

    [Fact]
    public async Task Should_stay_with_its_partner_while_a_write_is_under_way()
    {
        await Lists(Kind.Rate, two: false);
        await _scene.Add(new ChangeRow
        {
            Company = "acme", Lane = "ssm:tenant", Target = Side.Ssm, Stream = Streams.Products, Kind = Kind.Rate, Record = "1", Action = "update", State = ChangeState.InDoubt,
            Version = 1, Fields = "{}", CreatedAt = _scene.Now, UpdatedAt = _scene.Now, IntentAt = _scene.Now,
        });
        await _scene.Edit(Side.Sage50, Kind.Rate, "1", ("name", "Retail"));

        await _scene.Plan(Kind.Rate);

        var link = await _scene.LinkOf(Kind.Rate, "1");
        (link.SsmKey, link.State).ShouldBe(("5", LinkState.Linked));
    }

    [Fact]
    public async Task Should_say_whose_partner_it_was()
    {
        await Lists(Kind.Rate, two: false);
        await _scene.Edit(Side.Sage50, Kind.Rate, "1", ("name", "Retail"));

        await _scene.Plan(Kind.Rate);

        (await _scene.Rows<AuditRow>()).Single(a => a.What == "linked anew").Reason.ShouldBe("1 = 6, which was linked with SSM 5");
    }

    private async Task Lists(string kind, bool two)
    {
        _scene.Settings = _scene.Settings with { OwnsSharedLists = false };
        await _scene.Ssm(kind, "5", ("name", "Trade"));
        await _scene.Ssm(kind, "6", ("name", "Retail"));
        await _scene.Sage(kind, "1", ("name", "Trade"));
        if (two) await _scene.Sage(kind, "2", ("name", "Retail"));
        await _scene.Plan(kind);
        (await _scene.LinkOf(kind, "1")).SsmKey.ShouldBe("5");
        if (two) (await _scene.LinkOf(kind, "2")).SsmKey.ShouldBe("6");
    }

    private async Task<bool> IsFoundOrTold(string kind, string sage, string ssm)
    {
        var told = (await _scene.Rows<ConflictRow>()).Count + (await _scene.Rows<FindingRow>()).Count(f => f.Open);
        var link = (await _scene.Rows<LinkRow>()).Single(l => l.Kind == kind && l.SageKey == sage);
        return (link.SsmKey == ssm && link.State == LinkState.Linked) || told > 0;
    }
}
