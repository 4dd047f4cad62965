using Microsoft.Extensions.Time.Testing;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Odbc;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50.Odbc;

public sealed class When_ODBC_fails : IAsyncLifetime
{
    private SimulatedSage _sage = null!;

    public async ValueTask InitializeAsync()
    {
        OdbcDriver.Needs(OdbcDriver.Sqlite);
        _sage = await SimulatedSage.Start();
    }

    public ValueTask DisposeAsync() => _sage.DisposeAsync();

    [Fact]
    public async Task Should_name_a_driver_that_is_not_installed()
    {
        var failure = await Fails<SalesLedger>(o => o with { Driver = "Sage Line 50 v99" });
        (failure.Failure, failure.Code).ShouldBe((SageFailure.Configuration, OdbcCodes.NoDriver));
        failure.Message.ShouldContain("Sage Line 50 v99");
    }

    [Fact]
    public async Task Should_never_print_the_password()
    {
        var failure = await Fails<SalesLedger>(o => o with { Driver = "Sage hunter2 v99", User = "SAGEUSER7", Password = "hunter2" });
        failure.Message.ShouldNotContain("SAGEUSER7");
        failure.Message.Replace("Sage hunter2 v99", "", StringComparison.Ordinal).ShouldNotContain("hunter2");
        new OdbcOptions { Driver = "D", Password = "hunter2" }.ToString().ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task Should_stop_where_a_required_column_is_missing()
    {
        _sage.Store.Execute("ALTER TABLE SALES_ORDER RENAME COLUMN ORDER_TYPE_CODE TO KIND");
        var failure = await Fails<SalesOrder>();
        (failure.Failure, failure.Code, failure.Field).ShouldBe((SageFailure.Configuration, OdbcCodes.MissingColumn, "ORDER_TYPE_CODE"));
        failure.Message.ShouldContain("SALES_ORDER");
    }

    [Fact]
    public async Task Should_do_without_an_optional_column()
    {
        _sage.Store.Execute("ALTER TABLE SALES_LEDGER DROP COLUMN AVERAGE_PAY_DAYS");
        using var reader = Reader();
        var rows = await reader.All<SalesLedger>();
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(r => r.Absent.Contains("AveragePayDays") && !r.Absent.Contains("Name"));
    }

    [Fact]
    public async Task Should_stop_where_a_table_is_missing()
    {
        _sage.Store.Execute("ALTER TABLE PRICE RENAME TO PRICES");
        (await Fails<Price>()).Code.ShouldBe(OdbcCodes.MissingTable);
    }

    [Fact]
    public async Task Should_say_that_a_file_without_tables_is_not_the_company() =>
        (await Fails<SalesLedger>(o => o with { Keywords = new Dictionary<string, string> { ["Database"] = _sage.File + ".other" } })).Code.ShouldBe(OdbcCodes.MissingTable);

    [Fact]
    public async Task Should_wait_while_somebody_has_the_company_for_himself()
    {
        var copy = _sage.File + ".copy";
        _sage.Store.Execute($"VACUUM INTO '{copy}'");
        _sage.Store.Execute($"ATTACH '{copy}' AS copied");
        _sage.Store.Execute("PRAGMA copied.journal_mode = DELETE");
        _sage.Store.Execute("DETACH copied");
        using var reader = Reader(o => OdbcDriver.Over(copy));
        using (await ExclusiveUser.Of(copy, Reading.Token))
        {
            var failure = await Should.ThrowAsync<SageException>(async () => await reader.All<SalesLedger>());
            (failure.Failure, failure.Code).ShouldBe((SageFailure.Busy, OdbcCodes.Busy));
        }
        (await reader.All<SalesLedger>()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Should_close_the_connection_soon_after_the_last_read()
    {
        var time = new FakeTimeProvider();
        using var reader = new OdbcReader(OdbcDriver.Over(_sage.File), time);
        reader.OpenConnections.ShouldBe(0);
        await reader.All<SalesLedger>();
        reader.OpenConnections.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(3));
        reader.OpenConnections.ShouldBe(0);
    }

    [Fact]
    public async Task Should_read_lines_while_orders_are_open()
    {
        using var reader = Reader();
        var lines = 0;
        await foreach (var order in ((ISage50Reader)reader).Read<SalesOrder>(SageQuery.All, Reading.Token))
            lines += (await reader.All<SopItem>(SageQueries.Order(order.OrderNumber))).Count;
        lines.ShouldBe((await reader.All<SopItem>()).Count);
    }

    [Fact]
    public async Task Should_stop_when_it_is_told_to()
    {
        using var reader = Reader();
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in reader.ReadWithFaults<SalesLedger>(SageQuery.All, stop.Token)) await stop.CancelAsync();
            stop.Token.ThrowIfCancellationRequested();
        });
    }

    private OdbcReader Reader(Func<OdbcOptions, OdbcOptions>? change = null) => new((change ?? (o => o))(OdbcDriver.Over(_sage.File)), TimeProvider.System);

    private async Task<SageException> Fails<TRow>(Func<OdbcOptions, OdbcOptions>? change = null) where TRow : SageRow
    {
        using var reader = Reader(change);
        return await reader.Fails<TRow>();
    }
}
