using System.Text.Json;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50Simulation;

/// <summary>Forms in which HyperAccounts and Sage's ledger show values, where they are easily taken for something else.</summary>
public sealed class When_values_have_the_published_form
{
    [Fact]
    public async Task Should_show_credits_and_receipts_of_the_ledger_as_negative()
    {
        await using var sage = await SimulatorFixture.Start();

        var entries = await sage.Search("api/search/auditHeaders");

        foreach (var (type, sign) in new[] { ("SI", 1), ("SC", -1), ("SR", -1) })
        {
            var amounts = entries.Where(e => e.GetProperty("type").GetString() == type).Select(e => e.GetProperty("grossAmount").GetDecimal()).ToList();
            amounts.ShouldContain(a => Math.Sign(a) == sign, type);
            amounts.ShouldNotContain(a => Math.Sign(a) == -sign, type);
        }
    }

    [Fact]
    public async Task Should_keep_a_credit_typed_into_the_ledger_as_negative()
    {
        await using var sage = await SimulatorFixture.Start();
        var account = (string)sage.Store.Rows("SALES_LEDGER")[0]["ACCOUNT_REF"]!;

        var number = sage.Store.EnterInLedger(account, "CREDIT 1", 100m, 20m, credit: true);

        var entry = (await sage.Search("api/search/auditHeaders", ("HEADER_NUMBER", "eq", $"{number}"))).Single();
        entry.GetProperty("netAmount").GetDecimal().ShouldBe(-100m);
        entry.GetProperty("outstanding").GetDecimal().ShouldBe(-120m);
    }

    [Fact]
    public async Task Should_give_the_position_of_an_order_line_as_text()
    {
        await using var sage = await SimulatorFixture.Start();

        var lines = await sage.Search("api/searchSopItem");

        lines.ShouldNotBeEmpty();
        lines.ShouldAllBe(l => l.GetProperty("id").ValueKind == JsonValueKind.String);
    }

    [Fact]
    public async Task Should_say_of_a_price_list_by_a_number_whether_it_is_deleted()
    {
        await using var sage = await SimulatorFixture.Start();

        var lists = (await sage.Get("api/priceList")).GetProperty("results").EnumerateArray().ToList();

        lists.ShouldNotBeEmpty();
        lists.ShouldAllBe(l => l.GetProperty("recordDeleted").ValueKind == JsonValueKind.Number);
    }

    [Fact]
    public async Task Should_read_a_customer_by_path_and_by_query()
    {
        await using var sage = await SimulatorFixture.Start();
        var account = Uri.EscapeDataString((string)sage.Store.Rows("SALES_LEDGER")[0]["ACCOUNT_REF"]!);

        var byPath = await sage.Get($"api/customer/{account}");
        var byQuery = await sage.Get($"api/customer/?id={account}");

        byQuery.GetRawText().ShouldBe(byPath.GetRawText());
    }
}
