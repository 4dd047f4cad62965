using Sage50Etl.Sandbox;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

/// <summary>Customers as the people of both sides see them, over the real program.</summary>
public sealed class When_the_account_rules_are_played
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Rule", "ACC-01")]
    [Trait("Rule", "ACC-08")]
    [Trait("Rule", "ACC-09")]
    [Trait("Rule", "ACC-10")]
    [Trait("Rule", "ACC-20")]
    [Trait("Rule", "ACC-21")]
    [Trait("Rule", "ACC-22")]
    [Trait("Rule", "ACC-23")]
    [Trait("Rule", "ACC-31")]
    [Trait("Rule", "ACC-32")]
    [Trait("Rule", "ACC-33")]
    [Trait("Rule", "ACC-36")]
    [Trait("Rule", "USR-14")]
    public async Task Should_keep_customers_of_Sage_as_Sage_has_them()
    {
        await using var company = await TestCompany.Start(Token);
        var (sage, rep) = (company.Sage.Store, new RepAtWork(company));
        sage.AddCustomer("OWNED", "Owned Ltd", ("ANALYSIS_2", "AB"), ("TELEPHONE", "01632 960001"));
        sage.AddCustomer("NOBODYS", "Nobody's Ltd", ("ANALYSIS_2", ""));
        sage.AddCustomer("STRANGE", "Strange Ltd", ("ANALYSIS_2", "Who is this"));
        sage.AddCustomer("LEAVES", "Leaves Sage Ltd");
        sage.AddCustomer("THROWN", "Thrown out in SSM Ltd");
        await company.FirstLoad(Token);
        foreach (var code in new[] { "OWNED", "NOBODYS", "STRANGE", "LEAVES", "THROWN" }) RepAtWork.ReadOnly(rep.Record("accounts", code)!).ShouldBeTrue(code);
        Owner("OWNED").ShouldBe(RepAtWork.Aoife.UserId);
        (Owner("NOBODYS"), Owner("STRANGE")).ShouldBe((SandboxPeople.Connector.UserId, SandboxPeople.Connector.UserId));

        rep.Edit("accounts", RepAtWork.Id(rep.Record("accounts", "OWNED")!), "phone", "typed in SSM");
        rep.Edit("accounts", RepAtWork.Id(rep.Record("accounts", "NOBODYS")!), "salesRepId1", SandboxPeople.Reps[1].UserId);
        rep.Delete("accounts", RepAtWork.Id(rep.Record("accounts", "THROWN")!));
        sage.EditCustomer("OWNED", ("ANALYSIS_2", "Priya"), ("ACCOUNT_ON_HOLD", 1));
        sage.EditCustomer("STRANGE", ("INACTIVE_FLAG", 1));
        sage.DeleteCustomer("LEAVES");
        await Synced(company);

        RepAtWork.Text(rep.Record("accounts", "OWNED")!, "phone").ShouldBe("01632 960001");
        sage.Scalar("SELECT TELEPHONE FROM SALES_LEDGER WHERE ACCOUNT_REF = 'OWNED'").ShouldBe("01632 960001");
        (Owner("OWNED"), Owner("NOBODYS")).ShouldBe((RepAtWork.Aoife.UserId, SandboxPeople.Reps[1].UserId), "owners are set at creation only");
        RepAtWork.Deleted(rep.Record("accounts", "LEAVES")).ShouldBeTrue();
        (RepAtWork.Deleted(rep.Record("accounts", "OWNED")), RepAtWork.Deleted(rep.Record("accounts", "STRANGE"))).ShouldBe((false, false));
        (await company.Run(Token, "conflicts", "list", "--all", "--json")).Output.ShouldContain("typed in SSM");

        sage.EditCustomer("THROWN", ("TELEPHONE", "01632 960009"));
        await Synced(company);
        sage.Rows("SALES_LEDGER", "ACCOUNT_REF = 'THROWN'").Count.ShouldBe(1, "nothing is deleted in Sage");
        company.Ssm.Store.All("accounts").Where(a => RepAtWork.Text(a, "extId") == "THROWN").ShouldAllBe(a => RepAtWork.Deleted(a));

        int Owner(string code) => RepAtWork.Ref(rep.Record("accounts", code)!, "salesRepId1");
    }

    [Fact]
    [Trait("Rule", "ACC-04")]
    [Trait("Rule", "ACC-06")]
    [Trait("Rule", "ACC-07")]
    [Trait("Rule", "ACC-12")]
    [Trait("Rule", "ACC-34")]
    [Trait("Rule", "ACC-35")]
    [Trait("Rule", "D16")]
    public async Task Should_make_customers_in_Sage_of_companies_that_become_one_in_SSM()
    {
        await using var company = await TestCompany.Start(Token);
        var (sage, rep) = (company.Sage.Store, new RepAtWork(company));
        sage.AddCustomer("QXZ001", "Taken Reference Ltd");
        await company.FirstLoad(Token);

        var client = rep.NewCompany("Qxz Brand New Ltd", "Client", null, ("phone", "01632 960010"));
        var potential = rep.NewCompany("Maybe Later Ltd", "Potential");
        await Synced(company);
        var made = sage.Rows("SALES_LEDGER", "NAME = 'Qxz Brand New Ltd'").ShouldHaveSingleItem();
        (made["ACCOUNT_REF"], made["ANALYSIS_2"], made["ANALYSIS_3"]).ShouldBe(("QXZ002", "Aoife Brennan", $"SSMA:{client}"), "its first reference is taken");
        var account = rep.Find("accounts", client);
        (RepAtWork.Text(account, "extId"), RepAtWork.ReadOnly(account)).ShouldBe(("QXZ002", true));
        sage.Rows("SALES_LEDGER", "NAME = 'Maybe Later Ltd'").ShouldBeEmpty();

        rep.Edit("accounts", potential, "phone", "01632 960011");
        await Synced(company);
        (RepAtWork.Text(rep.Find("accounts", potential), "phone"), RepAtWork.ReadOnly(rep.Find("accounts", potential))).ShouldBe(("01632 960011", false));
        rep.Edit("accounts", potential, "statusId", rep.Status("Client"));
        await Synced(company);
        sage.Rows("SALES_LEDGER", "NAME = 'Maybe Later Ltd'").ShouldHaveSingleItem()["TELEPHONE"].ShouldBe("01632 960011");
        RepAtWork.ReadOnly(rep.Find("accounts", potential)).ShouldBeTrue();
    }

    [Fact]
    [Trait("Rule", "ACC-05")]
    [Trait("Rule", "ACC-13")]
    [Trait("Rule", "D1")]
    public async Task Should_link_what_fits_one_and_park_what_fits_two_at_the_first_run()
    {
        await using var company = await TestCompany.Start(Token);
        var (sage, rep) = (company.Sage.Store, new RepAtWork(company));
        sage.AddCustomer("KNO001", "Known Already Ltd", ("ADDRESS_5", "KN1 1AA"), ("TELEPHONE", "01632 960020"));
        sage.AddCustomer("TWI001", "Twin Traders", ("ADDRESS_5", "TW1 1AA"));
        sage.AddCustomer("TWI002", "Twin Traders", ("ADDRESS_5", "TW1 1AA"));
        var known = rep.NewCompany("known already LTD", "Client", null, ("postcode", "kn11aa"), ("fax", "01632 960021"), ("phone", "01632 960022"));
        var twin = rep.NewCompany("Twin Traders", "Client", null, ("postcode", "TW1 1AA"));
        var old = rep.NewCompany("Only in SSM Ltd", "Potential");
        await company.FirstLoad(Token);

        var linked = rep.Find("accounts", known);
        (RepAtWork.Text(linked, "extId"), RepAtWork.Text(linked, "phone"), RepAtWork.Text(linked, "fax")).ShouldBe(("KNO001", "01632 960020", "01632 960021"));
        RepAtWork.Text(rep.Find("accounts", twin), "extId").ShouldBeNull();
        sage.Rows("SALES_LEDGER", "NAME = 'Twin Traders'").Count.ShouldBe(2);
        (rep.Record("accounts", "TWI001"), rep.Record("accounts", "TWI002")).ShouldBe((null, null));
        var parked = (await company.Run(Token, "conflicts", "list", "--json")).Output;
        foreach (var key in new[] { "TWI001", "TWI002", $"ssm#{twin}" }) parked.ShouldContain(key);
        sage.Rows("SALES_LEDGER", "NAME = 'Only in SSM Ltd'").ShouldBeEmpty();
        RepAtWork.Deleted(rep.Find("accounts", old)).ShouldBeFalse();
    }

    private static async Task Synced(TestCompany company)
    {
        var synced = await company.Run(Token, "sync");
        synced.ExitCode.ShouldBe(0, synced.Errors + synced.Output);
    }
}
