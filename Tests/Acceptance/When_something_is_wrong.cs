using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

public sealed class When_something_is_wrong
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_say_so_once_when_the_ssm_key_is_wrong()
    {
        await using var company = await TestCompany.Start(Token);
        company.Secrets["SAGE50ETL_ACME_SSM_PRIVATE_KEY"] = "not-the-key";

        var result = await company.Run(Token, "check");

        result.ExitCode.ShouldBe(2);
        result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1, result.Errors);
        result.Errors.ShouldContain("SSM-");
        (result.Errors + result.Output).ShouldNotContain("not-the-key");
    }

    [Fact]
    public async Task Should_name_the_missing_secret()
    {
        await using var company = await TestCompany.Start(Token);
        company.Secrets.Remove("SAGE50ETL_ACME_SAGE_TOKEN");

        var result = await company.Run(Token, "sync");

        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain("SAGE50ETL_ACME_SAGE_TOKEN");
    }

    [Fact]
    public async Task Should_refuse_a_secret_in_the_company_file()
    {
        await using var company = await TestCompany.Start(Token);
        company.Configure(s => s["sage50"]!["token"] = "abc");

        var result = await company.Run(Token, "check");

        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain("sage50.token");
        result.Errors.ShouldNotContain("abc\"");
    }

    [Fact]
    [Trait("Rule", "I8")]
    public async Task Should_go_on_with_the_other_side_after_the_sage_token_was_wrong_and_mended()
    {
        await using var company = await TestCompany.Start(Token);
        await company.FirstLoad(Token);
        company.Sage.Store.EditCustomer(FirstCustomer(company), ("TELEPHONE", "01632 960001"));
        var good = company.Secrets["SAGE50ETL_ACME_SAGE_TOKEN"];
        company.Secrets["SAGE50ETL_ACME_SAGE_TOKEN"] = "wrong";

        var wrong = await company.Run(Token, "sync", "--json");
        company.Secrets["SAGE50ETL_ACME_SAGE_TOKEN"] = good;
        var mended = await company.Run(Token, "sync", "--json");

        wrong.ExitCode.ShouldBe(1);
        wrong.Reason.ShouldContain("S50-H-");
        mended.ExitCode.ShouldBe(0, mended.Errors);
        Account(company, FirstCustomer(company))["phone"]!.GetValue<string>().ShouldBe("01632 960001");
    }

    [Fact]
    public async Task Should_report_an_unreachable_sage_and_leave_ssm_untouched()
    {
        await using var company = await TestCompany.Start(Token);
        await company.FirstLoad(Token);
        var written = company.Ssm.Store.Calls.Count(c => c.Applied);
        company.Configure(s => s["sage50"]!["address"] = "http://127.0.0.1:9/");

        var result = await company.Run(Token, "sync", "--json");

        result.ExitCode.ShouldBe(1);
        result.Reason.ShouldContain("Sage50");
        company.Ssm.Store.Calls.Count(c => c.Applied).ShouldBe(written);
    }

    [Fact]
    [Trait("Rule", "I4")]
    public async Task Should_delete_nothing_when_sage_answers_with_nothing()
    {
        await using var company = await TestCompany.Start(Token);
        await company.FirstLoad(Token);
        company.SageFault = call => call.Path.Contains("searchSalesLedger", StringComparison.OrdinalIgnoreCase) ? new HyperAccountsFault(HyperAccountsFaultKind.EmptyResults) : null;

        var result = await company.Run(Token, "sync", "--json");

        result.ExitCode.ShouldBe(1);
        result.Reason.ShouldContain("S50-E-010");
        company.Ssm.Store.All("accounts").ShouldAllBe(a => !a["deleted"]!.GetValue<bool>());
        Stream(result, "products", "sage50-to-ssm").GetProperty("refused").GetInt32().ShouldBe(0);
    }

    [Fact]
    [Trait("Rule", "I4")]
    public async Task Should_delete_nothing_when_an_answer_is_cut()
    {
        await using var company = await TestCompany.Start(Token);
        await company.FirstLoad(Token);
        company.SageFault = call => call.Path.Contains("searchProduct", StringComparison.OrdinalIgnoreCase)
            ? new HyperAccountsFault(HyperAccountsFaultKind.Truncate) { Row = 3 } : null;

        var result = await company.Run(Token, "sync", "--json");

        result.ExitCode.ShouldBe(1);
        result.Reason.ShouldContain("products");
        company.Ssm.Store.All("products").ShouldAllBe(p => !p["deleted"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Should_set_a_malformed_record_aside_and_load_the_others()
    {
        await using var company = await TestCompany.Start(Token);
        var bad = FirstCustomer(company);
        company.Sage.Store.Execute("UPDATE SALES_LEDGER SET DEF_TAX_CODE = 'TX' WHERE ACCOUNT_REF = @ref", ("@ref", bad));

        await company.FirstLoad(Token);
        var status = await company.Run(Token, "status", "--json");

        status.Output.ShouldContain("S50-E-030");
        status.Output.ShouldContain(bad);
        company.Ssm.Store.All("accounts").Count.ShouldBe(19);
    }

    [Fact]
    public async Task Should_refuse_a_name_over_its_length_with_field_and_limit()
    {
        await using var company = await TestCompany.Start(Token);
        await company.FirstLoad(Token);
        company.Ssm.Store.Insert("accounts", new()
        {
            ["name"] = new string('N', 61), ["branchId"] = 1, ["salesRepId1"] = 61, ["statusId"] = StatusId(company, "Client"), ["countryId"] = CountryId(company, "GB"),
        }, 61);
        company.Sage.Store.EditCustomer(FirstCustomer(company), ("TELEPHONE", "01632 960002"));

        var result = await company.Run(Token, "sync", "--json");
        var status = await company.Run(Token, "status", "--json");

        Stream(result, "customers", "ssm-to-sage50").GetProperty("refused").GetInt32().ShouldBe(1);
        status.Output.ShouldContain("60 characters, has 61");
        status.Output.ShouldContain("\"field\":\"name\"");
        Account(company, FirstCustomer(company))["phone"]!.GetValue<string>().ShouldBe("01632 960002");
    }

    [Fact]
    [Trait("Rule", "I2")]
    [Trait("Rule", "I8")]
    public async Task Should_create_once_when_the_answer_to_a_create_is_lost()
    {
        await using var company = await TestCompany.Start(Token);
        var lost = 0;
        company.SsmFault = call => call.Verb == "POST" && call.Resource == "accounts" && Interlocked.Increment(ref lost) % 3 == 0 ? SsmFault.ResetAfter : null;

        await company.FirstLoad(Token);
        company.SsmFault = null;
        for (var cycle = 0; cycle < 3; cycle++) await company.Run(Token, "sync");

        company.Ssm.Store.All("accounts").GroupBy(a => a["extId"]!.GetValue<string>()).ShouldAllBe(g => g.Count() == 1);
        company.Ssm.Store.All("accounts").Count.ShouldBe(20);
    }

    [Fact]
    public async Task Should_not_let_two_processes_work_on_one_folder()
    {
        await using var company = await TestCompany.Start(Token);
        using var first = RealProgram.Start(["run", "--data", company.Data], company.Secrets);
        await first.Said("Service running", Token);

        var second = await company.Run(Token, "run");

        second.ExitCode.ShouldBe(2);
        second.Errors.ShouldContain("S50-C-020");
        second.Errors.ShouldContain(first.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Should_stop_a_company_whose_identity_changed()
    {
        await using var company = await TestCompany.Start(Token);
        await company.FirstLoad(Token);
        company.SageFault = call => call.Path.Contains("api/company", StringComparison.OrdinalIgnoreCase) ? new HyperAccountsFault(HyperAccountsFaultKind.WrongCompany) : null;

        var result = await company.Run(Token, "sync", "--json");

        result.ExitCode.ShouldBe(1);
        result.Reason.ShouldContain("S50-E-001");
    }

    private static string FirstCustomer(TestCompany company) => (string)company.Sage.Store.Scalar("SELECT MIN(ACCOUNT_REF) FROM SALES_LEDGER")!;

    private static System.Text.Json.Nodes.JsonObject Account(TestCompany company, string reference) =>
        company.Ssm.Store.All("accounts").Single(a => a["extId"]?.GetValue<string>() == reference);

    private static int CountryId(TestCompany company, string iso2) =>
        company.Ssm.Store.All("countries").Single(c => c["iso2"]!.GetValue<string>() == iso2)["id"]!.GetValue<int>();

    private static int StatusId(TestCompany company, string label) =>
        company.Ssm.Store.All("accountStatuses").Single(s => s["descriptionEN"]!.GetValue<string>() == label)["id"]!.GetValue<int>();

    private static System.Text.Json.JsonElement Stream(ProgramResult result, string name, string direction) => result.Json().GetProperty("streams").EnumerateArray()
        .Single(s => s.GetProperty("name").GetString() == name && s.GetProperty("direction").GetString() == direction);
}
