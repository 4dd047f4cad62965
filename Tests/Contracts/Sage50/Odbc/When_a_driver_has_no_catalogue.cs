using System.Text;
using Sage50Etl.Connectors.Sage50.Odbc;
using Sage50Etl.Connectors.Sage50.Odbc.Interop;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50.Odbc;

public sealed class When_a_driver_has_no_catalogue
{
    [Fact]
    public async Task Should_ask_for_every_column_and_know_a_table_that_is_not_there()
    {
        OdbcDriver.Needs(OdbcDriver.Sqlite);
        await using var sage = await SimulatedSage.Start();
        var options = OdbcDriver.Over(sage.File);
        using var connection = OdbcConnection.Open(ConnectionText.Of(options), options.Timeout);
        var (catalogue, sql) = (OdbcCatalogue.Unknown, new OdbcSql(options));

        Present("SALES_LEDGER", "ACCOUNT_REF", "NAME", "EMAIL_9").ShouldBe(["ACCOUNT_REF", "NAME"], ignoreOrder: true);
        Present("NO_SUCH_TABLE", "ACCOUNT_REF").ShouldBeNull();

        IReadOnlySet<string>? Present(string table, params string[] columns) => catalogue.Present(
            connection, new OdbcForm(false, false, false, Encoding.UTF8), table, columns, (t, c) => sql.Select(t, [c], []) + " WHERE 1 = 0", options.Timeout);
    }
}
