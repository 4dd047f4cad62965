using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Sage50Etl.Transform.Comparison;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Two companies with a tenant each in one staging: "companies with a tenant each do not meet at all". An order, sale or customer that
/// stands in SSM alone was left out of reconcile where the other company was linked with a record of the same number in its own tenant:
/// sums agreed and the exit code was 0 while SSM held money that Sage never had (I3, D29).
/// </summary>
[Trait("Rule", "I3")]
[Trait("Rule", "D29")]
public sealed class Ids_of_another_tenant_hide_nothing_from_reconcile
{
    [Theory]
    [InlineData(Kind.Order, false)]
    [InlineData(Kind.Order, true)]
    [InlineData(Kind.Invoice, true)]
    [InlineData(Kind.Account, true)]
    public async Task Should_list_what_stands_in_SSM_alone(string kind, bool another)
    {
        using var scene = new PlanScene();
        await scene.Add(new CompanyRow { Company = "acme", Tenant = "tenant" }, new CompanyRow { Company = "beta", Tenant = "elsewhere" });
        if (another) await scene.Add(new LinkRow { Company = "beta", Kind = kind, Record = "77", SageKey = "77", SsmKey = "5", State = LinkState.Linked });
        (string, object?)[] fields = kind switch
        {
            Kind.Order => [("number", "O1001"), ("net", 100m)],
            Kind.Invoice => [("number", "I1001"), ("total", 100m)],
            _ => [("name", "Murphy")],
        };
        await scene.Ssm(kind, "5", fields);

        var seen = new List<string?>();
        await foreach (var page in new StreamComparison(scene.Store, scene.Context).Read(kind, PlanScene.Cancel)) seen.AddRange(page.Select(p => p.State.SsmKey));

        seen.ShouldBe(["5"]);
    }
}
