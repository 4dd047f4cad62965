using System.Text.Json;
using System.Text.Json.Nodes;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

public sealed class When_a_tenant_is_asked_how_it_behaves
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_write_one_report_and_let_check_use_it()
    {
        await using var company = await TestCompany.Start(Token, ssm: new SsmSwitches { ExtIdFilter = SsmExtIdFilter.Ignored });
        company.Ssm.Store.Insert("accounts", new() { ["name"] = "Quarrel and Daughters", ["branchId"] = 1, ["salesRepId1"] = 61 }, 61);

        var probed = await company.Run(Token, "probe", "ssm");

        probed.ExitCode.ShouldBe(0, probed.Errors);
        company.Ssm.Store.Calls.ShouldNotContain(c => c.Applied);
        var file = Path.Combine(company.Data, "probe", "acme-ssm.json");
        probed.Output.ShouldContain(file);
        var text = await File.ReadAllTextAsync(file, Token);
        foreach (var secret in company.Secrets.Values.Append("Quarrel").Append("aoife")) text.ShouldNotContain(secret, Case.Insensitive);
        JsonDocument.Parse(text).RootElement.GetProperty("findings").GetArrayLength().ShouldBeGreaterThan(10);
        (await company.Run(Token, "check")).Errors.ShouldContain("filter by extId is ignored by the tenant");
    }

    [Fact]
    public async Task Should_name_a_field_that_the_tenant_demands_and_nothing_fills()
    {
        await using var company = await TestCompany.Start(Token, ssm: new SsmSwitches { MandatoryCustomField = "accounts.Z_Company" });

        var check = await company.Run(Token, "check");
        company.Configure(s => s["mapping"] = new JsonObject
        {
            ["fields"] = new JsonArray(new JsonObject { ["record"] = "account", ["value"] = "Acme", ["ssm"] = "Z_Company" }),
        });
        var mended = await company.Run(Token, "check");

        (check.ExitCode, mended.ExitCode).ShouldBe((2, 0), mended.Errors);
        check.Errors.ShouldContain("SSM demands Z_Company of every record of accounts");
    }

    [Fact]
    public async Task Should_name_the_resources_the_key_has_no_right_to()
    {
        await using var company = await TestCompany.Start(Token);
        company.SsmFault = call => call.Resource == "resources"
            ? SsmFault.Status(200, """[{"end_point":"accounts","operations":{"create":false,"read":true,"update":true,"delete":false}}]""") : null;

        var check = await company.Run(Token, "check");

        check.ExitCode.ShouldBe(2);
        check.Errors.ShouldContain("The API key may not read, create and update accounts in SSM");
    }

    [Fact]
    public async Task Should_work_with_a_tenant_that_does_not_list_its_resources()
    {
        await using var company = await TestCompany.Start(Token);
        company.SsmFault = call => call.Resource == "resources" ? SsmFault.Status(404, "") : null;

        (await company.Run(Token, "check")).ExitCode.ShouldBe(0);
    }
}
