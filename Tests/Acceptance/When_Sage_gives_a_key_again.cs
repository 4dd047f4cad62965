using System.Text.Json.Nodes;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

/// <summary>A customer and a product are deleted in Sage 50 and others made under their keys between two readings, over the real program (D24).</summary>
[Trait("Rule", "D24")]
public sealed class When_Sage_gives_a_key_again
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_delete_the_old_ones_in_SSM_and_create_the_new_ones()
    {
        await using var company = await TestCompany.Start(Token);
        var (sage, rep) = (company.Sage.Store, new RepAtWork(company));
        sage.AddCustomer("REUSED", "The Old Firm", ("COUNTRY_CODE", "GB"));
        await company.FirstLoad(Token);
        var old = RepAtWork.Id(rep.Record("accounts", "REUSED")!);

        sage.DeleteCustomer("REUSED");
        sage.AddCustomer("REUSED", "Quite Another Firm", ("COUNTRY_CODE", "GB"), ("RECORD_CREATE_DATE", "2031-02-03 04:05:06"));
        await Synced(company);

        RepAtWork.Deleted(rep.Find("accounts", old)).ShouldBeTrue();
        RepAtWork.Text(rep.Find("accounts", old), "name").ShouldBe("The Old Firm", "it was never renamed");
        var live = company.Ssm.Store.All("accounts").Where(a => RepAtWork.Text(a, "extId") == "REUSED" && !RepAtWork.Deleted(a)).ShouldHaveSingleItem();
        RepAtWork.Text(live, "name").ShouldBe("Quite Another Firm");
        (await company.Run(Token, "reconcile")).ExitCode.ShouldBe(0);
    }

    private static async Task Synced(TestCompany company)
    {
        var synced = await company.Run(Token, "sync");
        synced.ExitCode.ShouldBe(0, synced.Errors + synced.Output);
    }
}
