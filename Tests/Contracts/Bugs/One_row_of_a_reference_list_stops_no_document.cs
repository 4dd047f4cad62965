using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Bugs;

/// <summary>
/// Each price and each tax code is looked up in a whole list, which was read up to its first row that cannot be read: a currency nobody uses, without a code, kept every
/// document of the company out of Sage, and so did one odd tax code.
/// </summary>
[Trait("Rule", "D4")]
public sealed class One_row_of_a_reference_list_stops_no_document : IAsyncLifetime
{
    private ScriptedHyperAccounts _sage = null!;

    public async ValueTask InitializeAsync() => _sage = Customer(1, (await ScriptedHyperAccounts.Start())
        .On("api/searchProduct", Replies.Rows("""{"stockCode":"PAPER","salesPrice":20,"taxCode":"T1","nominalCode":"4001"}"""))
        .On("api/searchPrice", Replies.Rows())
        .On("api/currency", Replies.Rows("""{"id":2,"code":"","exchangeRate":1}""", """{"id":3,"code":"USD","exchangeRate":"none"}""", """{"id":1,"code":"GBP","exchangeRate":1}"""))
        .On("api/taxCode", Replies.Rows("""{"index":7,"rate":"none"}""", """{"index":"","rate":1}""", """{"index":1,"rate":20}""")));

    public ValueTask DisposeAsync() => _sage.DisposeAsync();

    [Fact]
    public async Task Should_price_whatever_another_currency_looks_like() => (await Price())!.UnitPrice.ShouldBe(20m);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Should_refuse_a_price_in_a_currency_that_cannot_be_read(int currency)
    {
        Customer(currency, _sage);
        var failure = await Should.ThrowAsync<SageException>(Price);
        (failure.Failure, failure.Code).ShouldBe((SageFailure.Refused, HyperAccountsCodes.PriceUnknown));
    }

    [Fact]
    public async Task Should_find_the_tax_code_whatever_another_one_looks_like() =>
        (await _sage.Client.LineDefaults.Resolve("TEST01", "PAPER", Reading.Token))!.TaxRate.ShouldBe(20);

    private Task<SagePrice?> Price() => _sage.Client.Prices.PriceOf("TEST01", "PAPER", 1, Reading.Token);

    private static ScriptedHyperAccounts Customer(int currency, ScriptedHyperAccounts sage) =>
        sage.On("api/customer/TEST01", Replies.Record($$"""{"accountRef":"TEST01","currency":{{currency}}}"""));
}
