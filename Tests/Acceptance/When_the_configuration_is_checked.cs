using System.Text.Json;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

public sealed class When_the_configuration_is_checked
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_find_a_good_company_good()
    {
        await using var company = await TestCompany.Start(Token);

        var result = await company.Run(Token, "check", "--json");

        result.ExitCode.ShouldBe(0, result.Errors);
        var check = Check(result);
        check.GetProperty("company").GetString().ShouldBe(TestCompany.Name);
        check.GetProperty("ok").GetBoolean().ShouldBeTrue();
        var sage = check.GetProperty("sage50");
        foreach (var property in new[] { "name", "companyId", "version" }) sage.GetProperty(property).GetString().ShouldNotBeNullOrWhiteSpace();
        check.GetProperty("ssm").GetProperty("tenant").GetString().ShouldBe("acme");
        check.GetProperty("problems").GetArrayLength().ShouldBe(0);
        check.GetProperty("warnings").ValueKind.ShouldBe(JsonValueKind.Array);
    }

    [Fact]
    [Trait("Rule", "USR-12")]
    public async Task Should_name_the_setting_of_an_admin_user_that_SSM_does_not_know()
    {
        await using var company = await TestCompany.Start(Token);
        company.Configure(s => s["ssm"]!["adminUser"] = "nobody@example.com");

        var result = await company.Run(Token, "check", "--json");

        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain("ssm.adminUser");
        var check = Check(result);
        check.GetProperty("ok").GetBoolean().ShouldBeFalse();
        check.GetProperty("ssm").GetProperty("tenant").GetString().ShouldBe("acme");
        check.GetProperty("problems").EnumerateArray().ShouldHaveSingleItem().GetString()!.ShouldContain("ssm.adminUser");
        (result.Errors + result.Output).ShouldNotContain("nobody@example.com");
    }

    [Fact]
    public async Task Should_tell_which_side_answered_when_the_other_does_not()
    {
        await using var company = await TestCompany.Start(Token);
        company.Secrets["SAGE50ETL_ACME_SSM_PRIVATE_KEY"] = "not-the-key";

        var check = Check(await company.Run(Token, "check", "--json"));

        check.GetProperty("ok").GetBoolean().ShouldBeFalse();
        check.GetProperty("sage50").ValueKind.ShouldBe(JsonValueKind.Object);
        check.GetProperty("ssm").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Should_speak_text_without_json()
    {
        await using var company = await TestCompany.Start(Token);

        var result = await company.Run(Token, "check");

        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3, result.Output);
        result.Output.ShouldContain("acme: SSM tenant acme accepts the keys");
    }

    [Fact]
    public async Task Should_write_nothing_to_either_side()
    {
        await using var company = await TestCompany.Start(Token);

        (await company.Run(Token, "check")).ExitCode.ShouldBe(0);

        company.Sage.Store.Calls.ShouldNotBeEmpty();
        company.Sage.Store.Calls.ShouldAllBe(call => !call.EffectApplied);
        company.Ssm.Store.Calls.ShouldNotBeEmpty();
        company.Ssm.Store.Calls.ShouldAllBe(call => !call.Applied);
    }

    private static JsonElement Check(ProgramResult result) => result.Json().GetProperty("companies").EnumerateArray().ShouldHaveSingleItem();
}
