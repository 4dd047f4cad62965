using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

public sealed class When_reports_are_asked_for
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_explain_a_refusal_everywhere_and_write_it_once_when_it_is_replayed()
    {
        await using var company = await TestCompany.Start(Token);
        var refused = 0;
        company.SsmFault = call => call.Verb == "POST" && call.Resource == "accounts" && Interlocked.Increment(ref refused) == 1 ? SsmFault.Status(400, """{"message":"no"}""") : null;
        await company.FirstLoad(Token);
        company.SsmFault = null;

        var group = Json(await company.Run(Token, "failed", "list", "--json"), 0).GetProperty("groups").EnumerateArray().ShouldHaveSingleItem();
        (group.GetProperty("state").GetString(), group.GetProperty("count").GetInt32()).ShouldBe(("refused", 1));
        var (code, change) = (group.GetProperty("class").GetString()!, group.GetProperty("ids")[0].GetInt64());
        var shown = Json(await company.Run(Token, "failed", "show", "--change", $"{change}", "--json"), 0);
        shown.GetProperty("rule").GetString().ShouldBe("ACC-08");
        var record = shown.GetProperty("subject").GetString()!.Split(' ')[2];

        var report = Json(await company.Run(Token, "reconcile", "--json"), 0);
        var found = Differences(report).Where(d => d.GetProperty("class").GetString() == "refused").ShouldHaveSingleItem();
        (found.GetProperty("record").GetString(), found.GetProperty("code").GetString(), found.GetProperty("where").GetString()).ShouldBe((record, code, "only in Sage 50"));
        Whats(await company.Run(Token, "timeline", "account", record, "--json")).ShouldContain("create in Ssm: refused");
        (await company.Run(Token, "status")).Output.ShouldContain($"refused account {record} {code} (ACC-08)");

        var replayed = await company.Run(Token, "failed", "replay", "--class", code, "--canary", "1", "--json");
        Json(replayed, 0).GetProperty("again").GetInt32().ShouldBe(1);
        (await company.Run(Token, "failed", "replay", "--class", code)).ExitCode.ShouldBe(2, "nothing is left to do");
        (await company.Run(Token, "sync")).ExitCode.ShouldBe(0);

        Whats(await company.Run(Token, "timeline", "account", record, "--json")).Count(w => w == "create in Ssm: applied").ShouldBe(1);
        company.Ssm.Store.Calls.Count(c => c.Verb == "POST" && c.Resource == "accounts" && c.Applied && c.Body!.Contains($"\"extId\":\"{record}\"", StringComparison.Ordinal)).ShouldBe(1);
        var after = Json(await company.Run(Token, "reconcile", "--json"), 0);
        Differences(after).ShouldNotContain(d => d.GetProperty("class").GetString() == "refused" || d.GetProperty("class").GetString() == "waiting");
        foreach (var total in after.GetProperty("totals").EnumerateArray().Where(t => t.GetProperty("kind").GetString() == "invoice"))
            total.GetProperty("sage").GetProperty("amounts").GetProperty("total").GetDecimal().ShouldBe(total.GetProperty("ssm").GetProperty("amounts").GetProperty("total").GetDecimal());
    }

    [Fact]
    public async Task Should_write_a_file_that_is_not_overwritten_by_itself_and_name_what_is_wrong()
    {
        await using var company = await TestCompany.Start(Token);
        await company.FirstLoad(Token);
        var file = Path.Combine(company.Data, "accounts.csv");

        (await company.Run(Token, "export", "account", "--out", file)).ExitCode.ShouldBe(0);
        (await File.ReadAllTextAsync(file, Token)).ShouldContain("(masked)");
        var again = await company.Run(Token, "export", "account", "--out", file, "--with-personal-data");
        (again.ExitCode, again.Errors.Contains("S50-O-002", StringComparison.Ordinal)).ShouldBe((2, true));
        (await company.Run(Token, "export", "account", "--out", file, "--with-personal-data", "--force")).ExitCode.ShouldBe(0);
        (await File.ReadAllTextAsync(file, Token)).ShouldNotContain("(masked)");

        (await company.Run(Token, "reconcile")).ExitCode.ShouldBe(0);
        await Disturb(company);
        var found = Differences(Json(await company.Run(Token, "reconcile", "--stream", "invoices", "--json"), 3)).Where(d => d.GetProperty("class").GetString() == "unexplained").ShouldHaveSingleItem();
        (found.GetProperty("kind").GetString(), found.GetProperty("field").GetString()).ShouldBe(("invoice", "total"));

        foreach (var (arguments, said) in new (string[], string)[]
        {
            (["export", "nothing"], "nothing"), (["reconcile", "--stream", "nothing"], "nothing"), (["reconcile", "--company", "nobody"], "S50-C-004"), (["timeline", "account", "NOBODY"], "S50-O-001"),
            (["timeline", "nothing", "A"], "nothing"), (["failed", "show", "--id", "99"], "S50-O-001"), (["failed", "replay", "--id", "99"], "S50-O-003"), (["failed", "discard", "--id", "99", "--reason", "x"], "S50-O-003"),
        })
        {
            var wrong = await company.Run(Token, arguments);
            wrong.ExitCode.ShouldBe(2, string.Join(' ', arguments));
            wrong.Errors.ShouldContain(said);
        }
    }

    /// <summary>A cent more on one invoice in SSM, as if it had come after the plan.</summary>
    private static async Task Disturb(TestCompany company)
    {
        await using var staging = new SqliteConnection($"Data Source={Path.Combine(company.Data, "staging.db")};Pooling=False");
        await staging.OpenAsync(Token);
        var command = staging.CreateCommand();
        command.CommandText = "UPDATE current_invoice SET total = total + 10000 WHERE side = 'Ssm' AND key = (SELECT MIN(key) FROM current_invoice WHERE side = 'Ssm')";
        (await command.ExecuteNonQueryAsync(Token)).ShouldBe(1);
    }

    private static JsonElement Json(ProgramResult result, int exitCode)
    {
        result.ExitCode.ShouldBe(exitCode, result.Errors + result.Output);
        return result.Json();
    }

    private static List<JsonElement> Differences(JsonElement report) => [.. report.GetProperty("differences").EnumerateArray()];

    private static List<string?> Whats(ProgramResult timeline) => [.. Json(timeline, 0).GetProperty("events").EnumerateArray().Select(e => e.GetProperty("what").GetString())];
}
