using System.Text.Json.Nodes;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Ssm.Resources;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance.Comparison;

public sealed class When_two_sides_are_compared(LoadedSandbox sandbox) : IClassFixture<LoadedSandbox>
{
    [Fact]
    public void Should_find_nothing_where_the_tenant_is_what_the_mapping_makes_of_Sage() =>
        TenantComparison.Differences(sandbox.SageServer.Store, sandbox.SsmServer.Store).ShouldBeEmpty();

    [Fact]
    public void Should_find_every_planted_difference_and_leave_nothing_behind()
    {
        var (sage, ssm) = (sandbox.SageServer.Store, sandbox.SsmServer.Store);
        PlantedDifferences.All(sage, ssm).Count.ShouldBeGreaterThan(90);
        PlantedDifferences.Missed(sage, ssm).ShouldBeEmpty();
        TenantComparison.Differences(sage, ssm).ShouldBeEmpty();
    }

    [Fact]
    public void Should_name_a_fault_that_nobody_can_see() =>
        PlantedDifferences.Missed([new("nothing at all", "phone", (_, _) => { })], sandbox.SageServer.Store, sandbox.SsmServer.Store)
            .ShouldBe(["nothing at all: no sentence with 'phone', but 0 others"]);

    [Fact]
    public async Task Should_count_creates_from_the_histories()
    {
        var stop = TestContext.Current.CancellationToken;
        var account = sandbox.SsmServer.Store.All("accounts")[0]["id"]!.GetValue<int>();
        TenantComparison.DoubledCreates(sandbox.SageServer.Store, sandbox.SsmServer.Store).ShouldBeEmpty();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await sandbox.SsmClient.Delete<SsmAccount>(await sandbox.SsmClient.Create<SsmAccount>(
                new JsonObject { ["name"] = "Twice", ["extId"] = "TWICE1", ["branchId"] = 1, ["salesRepId1"] = 51 }, stop), stop);
            await sandbox.SsmClient.Delete<SsmAccountAddress>(await sandbox.SsmClient.Create<SsmAccountAddress>(
                new JsonObject { ["accountId"] = account, ["description"] = "Depot [TWICE1/3]" }, stop), stop);
        }
        await sandbox.SsmClient.Delete<SsmAccount>(await sandbox.SsmClient.Create<SsmAccount>(
            new JsonObject { ["name"] = "Once", ["extId"] = "ONCE01", ["branchId"] = 1, ["salesRepId1"] = 51 }, stop), stop);
        TenantComparison.DoubledCreates(sandbox.SageServer.Store, sandbox.SsmServer.Store)
            .ShouldBe(["SSM: accounts TWICE1 was created 2 times.", "SSM: accountAddresses [TWICE1/3] was created 2 times."]);
    }

    [Fact]
    public async Task Should_count_creates_of_one_marker_in_Sage()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var other = new EmptySandbox();
        await other.Start();
        foreach (var reference in new[] { "MARK001", "MARK002" })
            await other.Client.Writer.CreateCustomer(new CustomerWrite { AccountRef = reference, Name = "Marked", Analysis3 = "SSMA:7" }, stop);
        foreach (var _ in Enumerable.Range(0, 2))
            await other.Client.Writer.CreateAddress(new AddressWrite { AccountRef = "MARK001", ContactName = "Una Wexley", AddressType = 1, Description = "SSMC:8" }, stop);
        CreateHistory.InSage(other.Server.Store).GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key)
            .ShouldBe(["customer for SSMA:7", "contact MARK001 SSMC:8"]);
    }
}
