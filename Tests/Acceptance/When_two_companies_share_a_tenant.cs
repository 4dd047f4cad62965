using System.Text.Json.Nodes;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

public sealed class When_two_companies_share_a_tenant
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Rule", "D8")]
    [Trait("Rule", "D9")]
    public async Task Should_keep_what_each_owns_apart_in_both_directions()
    {
        await using var shared = await SharedTenant.Start(Token);
        await shared.FirstLoads(Token);
        Owned(shared);
        await Reported(shared);
        (await shared.Run(Token, "sync", "--company", "acme")).ExitCode.ShouldBe(0);
        await FromSage(shared);
        await FromSsm(shared);
        await Moved(shared);
    }

    [Fact]
    [Trait("Rule", "D9")]
    public async Task Should_not_stop_one_because_the_other_stands()
    {
        await using var shared = await SharedTenant.Start(Token);
        await shared.FirstLoads(Token);
        var code = Codes(shared)[0];
        foreach (var sage in new[] { shared.Acme, shared.Bolt }) sage.Store.EditCustomer(code, ("TELEPHONE", "01632 960700"));
        shared.Secrets["SAGE50ETL_ACME_SAGE_TOKEN"] = "wrong";

        var stopped = await shared.Run(Token, "sync", "--company", "acme");
        var other = await shared.Run(Token, "sync", "--company", "bolt");

        stopped.ExitCode.ShouldBe(1);
        other.ExitCode.ShouldBe(0, other.Errors);
        Account(shared, "B-" + code)["phone"]!.GetValue<string>().ShouldBe("01632 960700");
        Account(shared, "A-" + code)["phone"]?.GetValue<string>().ShouldNotBe("01632 960700");

        (await shared.Run(Token, "off", "bolt")).ExitCode.ShouldBe(0);
        (await shared.Run(Token, "sync", "--company", "bolt")).ExitCode.ShouldBe(1);
        shared.Secrets["SAGE50ETL_ACME_SAGE_TOKEN"] = HyperAccountsSimulator.Token;
        (await shared.Run(Token, "sync", "--company", "acme")).ExitCode.ShouldBe(0);
        (await shared.Run(Token, "status", "--json")).Output.ShouldContain("\"switch\":\"off\"");
    }

    [Fact]
    [Trait("Rule", "D8")]
    [Trait("Rule", "D9")]
    [Trait("Rule", "D12")]
    [Trait("Rule", "D17")]
    public async Task Should_refuse_what_the_tenant_has_no_room_or_no_field_for()
    {
        await using var company = await TestCompany.Start(Token, settings: s =>
        {
            s["mapping"] = new JsonObject
            {
                ["extIdPrefix"] = new string('P', 28), ["companyCodeField"] = "Z_Code",
                ["customFields"] = new JsonObject { ["account"] = new JsonObject { ["terms"] = "Z_Nowhere" } },
            };
            s["ssm"]!["ownership"] = new JsonObject { ["branch"] = "South" };
            s["accounts"] = new JsonObject { ["customerStatuses"] = new JsonArray("Client", "Best client") };
            s["users"]!["map"]!["NOBODY"] = "nobody@example.com";
        });

        var check = await company.Run(Token, "check", "--json");

        check.ExitCode.ShouldBe(2);
        var problems = check.Json().GetProperty("companies")[0].GetProperty("problems").EnumerateArray().Select(p => p.GetString()!).ToList();
        var stock = company.Sage.Store.Rows("STOCK").Select(r => (string)r["STOCK_CODE"]!).Where(c => c.Length > 2).ToList();
        var prefix = problems.Single(p => p.StartsWith("mapping.extIdPrefix", StringComparison.Ordinal));
        prefix.ShouldContain($"leaves 2 characters for a product's key in SSM's extId; {stock.Count} do not fit: ");
        stock.ShouldAllBe(code => prefix.Contains(code));
        problems.ShouldContain(p => p.Contains("SSM has no branch 'South', which ssm.ownership names") && p.Contains("Main"));
        problems.ShouldContain(p => p.Contains("accounts have no field Z_Code, which mapping.companyCodeField names"));
        problems.ShouldContain(p => p.Contains("SSM's accounts have no field Z_Nowhere for terms"));
        problems.ShouldContain(p => p.Contains("SSM has no account status 'Best client'"));
        problems.ShouldContain(p => p.Contains("users.map gives e-mails that no SSM user has, for NOBODY"));
    }

    private static void Owned(SharedTenant shared)
    {
        var (acme, bolt) = (shared.Of("accounts", "A-"), shared.Of("accounts", "B-"));
        (acme.Count, bolt.Count).ShouldBe((SharedTenant.Customers, SharedTenant.Customers));
        acme.ShouldAllBe(a => Id(a, "branchId") == 1);
        bolt.ShouldAllBe(a => Id(a, "branchId") == shared.North);
        acme.Select(a => a["Z_CompanyCode"]!.GetValue<string>()).Order().ShouldBe(bolt.Select(a => a["Z_CompanyCode"]!.GetValue<string>()).Order());
        shared.Of("salesorders", "B-").ShouldAllBe(o => Id(o, "branchId") == shared.North);
        shared.Of("salesorders", "A-").Count.ShouldBe(shared.Of("salesorders", "B-").Count);
        shared.Of("products", "A-").Count.ShouldBe(shared.Of("products", "B-").Count);
        // Lists that the companies share stand there once: bolt found acme's.
        shared.Ssm.Store.All("productFamilies").GroupBy(f => f["descriptionEN"]!.GetValue<string>()).ShouldAllBe(g => g.Count() == 1);
        shared.Ssm.Store.All("rates").ShouldAllBe(r => r["extID"]!.GetValue<string>().StartsWith("A-", StringComparison.Ordinal));
    }

    // Reports have to look at the company's own picture of the tenant, or they find nothing of SSM.
    private static async Task Reported(SharedTenant shared)
    {
        var code = Codes(shared)[0];
        var timeline = await shared.Run(Token, "timeline", "account", code, "--company", "bolt", "--json");
        timeline.Output.ShouldContain("seen in Ssm in its present form");

        var reconcile = await shared.Run(Token, "reconcile", "--company", "bolt", "--json", "--stream", "customers");
        var accounts = reconcile.Json().GetProperty("totals").EnumerateArray().Where(t => t.GetProperty("kind").GetString() == "account").ToList();
        accounts.Sum(t => t.GetProperty("ssm").GetProperty("count").GetInt32()).ShouldBe(SharedTenant.Customers);
    }

    private static async Task FromSage(SharedTenant shared)
    {
        var code = Codes(shared)[0];
        var before = Account(shared, "A-" + code).ToJsonString();
        shared.Bolt.Store.EditCustomer(code, ("TELEPHONE", "01632 960701"));
        await Synced(shared);
        Account(shared, "B-" + code)["phone"]!.GetValue<string>().ShouldBe("01632 960701");
        Account(shared, "A-" + code).ToJsonString().ShouldBe(before);
    }

    private static async Task FromSsm(SharedTenant shared)
    {
        var contact = shared.Of("contacts", "A-")[0];
        var key = contact["extId"]!.GetValue<string>()[2..].Split('/');
        var where = $"ACCOUNT_REF = '{key[0]}' AND ADDRESS_REF = {key[1]}";
        var before = shared.Bolt.Store.Rows("SALES_DEL_ADDR", where).Single()["TELEPHONE"];
        shared.Ssm.Store.Update("contacts", contact["id"]!.GetValue<int>(), new() { ["phone1"] = "01632 960702" }, 61);
        await Synced(shared);
        shared.Acme.Store.Rows("SALES_DEL_ADDR", where).Single()["TELEPHONE"].ShouldBe("01632 960702");
        shared.Bolt.Store.Rows("SALES_DEL_ADDR", where).Single()["TELEPHONE"].ShouldBe(before);
    }

    // A linked record stays its company's whatever branch it is moved to; a new one is its branch's; one that claims two owners is left alone.
    private static async Task Moved(SharedTenant shared)
    {
        var code = Codes(shared)[1];
        shared.Ssm.Store.Update("accounts", Account(shared, "A-" + code)["id"]!.GetValue<int>(), new() { ["branchId"] = shared.North }, 61);
        shared.Acme.Store.EditCustomer(code, ("TELEPHONE", "01632 960703"));
        var client = shared.Ssm.Store.All("accountStatuses").Single(s => s["descriptionEN"]!.GetValue<string>() == "Client")["id"]!.GetValue<int>();
        var country = shared.Ssm.Store.All("countries").Single(c => c["iso2"]!.GetValue<string>() == "GB")["id"]!.GetValue<int>();
        JsonObject New(string name, string? extId) => new()
        {
            ["name"] = name, ["branchId"] = shared.North, ["salesRepId1"] = 61, ["statusId"] = client, ["countryId"] = country, ["extId"] = extId, ["Z_Currency"] = "GBP",
        };
        shared.Ssm.Store.Insert("accounts", New("Northern Newcomer", null), 61);
        var twice = shared.Ssm.Store.Insert("accounts", New("Claimed Twice", "A-CLAIMED"), 61);
        await Synced(shared);
        Account(shared, "A-" + code)["phone"]!.GetValue<string>().ShouldBe("01632 960703");
        Named(shared.Bolt, "Northern Newcomer").ShouldBe(1);
        Named(shared.Acme, "Northern Newcomer").ShouldBe(0);
        (Named(shared.Acme, "Claimed Twice"), Named(shared.Bolt, "Claimed Twice")).ShouldBe((0, 0));
        var status = await shared.Run(Token, "status", "--json");
        status.Output.ShouldContain("S50-E-061");
        status.Output.ShouldContain($"\"record\":\"{twice}\"");
    }

    private static async Task Synced(SharedTenant shared)
    {
        foreach (var company in new[] { "acme", "bolt" })
        {
            var synced = await shared.Run(Token, "sync", "--company", company);
            synced.ExitCode.ShouldBe(0, synced.Errors + synced.Output);
        }
    }

    private static int Named(HyperAccountsSimulator sage, string name) => sage.Store.Rows("SALES_LEDGER", $"NAME = '{name}'").Count;

    private static string[] Codes(SharedTenant shared) => [.. shared.Acme.Store.Rows("SALES_LEDGER").Select(r => (string)r["ACCOUNT_REF"]!).Order(StringComparer.Ordinal)];

    private static JsonObject Account(SharedTenant shared, string extId) => shared.Ssm.Store.All("accounts").Single(a => a["extId"]?.GetValue<string>() == extId);

    private static int Id(JsonObject record, string key) => record[key] is JsonObject reference ? reference["id"]!.GetValue<int>() : record[key]!.GetValue<int>();
}
