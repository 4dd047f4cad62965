using Sage50Etl.Canonical.Records;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Sage50Etl.Transform.Planning;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Only the records of one page were weighed against each other: the first of two was linked, the second was created (never guess, design 7).</summary>
public sealed class Two_records_that_fit_one_are_parked_on_whatever_page_they_stand
{
    [Fact]
    public async Task Should_link_neither()
    {
        using var scene = new PlanScene();
        foreach (var code in new[] { "A0001", "Z0001" }) await scene.Sage(Kind.Account, code, ("companyCode", code), ("name", "Murphy"), ("postcode", "T12"));
        for (var i = 0; i < StreamPlanner.PageSize; i++) await scene.Sage(Kind.Account, $"M{i:0000}", ("companyCode", $"M{i:0000}"), ("name", "Other " + i));
        await scene.Ssm(Kind.Account, "1", ("companyCode", null), ("name", "Murphy"), ("postcode", "T12"), ("status", "Client"));
        await scene.Plan(Kind.Account);
        (await scene.LinkOf(Kind.Account, "A0001")).State.ShouldBe(LinkState.Parked);
        (await scene.LinkOf(Kind.Account, "Z0001")).State.ShouldBe(LinkState.Parked);
    }
}
