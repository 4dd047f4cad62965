using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

public sealed class When_a_plan_is_looked_at
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Rule", "design 4.4")]
    public async Task Should_show_each_field_and_be_applied_by_its_number_only()
    {
        await using var company = await TestCompany.Start(Token);
        await company.FirstLoad(Token);
        var code = FirstCustomer(company);
        company.Sage.Store.EditCustomer(code, ("TELEPHONE", "01632 960801"));
        new RepAtWork(company).NewCompany(new string('N', 61), "Client");

        var shown = await company.Run(Token, "plan");
        shown.ExitCode.ShouldBe(7, shown.Errors);
        shown.Output.ShouldContain($"update account {code} in Ssm");
        shown.Output.ShouldContain("-> 01632 960801");
        shown.Output.ShouldMatch(@"account ssm#\d+ refused S50-T-001 rule ACC-08 field name limit 60 characters, has 61: ");
        var first = Number(shown);

        (await company.Run(Token, "approve", first, "--reject")).ExitCode.ShouldBe(0);
        company.Sage.Store.EditCustomer(code, ("TELEPHONE", "01632 960802"));
        var second = Number(await company.Run(Token, "plan"));
        var old = await company.Run(Token, "approve", first);
        old.ExitCode.ShouldBe(3);
        old.Errors.ShouldContain($"1 different (account {code} in Ssm)");
        Phone(company, code).ShouldNotBe("01632 960802");

        (await company.Run(Token, "approve", second)).ExitCode.ShouldBe(0);
        Phone(company, code).ShouldBe("01632 960802");
        (await company.Run(Token, "approve", second)).ExitCode.ShouldBe(2);
    }

    [Fact]
    [Trait("Rule", "connector-scope 2.2")]
    public async Task Should_list_beforehand_every_record_that_would_fail_and_leave_nothing_to_approve()
    {
        await using var company = await TestCompany.Start(Token);
        new RepAtWork(company).NewCompany(new string('N', 61), "Client");
        company.Configure(s => s["goLive"] = "2020-01-01");
        var written = company.Ssm.Store.Calls.Count(c => c.Applied);

        var check = await company.Run(Token, "check", "--records");

        check.ExitCode.ShouldBe(3, check.Errors + check.Output);
        check.Output.ShouldMatch(@"account ssm#\d+ refused S50-T-001 rule ACC-08 field name limit 60 characters, has 61");
        company.Ssm.Store.Calls.Count(c => c.Applied).ShouldBe(written);
        (await company.Run(Token, "approve")).ExitCode.ShouldBe(2);
        (await company.Run(Token, "status", "--json")).Output.ShouldNotContain("S50-T-001");
    }

    [Fact]
    [Trait("Rule", "design 4.1")]
    public async Task Should_write_nothing_more_once_another_data_set_answers()
    {
        await using var company = await TestCompany.Start(Token, settings: s => s["ssm"]!["maxInFlight"] = 1);
        (await company.Run(Token, "sync")).ExitCode.ShouldBe(7);
        var (swapped, after) = (0, 0);
        company.SsmFault = call =>
        {
            if (Volatile.Read(ref swapped) == 1 && call.Verb is "POST" or "PUT") Interlocked.Increment(ref after);
            if (call.Verb == "POST" && call.Resource == "products") Volatile.Write(ref swapped, 1);
            return null;
        };
        company.SageFault = call => Volatile.Read(ref swapped) == 1 && call.Path.Contains("api/company", StringComparison.OrdinalIgnoreCase)
            ? new HyperAccountsFault(HyperAccountsFaultKind.WrongCompany) : null;

        var stopped = await company.Run(Token, "approve", "--json");

        stopped.ExitCode.ShouldBe(1, stopped.Errors);
        stopped.Reason.ShouldContain("Nothing more was written");
        after.ShouldBeLessThan(25, "what was confirmed is the batch of 25 in which it happened");
        company.Ssm.Store.All("accounts").Count.ShouldBeLessThan(20);

        (company.SsmFault, company.SageFault) = (null, null);
        var again = await company.Run(Token, "sync");
        again.ExitCode.ShouldBe(0, again.Output + again.Errors);
        company.Ssm.Store.All("accounts").Count.ShouldBe(20);
    }

    private static string Number(ProgramResult shown) => System.Text.RegularExpressions.Regex.Match(shown.Output, @"'sage50etl approve (\d+)'").Groups[1].Value;

    private static string FirstCustomer(TestCompany company) => (string)company.Sage.Store.Scalar("SELECT MIN(ACCOUNT_REF) FROM SALES_LEDGER")!;

    private static string? Phone(TestCompany company, string code) =>
        company.Ssm.Store.All("accounts").Single(a => a["extId"]?.GetValue<string>() == code)["phone"]?.GetValue<string>();
}
