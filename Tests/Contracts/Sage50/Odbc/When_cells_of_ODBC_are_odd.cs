using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Odbc;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50.Odbc;

public sealed class When_cells_of_ODBC_are_odd : IAsyncLifetime
{
    private SimulatedSage _sage = null!;

    public async ValueTask InitializeAsync()
    {
        OdbcDriver.Needs(OdbcDriver.Sqlite);
        _sage = await SimulatedSage.Start();
        _sage.Customer();
    }

    public ValueTask DisposeAsync() => _sage.DisposeAsync();

    [Theory, InlineData(false, false), InlineData(true, false), InlineData(false, true)]
    public async Task Should_keep_every_character(bool allText, bool cellByCell)
    {
        const string Name = "Søren & Père – \u20AC 5 \u201CQuoted\u201D O'Neill \U0001F600";
        _sage.Store.EditCustomer("SCENE1", ("NAME", Name));
        (await Customer(o => o with { AllText = allText, CellByCell = cellByCell })).Name.ShouldBe(Name);
    }

    [Theory, InlineData(4094), InlineData(4095), InlineData(4096), InlineData(4097), InlineData(20_000)]
    public async Task Should_read_a_text_longer_than_described(int length)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26))));
        _sage.Store.Execute("UPDATE SALES_LEDGER SET NAME = @name WHERE ACCOUNT_REF = 'SCENE1'", ("name", text));
        foreach (var form in new Func<OdbcOptions, OdbcOptions>[] { o => o, o => o with { CellByCell = true }, o => o with { NarrowText = true, CodePage = "utf-8" } })
            (await Customer(form)).Name.ShouldBe(text);
    }

    [Fact]
    public async Task Should_trim_padding_and_take_blank_for_nothing()
    {
        _sage.Store.Execute("UPDATE SALES_LEDGER SET NAME = '  Padded   ', ADDRESS_1 = '   ' WHERE ACCOUNT_REF = 'SCENE1'");
        var read = await Customer();
        (read.Name, read.Address1).ShouldBe(("Padded", null));
    }

    [Fact]
    public async Task Should_take_the_noise_off_amounts()
    {
        _sage.Store.Execute("UPDATE SALES_LEDGER SET BALANCE = 2.7499999999999996, CREDIT_LIMIT = -5.68e-14, DISCOUNT_RATE = 12.340000000000002 WHERE ACCOUNT_REF = 'SCENE1'");
        var read = await Customer();
        (read.Balance, read.CreditLimit, read.DiscountRate).ShouldBe((2.75m, 0m, 12.34m));
    }

    [Theory, InlineData("CURRENCY", "'many'", "Currency"), InlineData("ACCOUNT_ON_HOLD", "13568", "AccountOnHold"), InlineData("DEF_TAX_CODE", "'TX'", "DefTaxCode")]
    public async Task Should_set_a_row_of_the_wrong_type_apart(string column, string value, string property)
    {
        _sage.Store.Execute($"UPDATE SALES_LEDGER SET {column} = {value} WHERE ACCOUNT_REF = 'SCENE1'");
        await SetApart(o => o, property);
    }

    [Theory, InlineData("RECORD_MODIFY_DATE", "'soon'", "RecordModifyDate"), InlineData("LAST_INV_DATE", "'2026-02-31'", "LastInvDate"), InlineData("BALANCE", "'a lot'", "Balance")]
    public async Task Should_set_a_row_apart_that_the_driver_can_only_give_as_text(string column, string value, string property)
    {
        _sage.Store.Execute($"UPDATE SALES_LEDGER SET {column} = {value} WHERE ACCOUNT_REF = 'SCENE1'");
        await SetApart(o => o with { AllText = true }, property);
    }

    [Fact]
    public async Task Should_know_Sages_dates_of_never()
    {
        _sage.Store.Execute("UPDATE SALES_LEDGER SET LAST_INV_DATE = '1970-01-01', FIRST_INV_DATE = '2130-05-06' WHERE ACCOUNT_REF = 'SCENE1'");
        var read = await Customer();
        (read.LastInvDate, read.FirstInvDate).ShouldBe((null, null));
    }

    [Fact]
    public async Task Should_keep_quotes_in_a_condition_as_text()
    {
        _sage.Store.EditCustomer("SCENE1", ("NAME", "x'; DROP TABLE STOCK --"));
        using var reader = Reader();
        (await reader.One<SalesLedger>(SageQuery.All.And("NAME", SageOperator.Equal, "x'; DROP TABLE STOCK --"))).AccountRef.ShouldBe("SCENE1");
        (await reader.All<Stock>()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Should_refuse_a_condition_on_a_column_it_does_not_read()
    {
        using var reader = Reader();
        var failure = await Should.ThrowAsync<SageException>(async () => await reader.All<SalesLedger>(SageQuery.All.And("BANK_NAME", SageOperator.Equal, "x")));
        (failure.Failure, failure.Code, failure.Field).ShouldBe((SageFailure.Refused, OdbcCodes.BadCondition, "BANK_NAME"));
    }

    [Fact]
    public async Task Should_read_the_notes_of_deletions()
    {
        _sage.Store.Execute("INSERT INTO DELETED_RECORDS (TABLE_ID, FOREIGN_REF, DELETION_DATE_TIME) VALUES (1, '777', '2026-03-01 10:11:12')");
        using var reader = Reader();
        (await reader.One<DeletedRecord>(SageQuery.All.And("FOREIGN_REF", SageOperator.Equal, "777"))).DeletionDateTime.ShouldBe(new DateTime(2026, 3, 1, 10, 11, 12, DateTimeKind.Unspecified));
    }

    private async Task SetApart(Func<OdbcOptions, OdbcOptions> form, string property)
    {
        using var reader = Reader(form);
        var all = await reader.Everything<SalesLedger>();
        var fault = all.Where(r => !r.IsRow).ShouldHaveSingleItem().Fault!;
        (fault.Table, fault.Key, fault.Column).ShouldBe(("SALES_LEDGER", "SCENE1", property));
        all.Count(r => r.IsRow).ShouldBe(_sage.Store.Rows("SALES_LEDGER").Count - 1);
    }

    private async Task<SalesLedger> Customer(Func<OdbcOptions, OdbcOptions>? form = null)
    {
        using var reader = Reader(form);
        return await reader.One<SalesLedger>(SageQueries.Account("SCENE1"));
    }

    private OdbcReader Reader(Func<OdbcOptions, OdbcOptions>? form = null) => new((form ?? (o => o))(OdbcDriver.Over(_sage.File)), TimeProvider.System);
}
