using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Csv;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Csv;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Bugs;

/// <summary>An export that was opened and saved in a spreadsheet brought keys such as 5.01235E+12, and they were taken for those of new records.</summary>
[Trait("Rule", "D26")]
public sealed class Keys_that_a_spreadsheet_spoilt_are_refused : IDisposable
{
    private readonly CsvScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("5.01235E+12", "exponent")]
    [InlineData("1E+05", "exponent")]
    [InlineData("1,5E+05", "exponent")]
    [InlineData("=\"00012\"", "equals sign")]
    [InlineData("'00012", "apostrophe")]
    [InlineData("########", "nothing but #")]
    [InlineData("01-Sep", "has become a date")]
    [InlineData("Sep-10", "has become a date")]
    [InlineData("ABC 01", "letters and digits")]
    [InlineData("ABC.01", "letters and digits")]
    [InlineData("ÄBC01", "letters and digits")]
    [InlineData("ABC0000002", "at most 8")]
    public async Task Should_be_so_for_references_of_customers(string key, string reason)
    {
        var fault = await _scene.Fault<SalesLedger>("Customers.csv", $"ACCOUNT_REF,NAME\r\nABC001,One\r\n\"{key.Replace("\"", "\"\"", StringComparison.Ordinal)}\",Two\r\nABC003,Three\r\n");

        (fault.Column, fault.Key, fault.Place).ShouldBe(("ACCOUNT_REF", "", "Customers.csv, line 3"), "which record it is nobody can say");
        fault.Reason.ShouldContain(reason);
        fault.Reason.ShouldContain("(Customers.csv, line 3, column 1)");
        fault.Reason.ShouldContain("xport the report again");
        (await _scene.Read<SalesLedger>()).Count(r => r.IsRow).ShouldBe(2);
    }

    [Theory]
    [InlineData("5.01235E+12", false)]
    [InlineData("'00501", false)]
    [InlineData("10-Sep", false)]
    [InlineData("09/10/2026", false)]
    [InlineData("WID 1", false)]
    [InlineData("WID-1", true)]
    [InlineData("10.5", true)]
    [InlineData("1/2-BOLT", true)]
    [InlineData("12E5", true)]
    [InlineData("M", true)]
    [InlineData("00501", true)]
    public async Task Should_be_so_for_codes_of_products(string key, bool taken)
    {
        _scene.Put("Products.csv", $"STOCK_CODE,DESCRIPTION,SALES_PRICE\r\n{key},Widget,1\r\n");
        (await _scene.Read<Stock>()).ShouldHaveSingleItem().IsRow.ShouldBe(taken);
    }

    [Theory]
    [InlineData("ORDER_NUMBER,ACCOUNT_REF,ORDER_TYPE_CODE\r\n7,1.2E+05,0\r\n", "7")]
    [InlineData("ORDER_NUMBER,ACCOUNT_REF,ORDER_TYPE_CODE\r\n1.0E+03,ABC001,0\r\n", "")]
    public async Task Should_be_so_where_a_document_names_them(string text, string key) =>
        (await _scene.Fault<SalesOrder>("SALES_ORDER.csv", text)).Key.ShouldBe(key);

    [Theory]
    [InlineData("TELEPHONE", "4.41632E+11")]
    [InlineData("VAT_REG_NUMBER", "1.23E+08")]
    [InlineData("FAX", "#####")]
    public async Task Should_keep_a_row_from_overwriting_what_is_known_by_rounded_digits(string column, string value)
    {
        var fault = await _scene.Fault<SalesLedger>("Customers.csv", $"ACCOUNT_REF,NAME,{column}\r\nABC001,One,{value}\r\n");
        (fault.Column, fault.Key).ShouldBe((column, "ABC001"));
    }

    [Theory]
    [InlineData("ABC002,Two, Ltd,1")]
    [InlineData("ABC002")]
    [InlineData(",Two,1")]
    public async Task Should_give_no_key_to_a_row_whose_fields_are_not_certain(string row) =>
        (await _scene.Fault<SalesLedger>("Customers.csv", $"ACCOUNT_REF,NAME,CURRENCY\r\nABC001,One,1\r\n{row}\r\n")).Key.ShouldBe("");

    [Fact]
    public async Task Should_not_stand_for_every_record_that_is_asked_for()
    {
        _scene.Put("Customers.csv", "ACCOUNT_REF,NAME,CURRENCY\r\nABC001,One,1\r\nABC002,Two,one\r\n");
        (await _scene.Reader.Everything<SalesLedger>()).Count.ShouldBe(2);
        (await Asked("ABC009")).ShouldBeEmpty("a bad row of another customer said that this one was still there, and its deletion was never believed");
        (await Asked("ABC002")).ShouldHaveSingleItem().IsRow.ShouldBeFalse();
    }

    private async Task<List<SageRead<SalesLedger>>> Asked(string key)
    {
        var reads = new List<SageRead<SalesLedger>>();
        await foreach (var read in _scene.Reader.ReadWithFaults<SalesLedger>(new(new SageCondition("ACCOUNT_REF", SageOperator.Equal, key)), Reading.Token)) reads.Add(read);
        return reads;
    }
}
