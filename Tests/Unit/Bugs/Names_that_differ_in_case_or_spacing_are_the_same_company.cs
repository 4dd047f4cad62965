using Sage50Etl.Canonical.Records;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>The comparison is without case and spacing, but the rows it compared were fetched by the exact name, so it never saw them (ACC-13).</summary>
public sealed class Names_that_differ_in_case_or_spacing_are_the_same_company
{
    [Theory]
    [InlineData("MURPHY LTD")]
    [InlineData("murphy ltd")]
    [InlineData("Murphy  Ltd")]
    public async Task Should_be_linked(string name)
    {
        using var scene = new PlanScene();
        await scene.Sage(Kind.Account, "A", ("companyCode", "A"), ("name", "Murphy Ltd"), ("postcode", "T12"));
        await scene.Ssm(Kind.Account, "1", ("companyCode", null), ("name", name), ("postcode", "T12"), ("status", "Client"));
        await scene.Plan(Kind.Account);
        (await scene.LinkOf(Kind.Account, "A")).SsmKey.ShouldBe("1");
    }
}
