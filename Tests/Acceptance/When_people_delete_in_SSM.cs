using System.Text.Json.Nodes;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

/// <summary>People delete in SSM what Sage 50 alone writes, over the real program (D29).</summary>
[Trait("Rule", "D29")]
public sealed class When_people_delete_in_SSM
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_create_a_sale_a_product_and_a_document_again_and_tell_it()
    {
        await using var company = await TestCompany.Start(Token);
        var rep = new RepAtWork(company);
        await company.FirstLoad(Token);
        var sale = Live(company, "sales")[0];
        var order = Live(company, "salesorders").First(o => Lines(company, RepAtWork.Id(o)) > 0);
        var lines = Lines(company, RepAtWork.Id(order));
        rep.Delete("sales", RepAtWork.Id(sale));
        rep.Delete("salesorders", RepAtWork.Id(order));
        await Synced(company);

        var again = Same(company, "sales", sale);
        RepAtWork.Id(again).ShouldNotBe(RepAtWork.Id(sale));
        again["total"]!.ToJsonString().ShouldBe(sale["total"]!.ToJsonString());
        Lines(company, RepAtWork.Id(Same(company, "salesorders", order))).ShouldBe(lines, "a document comes back with its lines");
        (await company.Run(Token, "export", "findings", "--out", Path.Combine(company.Data, "findings.csv"))).ExitCode.ShouldBe(0);
        (await File.ReadAllTextAsync(Path.Combine(company.Data, "findings.csv"), Token)).ShouldContain("S50-T-030");
        (await company.Run(Token, "reconcile")).ExitCode.ShouldBe(0);

        var writes = company.Ssm.Store.Calls.Count(c => c.Verb is "PUT" or "POST" or "DELETE" && c.Resource != "login");
        await Synced(company);
        company.Ssm.Store.Calls.Count(c => c.Verb is "PUT" or "POST" or "DELETE" && c.Resource != "login").ShouldBe(writes, "at rest again");
    }

    [Fact]
    public async Task Should_count_the_missing_money_where_a_setting_leaves_it_deleted()
    {
        await using var company = await TestCompany.Start(Token, customers: 5, settings: s => s["recreate"] = new JsonObject { ["invoice"] = false });
        await company.FirstLoad(Token);
        (await company.Run(Token, "reconcile")).ExitCode.ShouldBe(0);
        var sale = Live(company, "sales")[0];
        new RepAtWork(company).Delete("sales", RepAtWork.Id(sale));
        await Synced(company);
        company.Ssm.Store.All("sales").Where(s => RepAtWork.Text(s, "extId") == RepAtWork.Text(sale, "extId")).ShouldAllBe(s => Deleted(s));
        var report = await company.Run(Token, "reconcile");
        (report.ExitCode, report.Output.Contains("recreate is false for invoice (D29)")).ShouldBe((3, true), report.Output);
    }

    private static List<JsonObject> Live(TestCompany company, string resource) => [.. company.Ssm.Store.All(resource).Where(r => !Deleted(r))];

    // SSM marks sales by a number.
    private static bool Deleted(JsonObject record) => record["deleted"]?.ToJsonString() is "true" or "1";

    private static JsonObject Same(TestCompany company, string resource, JsonObject record) =>
        Live(company, resource).Single(r => RepAtWork.Text(r, "extId") == RepAtWork.Text(record, "extId"));

    private static int Lines(TestCompany company, int order) => Live(company, "salesordersLines").Count(l => RepAtWork.Ref(l, "salesorderId") == order);

    private static async Task Synced(TestCompany company)
    {
        var synced = await company.Run(Token, "sync");
        synced.ExitCode.ShouldBe(0, synced.Errors + synced.Output);
    }
}
