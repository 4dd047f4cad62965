using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Sage50Etl.Connectors.Sage50.Odbc;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

/// <summary>The real program over a real ODBC driver; the driver's database is the sample company.</summary>
public sealed class When_Sage_is_read_over_ODBC
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_stage_exactly_what_HyperAccounts_stages_and_plan_the_same()
    {
        NeedsDriver();
        await using var company = await TestCompany.Start(Token, customers: 10);
        (await company.Run(Token, "plan")).ExitCode.ShouldBe(7);
        var overHyperAccounts = Hashes(company);
        ForgetStaging(company);

        OverOdbc(company);
        (await company.Run(Token, "plan")).ExitCode.ShouldBe(7);

        Hashes(company).ShouldBe(overHyperAccounts);
        overHyperAccounts.Count.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Should_say_that_the_company_is_one_way_and_never_write_to_Sage()
    {
        NeedsDriver();
        await using var company = await TestCompany.Start(Token, customers: 10, settings: s => s["goLive"] = "2020-01-01");
        OverOdbc(company);

        var check = await company.Run(Token, "check");
        check.ExitCode.ShouldBe(0, check.Errors);
        check.Errors.ShouldContain("one-way");
        await company.FirstLoad(Token);
        var customers = company.Sage.Store.Rows("SALES_LEDGER").Count;
        var code = (string)company.Sage.Store.Rows("SALES_LEDGER")[0]["ACCOUNT_REF"]!;
        company.Sage.Store.EditCustomer(code, ("TELEPHONE", "01632 960802"));
        company.Ssm.Store.Insert("accounts", new() { ["name"] = "Born in SSM", ["branchId"] = 1, ["salesRepId1"] = 61, ["statusId"] = 22 }, 61);

        var sync = await company.Run(Token, "sync");

        sync.ExitCode.ShouldBe(0, sync.Errors + sync.Output);
        Phone(company, code).ShouldBe("01632 960802");
        company.Sage.Store.Rows("SALES_LEDGER").Count.ShouldBe(customers);
        company.Sage.Store.Calls.ShouldBeEmpty("HyperAccounts is not there for this company");
        await OnlyStampsChange(company);
        var status = await company.Run(Token, "status");
        (status.Output + status.Errors).ShouldContain("one-way");
    }

    [Fact]
    public async Task Should_name_a_missing_column_and_probe_without_a_name_or_secret()
    {
        NeedsDriver();
        await using var company = await TestCompany.Start(Token, customers: 5);
        OverOdbc(company);
        company.Secrets["SAGE50ETL_ACME_SAGE_PASSWORD"] = "very-secret";
        var names = company.Sage.Store.Rows("SALES_LEDGER").Select(r => (string)r["NAME"]!).ToList();
        company.Sage.Store.Execute("ALTER TABLE SALES_LEDGER DROP COLUMN AVERAGE_PAY_DAYS");
        company.Sage.Store.Execute("ALTER TABLE SOP_ITEM RENAME COLUMN QTY_ORDER TO QUANTITY_ORDERED");

        var check = await company.Run(Token, "check");
        check.ExitCode.ShouldBe(2);
        check.Errors.ShouldContain("SALES_LEDGER has no column AVERAGE_PAY_DAYS");
        check.Errors.ShouldContain("SOP_ITEM has no column QTY_ORDER");

        var probe = await company.Run(Token, "probe", "sage50");
        probe.ExitCode.ShouldBe(0, probe.Errors);
        var text = await File.ReadAllTextAsync(Path.Combine(company.Data, "probe-sage50-acme.json"), Token);
        using var report = JsonDocument.Parse(text);
        report.RootElement.GetProperty("odbc").GetProperty("trials").GetArrayLength().ShouldBeGreaterThan(10);
        report.RootElement.GetProperty("tables").EnumerateArray().Single(t => t.GetProperty("table").GetString() == "SopItem").GetProperty("failed").GetString().ShouldBe(OdbcCodes.MissingColumn);
        text.ShouldNotContain("very-secret");
        foreach (var name in names) text.ShouldNotContain(name);
        text.ShouldNotContain(company.SageFile);
    }

    // What an upgrade of Sage does: every row is stamped anew, nothing else changes (sage50-access 2.6).
    private static async Task OnlyStampsChange(TestCompany company)
    {
        company.Sage.Store.Execute("UPDATE SALES_LEDGER SET RECORD_MODIFY_DATE = '2026-11-30 03:00:00'");
        company.Sage.Store.Execute("UPDATE SALES_ORDER SET RECORD_MODIFY_DATE = '2026-11-30 03:00:00'");
        var written = company.Ssm.Store.Calls.Count(c => c.Applied);
        (await company.Run(Token, "sync")).ExitCode.ShouldBe(0);
        company.Ssm.Store.Calls.Count(c => c.Applied).ShouldBe(written);
    }

    private static string? Phone(TestCompany company, string code) =>
        company.Ssm.Store.All("accounts").Single(a => a["extId"]?.GetValue<string>() == code)["phone"]?.GetValue<string>();

    private static void NeedsDriver()
    {
        if (!OdbcProbe.Drivers().Contains("SQLite3")) Assert.Skip("There is no ODBC driver SQLite3 on this machine (packages unixodbc and libsqliteodbc).");
    }

    private static void OverOdbc(TestCompany company)
    {
        company.Secrets.Remove("SAGE50ETL_ACME_SAGE_TOKEN");
        company.Configure(s =>
        {
            s["goLive"] = "2020-01-01";
            s["sage50"] = new JsonObject
            {
                ["reader"] = "odbc",
                ["odbc"] = new JsonObject
                {
                    ["driver"] = "SQLite3", ["keywords"] = new JsonObject { ["Database"] = company.SageFile, ["StepAPI"] = "1", ["Timeout"] = "10000" },
                },
            };
        });
    }

    // Kind, key and hash of every row of Sage as it was taken over.
    private static List<string> Hashes(TestCompany company)
    {
        using var staging = new SqliteConnection($"Data Source={Path.Combine(company.Data, "staging.db")};Mode=ReadOnly;Pooling=False");
        staging.Open();
        var hashes = new List<string>();
        foreach (var kind in StagedKind.All)
        {
            using var ask = staging.CreateCommand();
            ask.CommandText = $"SELECT key || ' ' || row_hash || ' ' || COALESCE(filter, '') FROM {kind.Current} WHERE side = 'Sage50' OR side = 0 ORDER BY key";
            using var rows = ask.ExecuteReader();
            while (rows.Read()) hashes.Add($"{kind.Kind} {rows.GetString(0)}");
        }
        return hashes;
    }

    private static void ForgetStaging(TestCompany company)
    {
        foreach (var file in Directory.GetFiles(company.Data, "staging.db*")) File.Delete(file);
    }
}
