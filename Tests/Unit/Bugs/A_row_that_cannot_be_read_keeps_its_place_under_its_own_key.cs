using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Extract.Sage50;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A price that could not be read was named P/TRADE/W-1 and a line 12/501, while they stand in staging as TRADE|W-1 and 501: they were not taken for seen, so the
/// price stopped its stream in every cycle and the line was deleted in SSM. A key of which a part was missing was taken for a whole one.
/// </summary>
public sealed class A_row_that_cannot_be_read_keeps_its_place_under_its_own_key
{
    [Theory]
    [InlineData("PRICE", "TRADE|W-1", "P", "TRADE", "W-1")]
    [InlineData("SOP_ITEM", "501", "12", "501")]
    [InlineData("SOP_ITEM", "501", "501.0")]
    [InlineData("SALES_DEL_ADDR", "A/1/7", "A/1", "07")]
    [InlineData("SALES_DEL_ADDR", null, "A1", "seven")]
    [InlineData("INVOICE_ITEM", "12/3", "12", "3")]
    [InlineData("SALES_LEDGER", "A1", "A1")]
    [InlineData("STOCK_CAT", "5", "5")]
    public void Should_name_it_as_staging_does(string table, string? key, params string[] parts) =>
        MalformedKey.Of(new SageMalformedRow(table, "for people", "Column", "is odd") { KeyParts = parts }).ShouldBe(key);

    [Fact]
    public void Should_name_none_where_a_part_of_the_key_is_not_known() =>
        MalformedKey.Of(new SageMalformedRow("SALES_DEL_ADDR", "A1", "AddressRef", "is empty, and it is the key")).ShouldBeNull();
}
