using Sage50Etl.Sandbox;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

/// <summary>Representatives of Sage and users of SSM, over the real program.</summary>
public sealed class When_reps_are_mapped
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Rule", "USR-01")]
    [Trait("Rule", "USR-03")]
    [Trait("Rule", "USR-04")]
    [Trait("Rule", "USR-05")]
    [Trait("Rule", "USR-06")]
    [Trait("Rule", "USR-07")]
    [Trait("Rule", "USR-11")]
    [Trait("Rule", "USR-13")]
    [Trait("Rule", "D17")]
    public async Task Should_find_their_user_by_several_texts_and_be_listed_when_nobody_knows_them()
    {
        await using var company = await TestCompany.Start(Token);
        var (sage, rep) = (company.Sage.Store, new RepAtWork(company));
        sage.AddCustomer("SHORT", "Short Ltd", ("ANALYSIS_2", "AB"));
        sage.AddCustomer("LONG", "Long Ltd", ("ANALYSIS_2", "Aoife"));
        foreach (var code in new[] { "NEW1", "NEW2" }) sage.AddCustomer(code, $"{code} Ltd", ("ANALYSIS_2", "Priya Raman"));
        foreach (var text in SandboxPeople.UnknownTexts) sage.AddCustomer(null, $"Customer of {text}", ("ANALYSIS_2", text));
        var users = company.Ssm.Store.All("users").Count;
        await company.FirstLoad(Token);
        (Owner("SHORT"), Owner("LONG"), Owner("NEW1")).ShouldBe((RepAtWork.Aoife.UserId, RepAtWork.Aoife.UserId, SandboxPeople.Connector.UserId));

        foreach (var said in new[] { await company.Run(Token, "status"), await company.Run(Token, "check") })
        {
            said.ExitCode.ShouldBe(0, said.Errors);
            var line = said.Output.Split('\n').Single(l => l.Contains("Priya Raman:"));
            line.ShouldContain("Priya Raman: 2 customers, 0 orders and quotations, 0 invoices; SSM user 65 has that name");
            foreach (var unknown in SandboxPeople.UnknownTexts) said.Output.ShouldContain($"  {unknown}: ");
            said.Output.ShouldNotContain("  AB: ");
        }

        company.Configure(s => s["users"]!["map"]!["Priya Raman"] = SandboxPeople.Reps[4].Email);
        sage.AddCustomer("NEW3", "New3 Ltd", ("ANALYSIS_2", "Priya Raman"));
        var synced = await company.Run(Token, "sync");
        synced.ExitCode.ShouldBe(0, synced.Errors);
        (Owner("NEW1"), Owner("NEW3")).ShouldBe((SandboxPeople.Connector.UserId, SandboxPeople.Reps[4].UserId), "owners are never re-assigned");
        (await company.Run(Token, "status")).Output.ShouldNotContain("Priya Raman:");
        company.Ssm.Store.All("users").Count.ShouldBe(users, "no user is created");
        company.Ssm.Store.Calls.ShouldNotContain(c => c.Resource == "users" && c.Verb != "GET");

        int Owner(string code) => RepAtWork.Ref(rep.Record("accounts", code)!, "salesRepId1");
    }
}
