using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

/// <summary>A cell that could not even be turned into text (half a character pair) ended the whole reading; a key of which a part is missing was taken for a key.</summary>
public sealed class When_a_row_throws
{
    [Theory]
    [InlineData("""{"accountRef":"B1","name":"\ud83d"}""")]
    [InlineData("""{"accountRef":"B1","terms":"30 \udc00 days"}""")]
    [InlineData("""{"accountRef":"B1","\ud83d":"x"}""")]
    [InlineData("""{"accountRef":"\ud83d"}""")]
    public async Task Should_not_lose_the_others(string odd)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Rows(JsonRows.Customer("A1"), odd, JsonRows.Customer("C1")));
        var reads = await sage.Reader.Everything<SalesLedger>();
        reads.Where(r => r.IsRow).Select(r => r.Row!.AccountRef).ShouldBe(["A1", "C1"]);
        reads.Count(r => !r.IsRow).ShouldBe(1);
    }

    [Fact]
    public async Task Should_say_that_a_key_is_not_known_where_a_part_of_it_cannot_be_read()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchCustomerAddress", Replies.Rows(
            """{"accountRef":"A1","addressNumber":null,"addressType":1}""", """{"accountRef":"\ud83d","addressNumber":1,"addressType":1}"""));
        var faults = await sage.Reader.Everything<SalesDelAddr>();
        faults.Count.ShouldBe(2);
        faults.ShouldAllBe(f => f.Fault!.KeyParts == null);
    }

    [Fact]
    public async Task Should_name_the_parts_of_a_key_that_can_be_read()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchPrice", Replies.Rows("""{"type":"P","pricingRef":"A/1","stockCode":"W|1","calcMethod":"x"}"""));
        sage.On("api/searchSopItem", Replies.Rows("""{"orderNumber":12,"itemId":501,"qtyOrder":"x"}"""));
        (await sage.Reader.Everything<Price>()).ShouldHaveSingleItem().Fault!.KeyParts.ShouldBe(["P", "A/1", "W|1"]);
        (await sage.Reader.Everything<SopItem>())[0].Fault!.KeyParts.ShouldBe(["12", "501"]);
    }
}
