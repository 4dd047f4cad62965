using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Csv;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50.Csv;

/// <summary>What is wrong is said with file, line, column and limit; the other rows arrive.</summary>
public sealed class When_exports_are_bad : IDisposable
{
    private const string Head = "ACCOUNT_REF,NAME,CURRENCY,CREDIT_LIMIT,LAST_INV_DATE,ACCOUNT_ON_HOLD\r\n";
    private readonly CsvScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("ABC002,Two,one,0,,0", "Currency", "not a number", 3)]
    [InlineData("ABC002,Two,1.5,0,,0", "Currency", "whole number", 3)]
    [InlineData("ABC002,Two,1,\"1,23.00\",,0", "CreditLimit", "not a number", 4)]
    [InlineData("ABC002,Two,1,9e40,,0", "CreditLimit", "not a number", 4)]
    [InlineData("ABC002,Two,1,0,31/02/2026,0", "LastInvDate", "the day before the month", 5)]
    [InlineData("ABC002,Two,1,0,Monday,0", "LastInvDate", "the day before the month", 5)]
    [InlineData("ABC002,Two,1,0,01/01/1899,0", "LastInvDate", "outside 1980 to 2099", 5)]
    [InlineData("ABC002,Two,1,0,01/01/2130,0", "LastInvDate", "outside 1980 to 2099", 5)]
    [InlineData("ABC002,Two,1,0,,maybe", "AccountOnHold", "neither yes nor no", 6)]
    [InlineData("ABC0000002,Two,1,0,,0", "ACCOUNT_REF", "has 10 characters, and Sage keeps at most 8", 1)]
    [InlineData("ABC002,Łódź,1,0,,0", "NAME", "U+0141", 2)]
    [InlineData("ABC002,😀,1,0,,0", "NAME", "U+1F600", 2)]
    [InlineData("ABC002,a\u0007b,1,0,,0", "NAME", "control character 7", 2)]
    public async Task Should_name_file_line_and_column(string row, string column, string reason, int at)
    {
        var fault = await _scene.Fault<SalesLedger>("Customers.csv", $"{Head}ABC001,One,1,0,,0\r\n{row}\r\nABC003,Three,1,0,,0\r\n");
        fault.Column.ShouldBe(column);
        fault.Reason.ShouldContain(reason);
        fault.Reason.ShouldContain($"(Customers.csv, line 3, column {at})");
        (await _scene.Read<SalesLedger>()).Count(r => r.IsRow).ShouldBe(2);
    }

    [Theory]
    [InlineData(",Two,1,0,,0", "AccountRef", "it is the key")]
    [InlineData("ABC001,Twice,1,0,,0", "ACCOUNT_REF", "repeats the key of line 2")]
    [InlineData("abc001,Twice,1,0,,0", "ACCOUNT_REF", "repeats the key of line 2")]
    [InlineData("ABC002,Two,1,0", "row", "has 4 fields where the first row has 6")]
    [InlineData("ABC002,Two, Ltd,1,0,,0", "row", "has 7 fields where the first row has 6")]
    [InlineData("ABC002,Tw\"o,1,0,,0\"", "row", "quotation mark")]
    [InlineData("ABC002,\"Two\"x,1,0,,0", "row", "quotation mark")]
    public async Task Should_name_file_and_line(string row, string column, string reason)
    {
        var fault = await _scene.Fault<SalesLedger>("Customers.csv", $"{Head}ABC001,One,1,0,,0\r\n{row}\r\nABC003,Three,1,0,,0\r\n");
        fault.Column.ShouldBe(column);
        fault.Reason.ShouldContain(reason);
        fault.Reason.ShouldContain("(Customers.csv, line 3");
        (await _scene.Read<SalesLedger>()).Count(r => r.IsRow).ShouldBe(2);
    }

    [Fact]
    public async Task Should_never_print_the_value()
    {
        var fault = await _scene.Fault<SalesLedger>("Customers.csv", $"{Head}ABC001,Personal Łame,1,0,,0\r\n");
        fault.ToString().ShouldNotContain("Personal");
    }

    [Theory]
    [InlineData("SALES_ORDER.csv", "7,ABC001\r\n")]
    [InlineData("SALES_ORDER.csv", "Number of something,Who\r\n7,ABC001\r\n")]
    public async Task Should_refuse_a_file_whose_columns_are_not_known(string name, string text)
    {
        _scene.Put(name, text);
        var failure = await _scene.Reader.Fails<SalesOrder>();
        (failure.Failure, failure.Code).ShouldBe((SageFailure.Refused, CsvCodes.BadLayout));
        failure.Message.ShouldContain(name);
        failure.Message.ShouldContain("sage50.csv.headings");
    }

    [Fact]
    public async Task Should_not_take_a_narrow_file_for_the_import_layout()
    {
        _scene.Put("Customers.csv", "ACOUNT_REF,NAME,CURRENCY\r\nABC001,One,1\r\n");
        (await _scene.Reader.Fails<SalesLedger>()).Code.ShouldBe(CsvCodes.BadLayout);
    }

    [Fact]
    public async Task Should_refuse_a_row_without_end()
    {
        _scene.Put("Customers.csv", $"{Head}ABC001,{new string('x', 1_200_000)},1,0,,0\r\n");
        (await _scene.Reader.Fails<SalesLedger>()).Code.ShouldBe(CsvCodes.BadLayout);
    }
}
