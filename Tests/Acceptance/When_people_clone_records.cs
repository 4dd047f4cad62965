using System.Text.Json.Nodes;
using Sage50Etl.Sandbox;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

/// <summary>Reps clone companies, people and quotations in SSM, external ids and all, over the real program (D21).</summary>
[Trait("Rule", "D21")]
public sealed class When_people_clone_records
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Rule", "ACC-13")]
    public async Task Should_ask_a_person_about_a_cloned_customer_and_a_contact_typed_twice()
    {
        await using var company = await TestCompany.Start(Token);
        var (sage, rep) = (company.Sage.Store, new RepAtWork(company));
        sage.AddCustomer("MUR001", "Murphy Cloned Ltd", ("ADDRESS_5", "T12 1AA"), ("COUNTRY_CODE", "GB"));
        sage.AddContact("MUR001", "Tom Byrne");
        await company.FirstLoad(Token);
        var original = RepAtWork.Id(rep.Record("accounts", "MUR001")!);
        var person = company.Ssm.Store.All("contacts").Single(c => RepAtWork.Ref(c, "accountId") == original);

        var clone = rep.NewCompany("Murphy Cloned Ltd", "Client", null, ("postcode", "T12 1AA"), ("extId", "MUR001"));
        var twice = rep.NewContact(original, "tom", "byrne");
        await Synced(company);
        await Synced(company);
        sage.Rows("SALES_LEDGER", "NAME = 'Murphy Cloned Ltd'").ShouldHaveSingleItem();
        sage.Rows("SALES_DEL_ADDR", "CONTACT_NAME LIKE 'Tom Byrne'").ShouldHaveSingleItem();
        RepAtWork.Text(rep.Find("accounts", clone), "extId").ShouldBe("MUR001", "nothing of the clone is touched");
        var listed = await Conflicts(company);
        listed.Select(c => c["record"]!.GetValue<string>()).ShouldBe([$"ssm#{clone}", $"ssm#{twice}"], ignoreOrder: true);
        Of(listed, clone)["candidates"]!.GetValue<string>().ShouldBe("MUR001");
        Of(listed, clone)["reason"]!.GetValue<string>().ShouldContain($"SSM {original}");
        Of(listed, twice)["reason"]!.GetValue<string>().ShouldContain($"SSM {RepAtWork.Id(person)}");

        (await company.Run(Token, "conflicts", "resolve", Of(listed, clone)["id"]!.ToJsonString(), "--separate")).ExitCode.ShouldBe(0);
        await Synced(company);
        sage.Rows("SALES_LEDGER", "NAME = 'Murphy Cloned Ltd'").Count.ShouldBe(2, "a person said so");
        RepAtWork.Text(rep.Find("accounts", clone), "extId").ShouldNotBe("MUR001");
        RepAtWork.Text(rep.Find("accounts", original), "extId").ShouldBe("MUR001");

        rep.Delete("contacts", RepAtWork.Id(person));
        await Synced(company);
        (await Conflicts(company)).ShouldBeEmpty("the second one takes the place of the deleted one");
        sage.Rows("SALES_DEL_ADDR", "CONTACT_NAME LIKE 'Tom Byrne'").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Should_give_a_cloned_quotation_its_own_number()
    {
        await using var company = await TestCompany.Start(Token, customers: 5);
        var scene = await QuotationScene.Prepare(company, Token);
        var first = scene.Quotation("Send to Sage", 2);
        await Synced(company);
        await Synced(company);
        var number = Number(first);
        number.ShouldBe($"Q{scene.NumberOf(first)}");
        var clone = scene.Quotation("Send to Sage", 3);
        company.Ssm.Store.Update("salesorders", clone, new JsonObject { ["extId"] = number }, SandboxPeople.Reps[0].UserId);
        await Synced(company);
        await Synced(company);
        scene.NumberOf(clone).ShouldBeGreaterThan(scene.NumberOf(first));
        (Number(first), Number(clone)).ShouldBe((number, $"Q{scene.NumberOf(clone)}"));

        string? Number(int document) => RepAtWork.Text(company.Ssm.Store.Find("salesorders", document)!, "extId");
    }

    private static async Task<List<JsonObject>> Conflicts(TestCompany company) =>
        [.. JsonNode.Parse((await company.Run(Token, "conflicts", "list", "--json")).Output)!.AsArray().Select(c => c!.AsObject())];

    private static JsonObject Of(List<JsonObject> listed, int id) => listed.Single(c => c["record"]!.GetValue<string>() == $"ssm#{id}");

    private static async Task Synced(TestCompany company)
    {
        var synced = await company.Run(Token, "sync");
        synced.ExitCode.ShouldBe(0, synced.Errors + synced.Output);
    }
}
