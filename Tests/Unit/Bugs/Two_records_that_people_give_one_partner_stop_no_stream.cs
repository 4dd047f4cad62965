using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Conflicts;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Two doubles in SSM were both parked beside one Sage customer, and a person linked both with it: no customer was planned any more.</summary>
[Trait("Rule", "ACC-13")]
[Trait("Rule", "D21")]
public sealed class Two_records_that_people_give_one_partner_stop_no_stream : IAsyncLifetime
{
    private readonly PlanScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Add(new CompanyRow { Company = "acme", Tenant = "tenant" });

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_both_are_records_of_SSM(bool hasPartner)
    {
        await Sage("MUR001");
        if (hasPartner) await Ssm("5");
        if (hasPartner) await _scene.Linked(Kind.Account, "MUR001", "5");
        await Ssm("8");
        await Ssm("9");
        await _scene.Plan(Kind.Account);
        var parked = (await _scene.Rows<ConflictRow>()).Where(c => c.SsmKey is "8" or "9" && c.SageKey is null).ToList();
        parked.Count.ShouldBe(2);
        foreach (var row in parked) await Decide(row.Id, "MUR001");

        await Ssm("10", "Other Ltd");
        await _scene.Plan(Kind.Account);
        await _scene.Plan(Kind.Account);

        (await _scene.LinkOf(Kind.Account, "ssm#10")).State.ShouldBe(LinkState.SsmOnly);
        var links = await _scene.Rows<LinkRow>();
        links.Single(l => l.SageKey == "MUR001").ShouldSatisfyAllConditions(l => l.SsmKey.ShouldBeOneOf("8", "9"), l => l.State.ShouldBe(LinkState.Linked));
        links.Count(l => l.State == LinkState.Parked).ShouldBe(hasPartner ? 2 : 1);
        var open = (await _scene.Rows<ConflictRow>()).Where(c => c.State == ConflictState.Open).ToList();
        open.ShouldContain(c => c.SsmKey == "8" || c.SsmKey == "9", "the one that did not get it is asked about again");
    }

    [Fact]
    public async Task When_both_are_records_of_Sage()
    {
        await Sage("MUR001");
        await Sage("MUR002");
        await Ssm("8");
        await _scene.Plan(Kind.Account);
        var parked = (await _scene.Rows<ConflictRow>()).Where(c => c.SageKey is not null).ToList();
        parked.Count.ShouldBe(2);
        foreach (var row in parked) await Decide(row.Id, "8");

        await Sage("OTHER1", "Other Ltd");
        await _scene.Plan(Kind.Account);
        await _scene.Plan(Kind.Account);

        (await _scene.LinkOf(Kind.Account, "OTHER1")).State.ShouldBe(LinkState.SageOnly);
        var links = await _scene.Rows<LinkRow>();
        links.Single(l => l.SsmKey == "8").ShouldSatisfyAllConditions(l => l.SageKey.ShouldBeOneOf("MUR001", "MUR002"), l => l.State.ShouldBe(LinkState.Linked));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Should_follow_who_spoke_last_in_whatever_order_they_were_asked(int last)
    {
        await Sage("MUR001");
        await Sage("MUR002");
        await Ssm("8");
        await _scene.Plan(Kind.Account);
        var parked = (await _scene.Rows<ConflictRow>()).Where(c => c.SageKey is not null).OrderBy(c => c.Id).ToList();
        await Decide(parked[1 - last].Id, "8");
        _scene.Time.Advance(TimeSpan.FromMinutes(1));
        await Decide(parked[last].Id, "8");

        await _scene.Plan(Kind.Account);

        (await _scene.Rows<LinkRow>()).Single(l => l is { SsmKey: "8", SageKey: not null }).SageKey.ShouldBe(parked[last].SageKey);
    }

    private Task Sage(string key, string name = "Murphy Ltd") =>
        _scene.Sage(Kind.Account, key, ("companyCode", key), ("name", name), ("postcode", "T12"), ("status", "Client"));

    private Task Ssm(string id, string name = "Murphy Ltd") =>
        _scene.Ssm(Kind.Account, id, ("companyCode", null), ("name", name), ("postcode", "T12"), ("status", "Client"));

    private async Task Decide(long id, string other) =>
        (await new ConflictDecisions(_scene.Store, _scene.Time).Decide(id, new(ConflictChoice.Link, other, "ann"), false, PlanScene.Cancel)).ShouldAllBe(a => a.Taken);
}
