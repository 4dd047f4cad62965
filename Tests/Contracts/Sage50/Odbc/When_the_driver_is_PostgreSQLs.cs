using System.Globalization;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Odbc;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50.Odbc;

/// <summary>A second driver: doubles in all their bits, no fixed order of rows, errors with SQLSTATEs of their own.</summary>
public sealed class When_the_driver_is_PostgreSQLs
{
    [Fact]
    public async Task Should_read_the_same_rows_as_HyperAccounts_in_every_form()
    {
        await using var sage = await SimulatedSage.Start();
        await using var server = await PostgresServer.With(sage.Store, ["COMPANY", "SALES_LEDGER", "SALES_ORDER", "SOP_ITEM", "INVOICE"], Reading.Token);
        foreach (var form in new Func<OdbcOptions, OdbcOptions>[] { o => o, o => o with { AllText = true }, o => o with { CellByCell = true }, o => o with { EscapeMoments = true } })
        {
            using var reader = new OdbcReader(form(Options(server)), TimeProvider.System);
            (await reader.ReadCompany(Reading.Token)).CompanyId.ShouldBe((await sage.Reader.ReadCompany(Reading.Token)).CompanyId);
            await Same<SalesLedger>(reader, sage, r => r.AccountRef);
            await Same<SalesOrder>(reader, sage, r => r.OrderNumber.ToString(CultureInfo.InvariantCulture));
            await Same<SopItem>(reader, sage, r => r.ItemId.ToString(CultureInfo.InvariantCulture));
            await Same<Invoice>(reader, sage, r => r.InvoiceNumber.ToString(CultureInfo.InvariantCulture));
            var newest = (await reader.All<SalesLedger>()).Max(r => r.RecordModifyDate)!.Value;
            (await reader.All<SalesLedger>(SageQuery.ModifiedSince(newest))).ShouldNotBeEmpty();
            (await reader.All<SalesLedger>(SageQuery.ModifiedSince(newest.AddSeconds(1)))).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Should_find_out_that_a_driver_has_no_wide_characters()
    {
        await using var sage = await SimulatedSage.Start();
        sage.Customer("SCENE1");
        sage.Store.EditCustomer("SCENE1", ("NAME", "Café – €5"));
        await using var server = await PostgresServer.With(sage.Store, ["SALES_LEDGER"], Reading.Token);
        using var reader = new OdbcReader(Options(server) with { Driver = "PostgreSQL ANSI", CodePage = "utf-8" }, TimeProvider.System);
        (await reader.One<SalesLedger>(SageQueries.Account("SCENE1"))).Name.ShouldBe("Café – €5");
    }

    [Fact]
    public async Task Should_tell_a_missing_table_and_a_wrong_data_base()
    {
        await using var sage = await SimulatedSage.Start();
        await using var server = await PostgresServer.With(sage.Store, ["COMPANY"], Reading.Token);
        using var reader = new OdbcReader(Options(server), TimeProvider.System);
        (await reader.Fails<SalesLedger>()).Code.ShouldBe(OdbcCodes.MissingTable);
        using var elsewhere = new OdbcReader(Options(server, "nowhere"), TimeProvider.System);
        var wrong = await elsewhere.Fails<SalesLedger>();
        (wrong.Failure, wrong.Code).ShouldBe((SageFailure.Configuration, OdbcCodes.WrongDataFolder));
    }

    private static async Task Same<TRow>(OdbcReader reader, SimulatedSage sage, Func<TRow, string> key) where TRow : SageRow =>
        Printed(await reader.All<TRow>(), key).ShouldBe(Printed(await sage.Reader.All<TRow>(), key));

    private static List<string> Printed<TRow>(List<TRow> rows, Func<TRow, string> key) where TRow : SageRow =>
        [.. rows.OrderBy(key, StringComparer.Ordinal).Select(r => r.ToString()!.Replace($"Absent = {r.Absent}", "", StringComparison.Ordinal))];

    private static OdbcOptions Options(PostgresServer server, string database = "postgres") => new()
    {
        Driver = PostgresServer.Driver, User = "sage",
        Keywords = new Dictionary<string, string>
        {
            ["Server"] = "127.0.0.1", ["Port"] = server.Port.ToString(CultureInfo.InvariantCulture), ["Database"] = database,
        },
    };
}
