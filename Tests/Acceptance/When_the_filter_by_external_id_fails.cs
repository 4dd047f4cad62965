using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

/// <summary>A tenant whose lists cannot be asked by extId is found out at start, and the look-up before a create rests on staging and fresh changes (D7).</summary>
public sealed class When_the_filter_by_external_id_fails
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [Trait("Rule", "D7")]
    [InlineData(SsmExtIdFilter.MatchesNothing)]
    [InlineData(SsmExtIdFilter.Ignored)]
    [InlineData(SsmExtIdFilter.Refused)]
    public async Task Should_make_no_customer_twice_when_an_answer_is_lost(SsmExtIdFilter filter)
    {
        await using var company = await TestCompany.Start(Token, ssm: new SsmSwitches { ExtIdFilter = filter });
        await company.FirstLoad(Token);
        company.Sage.Store.AddCustomer("LOST01", "Lost Answer Ltd", ("COUNTRY_CODE", "GB"));
        var broken = false;
        company.SsmFault = call => call is { Verb: "POST", Resource: "accounts" } && !broken && (broken = true) ? SsmFault.ResetAfter : null;

        await company.Run(Token, "sync");
        await company.Run(Token, "sync");

        broken.ShouldBeTrue();
        company.Ssm.Store.All("accounts").Count(a => a["extId"]?.GetValue<string>() == "LOST01").ShouldBe(1);
        var before = company.Ssm.Store.Calls.Count(c => c.Applied);
        (await company.Run(Token, "sync")).ExitCode.ShouldBe(0);
        company.Ssm.Store.Calls.Count(c => c.Applied).ShouldBe(before);
    }
}
