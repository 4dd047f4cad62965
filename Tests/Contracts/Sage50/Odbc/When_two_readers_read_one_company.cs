using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Odbc;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50.Odbc;

/// <summary>Whichever way rows came in, they are the same to the penny and the letter: a company may change its way in without a change to SSM.</summary>
public sealed class When_two_readers_read_one_company
{
    [Fact]
    public Task Should_agree_on_customers() => Agree<SalesLedger>(r => r.AccountRef);

    [Fact]
    public Task Should_agree_on_addresses() => Agree<SalesDelAddr>(r => $"{r.AccountRef}/{r.AddressRef}");

    [Fact]
    public Task Should_agree_on_products() => Agree<Stock>(r => r.StockCode);

    [Fact]
    public Task Should_agree_on_prices() => Agree<Price>(r => $"{r.Type}{r.PricingRef}/{r.StockCode}");

    [Fact]
    public Task Should_agree_on_orders() => Agree<SalesOrder>(r => $"{r.OrderNumber}");

    [Fact]
    public Task Should_agree_on_order_lines() => Agree<SopItem>(r => $"{r.ItemId}");

    [Fact]
    public Task Should_agree_on_invoices() => Agree<Invoice>(r => $"{r.InvoiceNumber}");

    [Fact]
    public Task Should_agree_on_invoice_lines() => Agree<InvoiceItem>(r => $"{r.InvoiceNumber}/{r.ItemNumber}/{r.StockCode}/{r.Description}/{r.NetAmount}");

    [Fact]
    public Task Should_agree_on_the_ledger() => Agree<AuditHeader>(r => $"{r.HeaderNumber}", "RecordCreateDate");

    [Fact]
    public Task Should_agree_on_currencies() => Agree<Currency>(r => r.Code, "RecordCreateDate", "RecordModifyDate");

    [Fact]
    public Task Should_agree_on_tax_codes() => Agree<TaxCode>(r => $"{r.Number}");

    private static async Task Agree<TRow>(Func<TRow, string> key, params string[] notRead) where TRow : SageRow
    {
        OdbcDriver.Needs(OdbcDriver.Sqlite);
        await using var sage = await SimulatedSage.Start();
        using var odbc = new OdbcReader(OdbcDriver.Over(sage.File), TimeProvider.System);
        var expected = await Printed(sage.Reader, key, notRead);
        (await Printed(odbc, key, notRead)).ShouldBe(expected);
        expected.ShouldNotBeEmpty();
    }

    // A row prints all its columns. Which columns the source lacks may differ, and sage50-access 7 leaves out some stamps.
    private static async Task<List<string>> Printed<TRow>(ISage50Reader reader, Func<TRow, string> key, string[] notRead) where TRow : SageRow =>
        [.. (await reader.All<TRow>()).OrderBy(key, StringComparer.Ordinal).Select(r => r.ToString()!.Replace(Absent(r), "", StringComparison.Ordinal))
            .Select(t => notRead.Aggregate(t, Without))];

    private static string Absent(SageRow row) => $"Absent = {row.Absent}";

    private static string Without(string text, string column)
    {
        var from = text.IndexOf(column, StringComparison.Ordinal);
        return text.Remove(from, text.IndexOf(',', from) - from);
    }
}
