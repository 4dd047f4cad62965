using System.Text.RegularExpressions;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Scenario;
using Sage50Etl.Tests.Acceptance.Comparison;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

/// <summary>The demo's day with a HyperAccounts that answers with the published properties and no others.</summary>
public sealed class When_Sage_delivers_published_properties_only
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Rule", "I1")]
    [Trait("Rule", "I3")]
    [Trait("Rule", "I5")]
    public async Task Should_bring_the_day_to_both_sides_and_come_to_rest()
    {
        await using var company = await TestCompany.Start(Token, customers: 20, sage: new HyperAccountsSwitches { PublishedPropertiesOnly = true });
        SandboxDay.Prepare(company.Sage.Store, company.Ssm.Store);
        await company.FirstLoad(Token);

        SandboxDay.Edit(company.Sage.Store, company.Ssm.Store);
        (await company.Run(Token, "sync", "--json")).ExitCode.ShouldBe(0);

        TenantComparison.Differences(company.Sage.Store, company.Ssm.Store).Where(d => !NotPublished.IsMatch(d)).ShouldBeEmpty();
        TenantComparison.DoubledCreates(company.Sage.Store, company.Ssm.Store).ShouldBeEmpty();
        DayOutcome.Unmet(company.Sage.Store, company.Ssm.Store).ShouldBeEmpty();

        var written = Written(company);
        (await company.Run(Token, "sync", "--json")).ExitCode.ShouldBe(0);

        Written(company).ShouldBe(written, "a quiet cycle writes nothing");
    }

    // What no published answer holds: the customer's discount and the date of despatch in a header, the expiry of a quotation, the tax of a line in a
    // foreign currency. A document with carriage in a foreign currency stays out, for its carriage is not known.
    private static readonly Regex NotPublished = new(
        @"discount1 of salesorders |salesForecastDate of salesorders |Z_Tax of salesordersLines .* is empty|Sage says salesorderStatuses Quotation expired"
        + @"|Z_(Net|Tax|Gross) of salesorders .* is empty"
        + @"|no live record of salesordersLines with key|no live record of salesorders with key",
        RegexOptions.CultureInvariant);

    private static int Written(TestCompany company) =>
        company.Ssm.Store.Calls.Count(c => c.Applied) + company.Sage.Store.Calls.Count(c => c.EffectApplied);
}
