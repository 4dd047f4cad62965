using System.Text.Json.Nodes;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance.Bugs;

/// <summary>
/// Another tenant that was confirmed, or named in the file (from a trial to the real one), was worked with by the links of the former, and no plan was held: its account
/// 100001 took the name, address and price list of whatever customer had been number 100001 before.
/// </summary>
public sealed class Another_tenant_is_loaded_as_a_new_one
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("acme")]
    [InlineData("acme-live")]
    public async Task Should_leave_the_records_it_has_as_they_are(string tenant)
    {
        await using var company = await TestCompany.Start(Token, customers: 5);
        await company.FirstLoad(Token);
        var ids = company.Ssm.Store.All("accounts").Select(RepAtWork.Id).Order().ToList();
        var file = Path.Combine(Path.GetTempPath(), $"tenant-{Guid.NewGuid():n}.db");
        await using var other = await SsmSimulator.Start(new() { DataFile = file, RequestsPerSecond = null }, Token);
        var names = new Dictionary<int, string>();
        for (var i = 0; i < ids.Count; i++)
        {
            var id = other.Store.Insert("accounts", new JsonObject { ["name"] = $"Somebody else {i}", ["branchId"] = 1, ["salesRepId1"] = RepAtWork.Aoife.UserId, ["statusId"] = 22 }, RepAtWork.Aoife.UserId);
            names[id] = $"Somebody else {i}";
        }
        names.Keys.Intersect(ids).ShouldNotBeEmpty();
        company.Configure(s => (s["ssm"]!["address"], s["ssm"]!["tenant"]) = (other.BaseAddress.ToString(), tenant));

        await company.Run(Token, "sync");
        await company.Run(Token, "approve", "--restored");
        var sync = await company.Run(Token, "sync");
        var status = await company.Run(Token, "status");

        sync.ExitCode.ShouldBe(1, sync.Output);
        (sync.Output + status.Output).ShouldContain("S50-C-011");
        foreach (var (id, name) in names) RepAtWork.Text(other.Store.Find("accounts", id)!, "name").ShouldBe(name);
        other.Store.All("accounts").Count.ShouldBe(names.Count);
    }
}
