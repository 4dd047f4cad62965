using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class When_a_row_is_malformed
{
    [Fact]
    public async Task Should_not_lose_the_others()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Rows(JsonRows.Customer("A1"), JsonRows.Customer("B1", """{"creditLimit":"much"}"""), "null", "7", JsonRows.Customer("C1")));
        var reads = await sage.Reader.Everything<SalesLedger>();
        reads.Where(r => r.IsRow).Select(r => r.Row!.AccountRef).ShouldBe(["A1", "C1"]);
        var faults = reads.Where(r => !r.IsRow).Select(r => r.Fault!).ToList();
        faults.Count.ShouldBe(3);
        faults[0].ShouldBe(new SageMalformedRow("SALES_LEDGER", "B1", "CreditLimit", "is not a number") { KeyParts = faults[0].KeyParts });
        faults[0].KeyParts.ShouldBe(["B1"]);
    }

    [Theory]
    [InlineData("""{"accountOnHold":"perhaps"}""", "AccountOnHold")]
    [InlineData("""{"recordDeleted":13568}""", "RecordDeleted")]
    [InlineData("""{"paymentDueDays":30.5}""", "PaymentDueDays")]
    [InlineData("""{"paymentDueDays":99999999999}""", "PaymentDueDays")]
    [InlineData("""{"balance":1e400}""", "Balance")]
    [InlineData("""{"defTaxCode":"TX"}""", "DefTaxCode")]
    [InlineData("""{"name":["a"]}""", "Name")]
    [InlineData("""{"name":{"a":1}}""", "Name")]
    [InlineData("""{"accountRef":""}""", "AccountRef")]
    [InlineData("""{"accountRef":null}""", "AccountRef")]
    public async Task Should_name_the_column(string over, string column)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Rows(JsonRows.Customer(over: over)));
        (await sage.Reader.Everything<SalesLedger>()).ShouldHaveSingleItem().Fault!.Column.ShouldBe(column);
    }

    [Fact]
    public async Task Should_stop_a_read_that_did_not_ask_for_faults()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Rows(JsonRows.Customer("B1", """{"creditLimit":"much"}""")));
        var failure = await sage.Reader.Fails<SalesLedger>();
        (failure.Code, failure.Failure, failure.Field).ShouldBe((SageMalformedRow.Code, SageFailure.Refused, "CreditLimit"));
        failure.Message.ShouldContain("B1");
        failure.Message.ShouldNotContain("much");
    }

    [Fact]
    public async Task Should_name_every_part_of_a_key()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchCustomerAddress", Replies.Rows("""{"accountRef":"A1","addressNumber":7,"addressType":"x"}"""));
        (await sage.Reader.Everything<SalesDelAddr>()).ShouldHaveSingleItem().Fault!.Key.ShouldBe("A1/7");
    }
}
