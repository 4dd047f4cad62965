using System.Globalization;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

/// <summary>Contacts as the people of both sides see them, over the real program.</summary>
public sealed class When_the_contact_rules_are_played
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Rule", "CON-01")]
    [Trait("Rule", "CON-02")]
    [Trait("Rule", "CON-03")]
    [Trait("Rule", "CON-04")]
    [Trait("Rule", "CON-05")]
    [Trait("Rule", "CON-06")]
    [Trait("Rule", "CON-07")]
    [Trait("Rule", "CON-09")]
    [Trait("Rule", "CON-11")]
    [Trait("Rule", "CON-12")]
    [Trait("Rule", "CON-13")]
    [Trait("Rule", "D15")]
    public async Task Should_show_every_persons_edit_on_the_other_side()
    {
        await using var company = await TestCompany.Start(Token);
        var (sage, rep) = (company.Sage.Store, new RepAtWork(company));
        sage.AddCustomer("PEOPLE", "People Ltd");
        var ann = sage.AddContact("PEOPLE", "Ann  van Lee", ("TELEPHONE", "01632 960100"), ("CONTACT_ROLE", "Buyer"), ("E_MAIL", "ann@people.example"));
        var both = sage.AddContact("PEOPLE", "Ben Both", ("TELEPHONE", "01632 960101"));
        var leaves = sage.AddContact("PEOPLE", "Cat Leaves");
        var thrown = sage.AddContact("PEOPLE", "Dan Thrown");
        var single = sage.AddContact("PEOPLE", "Eve");
        var unflagged = sage.AddContact("PEOPLE", "Fay Unflagged", ("TELEPHONE", "01632 960102"));
        var shed = sage.AddAddress("PEOPLE", 0, ("CONTACT_NAME", "Nobody's person"), ("ADDRESS_1", "The shed"));
        await company.FirstLoad(Token);
        var shown = Contact(ann)!;
        (RepAtWork.Text(shown, "firstName"), RepAtWork.Text(shown, "lastName"), RepAtWork.Text(shown, "Z_JobTitle"), RepAtWork.Text(shown, "email"), RepAtWork.ReadOnly(shown))
            .ShouldBe(("Ann", "van Lee", "Buyer", "ann@people.example", false));
        (RepAtWork.Text(Contact(single)!, "firstName"), RepAtWork.Text(Contact(single)!, "lastName")).ShouldBe(("-", "Eve"));
        Contact(shed).ShouldBeNull();

        rep.Edit("contacts", RepAtWork.Id(shown), "Z_JobTitle", "Head of buying");
        rep.Edit("contacts", RepAtWork.Id(shown), "email2", "second@people.example");
        rep.Edit("contacts", RepAtWork.Id(Contact(single)!), "phone1", "01632 960103");
        rep.Edit("contacts", RepAtWork.Id(Contact(both)!), "phone1", "01632 960188");
        rep.Edit("contacts", RepAtWork.Id(Contact(both)!), "phone2", "01632 960189");
        rep.Delete("contacts", RepAtWork.Id(Contact(thrown)!));
        sage.EditContact("PEOPLE", ann, ("TELEPHONE", "01632 960109"));
        sage.EditContact("PEOPLE", both, ("TELEPHONE", "01632 960177"), ("E_MAIL", "ben@people.example"));
        sage.EditContact("PEOPLE", thrown, ("TELEPHONE", "01632 960110"));
        sage.EditContact("PEOPLE", unflagged, ("ADDRESS_TYPE", 0), ("TELEPHONE", "01632 960111"));
        sage.DeleteContact("PEOPLE", leaves);
        var account = RepAtWork.Id(rep.Record("accounts", "PEOPLE")!);
        var fresh = rep.NewContact(account, "Gus", "de Fresh", ("phone1", "01632 960112"), ("email", "gus@people.example"), ("Z_JobTitle", "Director"));
        await Synced(company);

        (Row(ann)["CONTACT_ROLE"], Row(ann)["E_MAIL"], RepAtWork.Text(Contact(ann)!, "phone1")).ShouldBe(("Head of buying", "ann@people.example", "01632 960109"));
        (Row(single)["CONTACT_NAME"], Row(single)["TELEPHONE"]).ShouldBe(("Eve", "01632 960103"), "the filler never flows back");
        (Row(both)["TELEPHONE"], Row(both)["TELEPHONE_2"]).ShouldBe(("01632 960177", "01632 960189"), "Sage wins the same field, the other one flows");
        (RepAtWork.Text(Contact(both)!, "phone1"), RepAtWork.Text(Contact(both)!, "email")).ShouldBe(("01632 960177", "ben@people.example"));
        (await company.Run(Token, "conflicts", "list", "--all", "--json")).Output.ShouldContain("01632 960188");
        RepAtWork.Deleted(Contact(leaves)).ShouldBeTrue();
        (Row(thrown)["TELEPHONE"], RepAtWork.Deleted(Contact(thrown))).ShouldBe(("01632 960110", true));
        (RepAtWork.Deleted(Contact(unflagged)), RepAtWork.Text(Contact(unflagged)!, "phone1")).ShouldBe((false, "01632 960102"), "out of filter: kept as it is");

        var made = sage.Rows("SALES_DEL_ADDR", "ACCOUNT_REF = 'PEOPLE' AND CONTACT_NAME = 'Gus de Fresh'").ShouldHaveSingleItem();
        (made["ADDRESS_TYPE"], made["TELEPHONE"], made["CONTACT_ROLE"]).ShouldBe((1L, "01632 960112", "Director"));
        var number = Convert.ToString(made["ADDRESS_REF"], CultureInfo.InvariantCulture);
        RepAtWork.Text(rep.Find("contacts", fresh), "extId").ShouldBe($"PEOPLE/{number}");

        System.Text.Json.Nodes.JsonObject? Contact(int address) => rep.Record("contacts", $"PEOPLE/{address.ToString(CultureInfo.InvariantCulture)}");
        IReadOnlyDictionary<string, object?> Row(int address) =>
            sage.Rows("SALES_DEL_ADDR", $"ACCOUNT_REF = 'PEOPLE' AND ADDRESS_REF = {address.ToString(CultureInfo.InvariantCulture)}").Single();
    }

    [Fact]
    [Trait("Rule", "CON-08")]
    [Trait("Rule", "CON-10")]
    public async Task Should_wait_for_a_customer_and_go_with_it()
    {
        await using var company = await TestCompany.Start(Token);
        var (sage, rep) = (company.Sage.Store, new RepAtWork(company));
        await company.FirstLoad(Token);
        var potential = rep.NewCompany("Not Yet Ltd", "Potential");
        rep.NewContact(potential, "Una", "Waiting", ("phone1", "01632 960120"));
        var client = rep.NewCompany("At Once Ltd", "Client");
        rep.NewContact(client, "Vic", "Together");
        await Synced(company);
        Named("Una Waiting").ShouldBe(0);
        Named("Vic Together").ShouldBe(1, "customer and contact go in one cycle");

        rep.Edit("accounts", potential, "statusId", rep.Status("Client"));
        await Synced(company);
        Named("Una Waiting").ShouldBe(1);
        await Synced(company);
        Named("Una Waiting").ShouldBe(1);

        int Named(string name) => sage.Rows("SALES_DEL_ADDR", $"ADDRESS_TYPE = 1 AND CONTACT_NAME = '{name}'").Count;
    }

    [Fact]
    [Trait("Rule", "D14")]
    public async Task Should_stop_with_a_reason_where_Sage_does_not_keep_the_address_type()
    {
        await using var company = await TestCompany.Start(Token, sage: new HyperAccountsSwitches { AddressTypeOnCreate = AddressTypeOnCreate.Ignored });
        var (sage, rep) = (company.Sage.Store, new RepAtWork(company));
        sage.AddCustomer("PEOPLE", "People Ltd");
        await company.FirstLoad(Token);
        var account = RepAtWork.Id(rep.Record("accounts", "PEOPLE")!);
        rep.NewContact(account, "Gus", "Fresh");
        await company.Run(Token, "sync");
        (await company.Run(Token, "status")).Output.ShouldContain("SDO");
        rep.NewContact(account, "Hal", "Later");
        await company.Run(Token, "sync");
        sage.Rows("SALES_DEL_ADDR", "CONTACT_NAME = 'Gus Fresh'").Count.ShouldBe(1, "asked for again, never made twice");
    }

    private static async Task Synced(TestCompany company)
    {
        var synced = await company.Run(Token, "sync");
        synced.ExitCode.ShouldBe(0, synced.Errors + synced.Output);
    }
}
