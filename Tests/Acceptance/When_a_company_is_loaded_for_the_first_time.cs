using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

public sealed class When_a_company_is_loaded_for_the_first_time
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Rule", "D1")]
    public async Task Should_write_nothing_until_the_plan_is_approved()
    {
        await using var company = await TestCompany.Start(Token);

        var held = await company.Run(Token, "sync", "--json");

        held.ExitCode.ShouldBe(7, held.Errors);
        held.Reason.ShouldContain("first run");
        held.Json().GetProperty("changes").GetArrayLength().ShouldBeGreaterThan(100);
        company.Ssm.Store.Calls.ShouldNotContain(c => c.Verb != "GET" && c.Resource != "login");
        company.Sage.Store.Calls.ShouldNotContain(c => c.EffectApplied);
    }

    [Fact]
    [Trait("Rule", "I5")]
    [Trait("Rule", "PRD-01")]
    [Trait("Rule", "INV-01")]
    public async Task Should_load_everything_after_approval_and_be_quiet_then()
    {
        await using var company = await TestCompany.Start(Token);
        await company.FirstLoad(Token);
        var customers = Convert.ToInt32(company.Sage.Store.Scalar("SELECT COUNT(*) FROM SALES_LEDGER"), System.Globalization.CultureInfo.InvariantCulture);
        company.Ssm.Store.All("accounts").Count.ShouldBe(customers);
        var written = company.Ssm.Store.Calls.Count(c => c.Applied);

        var quiet = await company.Run(Token, "sync", "--json");

        quiet.ExitCode.ShouldBe(0, quiet.Errors);
        company.Ssm.Store.Calls.Count(c => c.Applied).ShouldBe(written);
        company.Sage.Store.Calls.ShouldNotContain(c => c.EffectApplied);
    }

    [Fact]
    public async Task Should_drop_a_rejected_plan_and_plan_the_same_again()
    {
        await using var company = await TestCompany.Start(Token);
        var first = await company.Run(Token, "plan", "--json");

        (await company.Run(Token, "approve", "--reject")).ExitCode.ShouldBeOneOf(0, 1);
        var second = await company.Run(Token, "plan", "--json");

        second.ExitCode.ShouldBe(7, second.Errors);
        second.Json().GetProperty("changes").GetArrayLength().ShouldBe(first.Json().GetProperty("changes").GetArrayLength());
        company.Ssm.Store.Calls.ShouldNotContain(c => c.Applied);
    }
}
