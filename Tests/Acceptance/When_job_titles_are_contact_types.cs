using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Sandbox;
using Sage50Etl.Tests.Acceptance.Comparison;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

/// <summary>The sandbox tenant has the contact types Buyer, Director and Accounts.</summary>
[Trait("Rule", "CON-04")]
public sealed class When_job_titles_are_contact_types
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_go_both_ways_by_label_and_leave_an_unknown_title_in_Sage()
    {
        await using var company = await TestCompany.Start(Token, settings: s => s["mapping"] = new JsonObject { ["jobTitle"] = "contactType" });
        var customer = company.Sage.Store.AddCustomer("TITLE1", "Customer TITLE1", ("COUNTRY_CODE", "IE"));
        var known = company.Sage.Store.AddContact(customer, "Ann Known", ("CONTACT_ROLE", "director"));
        var unknown = company.Sage.Store.AddContact(customer, "Joe Unknown", ("CONTACT_ROLE", "Juggler"));
        await company.FirstLoad(Token);
        (Type(company, known), Type(company, unknown)).ShouldBe((52, null));
        (await company.Run(Token, "status")).Output.ShouldContain("S50-T-006");

        company.Sage.Store.EditContact(customer, unknown, ("TELEPHONE", "01 555 0100"));
        company.Ssm.Store.Update("contacts", Contact(company, known).Id, new JsonObject { ["typeId"] = 51 }, SandboxPeople.Reps[0].UserId);
        (await company.Run(Token, "sync")).ExitCode.ShouldBe(0);
        (Role(company, known), Role(company, unknown)).ShouldBe(("Buyer", "Juggler"));
        (Contact(company, unknown).Text("phone1"), Type(company, unknown)).ShouldBe(("01 555 0100", null));

        var before = Writes(company);
        (await company.Run(Token, "sync")).ExitCode.ShouldBe(0);
        Writes(company).ShouldBe(before, "nothing moved");
    }

    private static TenantRecord Contact(TestCompany company, int number) =>
        new TenantRecords(company.Ssm.Store).Live("contacts").Single(c => c.Text("extId") == "TITLE1/" + number.ToString(CultureInfo.InvariantCulture));

    private static int? Type(TestCompany company, int number) => Contact(company, number).Ref("typeId");

    private static string? Role(TestCompany company, int number) => company.Sage.Store.Rows("SALES_DEL_ADDR")
        .Single(a => a.Text("ACCOUNT_REF") == "TITLE1" && a.Number("ADDRESS_REF") == number && a.Number("ADDRESS_TYPE") == 1).Text("CONTACT_ROLE");

    private static int Writes(TestCompany company) => company.Ssm.Store.Calls.Count(c => c.Verb is "PUT" or "POST" && c.Resource != "login");
}
