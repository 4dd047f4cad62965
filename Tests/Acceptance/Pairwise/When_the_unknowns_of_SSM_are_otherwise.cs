using System.Text.Json.Nodes;
using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Tests.Acceptance.Comparison;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance.Pairwise;

/// <summary>
/// A first load, an edit on each side, a quotation, a delete and a quiet cycle, under the unknowns of SSM in pairs: nothing is made twice, both sides
/// agree to the penny, and at rest nothing is written. SAGE50ETL_PAIRS is how many rows of the covering table run: left out a selection, "all" for every pair.
/// </summary>
public sealed class When_the_unknowns_of_SSM_are_otherwise
{
    private const int Selection = 10;
    private const int MostCycles = 8;
    private static readonly IReadOnlyList<int[]> Table = Pairs.Covering([.. Unknowns.All.Select(u => u.Choices.Count)]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<int, string> Rows()
    {
        var asked = Environment.GetEnvironmentVariable("SAGE50ETL_PAIRS");
        var count = asked == "all" ? Table.Count : int.TryParse(asked, out var number) ? Math.Min(number, Table.Count) : Selection;
        var rows = new TheoryData<int, string>();
        for (var i = 0; i < count; i++) rows.Add(i, Unknowns.Words(Table[i]));
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    [Trait("Rule", "I2")]
    [Trait("Rule", "I3")]
    [Trait("Rule", "I5")]
    [Trait("Rule", "I8")]
    public async Task Should_keep_both_sides_equal_and_come_to_rest(int row, string unknowns)
    {
        await using var company = await PairsCompany.Start(Unknowns.Of(Table[row]), Prepare, Token);
        await Settled(company, unknowns);
        Agree(company, unknowns);

        var (account, contact) = Edit(company);
        var document = Quotation(company, account);
        await Settled(company, unknowns);

        Agree(company, unknowns);
        var customer = company.Sage.Store.Rows("SALES_LEDGER", "ACCOUNT_REF = 'PAIRS1'")[0];
        company.Ssm.Store.Find("accounts", account)!["phone"]!.GetValue<string>().ShouldBe((string?)customer["TELEPHONE"], unknowns);
        company.Ssm.Store.Find("accounts", account)!["fax"].ShouldBeNull(unknowns);
        company.Ssm.Store.Find("accounts", account)!["readOnly"]!.GetValue<bool>().ShouldBeTrue(unknowns);
        company.Sage.Store.Rows("SALES_DEL_ADDR", "ACCOUNT_REF = 'PAIRS1' AND TELEPHONE = '01632 960222'").Count.ShouldBe(1, unknowns);
        company.Ssm.Store.Find("contacts", contact)!["phone1"]!.GetValue<string>().ShouldBe("01632 960222", unknowns);
        company.Sage.Store.Rows("SALES_ORDER", $"ANALYSIS_3 = 'SSMQ:{document}'").Count.ShouldBe(1, unknowns);
        company.Ssm.Store.All("accounts").Single(a => (string?)a["extId"] == "PAIRS2")["deleted"]!.GetValue<bool>().ShouldBeTrue(unknowns);
    }

    [Fact]
    public void Should_meet_every_pair_of_settings()
    {
        var choices = Unknowns.All.Select(u => u.Choices.Count).ToList();
        var met = Table.SelectMany(Pairs.Of).ToHashSet();
        Pairs.All(choices).Except(met).ShouldBeEmpty();
        Table.Count.ShouldBeLessThan(60);
        Table[0].ShouldAllBe(choice => choice == 0, "the first row is the default");
        var selected = Table.Take(Selection).SelectMany(r => r.Select((choice, factor) => (factor, choice))).ToHashSet();
        Unknowns.All.SelectMany((u, factor) => u.Choices.Select((c, choice) => (factor, choice, Name: $"{u.Name} {c.Name}"))).Where(c => !selected.Contains((c.factor, c.choice)))
            .Select(c => c.Name).ShouldBeEmpty("the selection has every setting once");
    }

    private static void Prepare(SageCompanyStore sage)
    {
        sage.AddCustomer("PAIRS1", "Pairs and Sons", ("COUNTRY_CODE", "GB"), ("TELEPHONE", "01632 960001"), ("FAX", "01632 960002"), ("PRICING_REF", "TRADE"));
        sage.AddContact("PAIRS1", "Pat Pairs", ("TELEPHONE", "01632 960003"));
        sage.AddCustomer("PAIRS2", "Gone Tomorrow", ("COUNTRY_CODE", "GB"));
    }

    // Under trouble a cycle leaves work to the next; what counts is that it ends, and that the last one has nothing to write.
    private static async Task Settled(PairsCompany company, string unknowns)
    {
        IReadOnlyList<string> left = [];
        for (var cycle = 0; cycle < MostCycles; cycle++)
        {
            var writes = company.Writes();
            left = await company.Cycle(Token);
            if (left.Count == 0 && company.Writes() == writes) return;
        }
        throw new ShouldAssertException($"It does not come to rest within {MostCycles} cycles under: {unknowns}.\n{string.Join('\n', left.Take(10))}");
    }

    private static void Agree(PairsCompany company, string unknowns)
    {
        TenantComparison.Differences(company.Sage.Store, company.Ssm.Store).ShouldBeEmpty(unknowns);
        TenantComparison.DoubledCreates(company.Sage.Store, company.Ssm.Store).ShouldBeEmpty(unknowns);
    }

    private static (int Account, int Contact) Edit(PairsCompany company)
    {
        var account = Id(company.Ssm.Store.All("accounts").Single(a => (string?)a["extId"] == "PAIRS1"));
        var contact = Id(company.Ssm.Store.All("contacts").Single(c => c["accountId"]!["id"]!.GetValue<int>() == account));
        company.Sage.Store.EditCustomer("PAIRS1", ("TELEPHONE", "01632 960111"), ("FAX", null));
        company.Sage.Store.DeleteCustomer("PAIRS2", noted: true);
        company.Ssm.Store.Update("contacts", contact, new() { ["phone1"] = "01632 960222" }, SandboxPeople.Reps[1].UserId);
        return (account, contact);
    }

    private static int Quotation(PairsCompany company, int account)
    {
        var (store, rep) = (company.Ssm.Store, SandboxPeople.Reps[0].UserId);
        var priced = company.Sage.Store.Scalar("SELECT p.STOCK_CODE FROM PRICE p JOIN STOCK s ON s.STOCK_CODE = p.STOCK_CODE WHERE p.TYPE = 'P' AND p.PRICING_REF = 'TRADE' AND s.INACTIVE_FLAG = 0 AND s.SALES_PRICE > 1 ORDER BY 1 LIMIT 1");
        var product = Id(store.All("products").Single(p => (string?)p["extId"] == (string?)priced));
        var status = Id(store.All("salesorderStatuses").Single(s => (string?)s["descriptionEN"] == "Send to Sage"));
        var document = store.Insert("salesorders", new JsonObject
        {
            ["reference"] = "PO 1", ["accountId"] = account, ["statusId"] = status, ["branchId"] = 1, ["salesRepId"] = rep,
        }, rep);
        store.Insert("salesordersLines", new JsonObject { ["salesOrderId"] = document, ["productId"] = product, ["quantity"] = 2, ["order"] = 1, ["price"] = 0.01m }, rep);
        return document;
    }

    private static int Id(JsonObject record) => record["id"]!.GetValue<int>();
}
