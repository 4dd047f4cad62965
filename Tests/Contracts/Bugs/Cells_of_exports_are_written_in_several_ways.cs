using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Csv;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Csv;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Bugs;

/// <summary>TRUE, 4,000.00 and 28-Feb-2026 were refused, and with them their customers.</summary>
public sealed class Cells_of_exports_are_written_in_several_ways : IDisposable
{
    private readonly CsvScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("TRUE", true), InlineData("True", true), InlineData("YES", true), InlineData("y", true), InlineData("-1", true)]
    [InlineData("FALSE", false), InlineData("NO", false), InlineData("n", false), InlineData("0", false), InlineData("", false)]
    public async Task Should_read_yes_and_no(string cell, bool expected)
    {
        _scene.Put("Customers.csv", $"ACCOUNT_REF,NAME,ACCOUNT_ON_HOLD\r\nABC001,One,{cell}\r\n");
        (await _scene.Read<SalesLedger>()).ShouldHaveSingleItem().Row!.AccountOnHold.ShouldBe(expected);
    }

    [Theory]
    [InlineData("4,000.00", 4000), InlineData("1,234,567.5", 1234567.5), InlineData("£4,000.00", 4000), InlineData("£ 12", 12), InlineData("-£12.50", -12.5)]
    [InlineData("(4,000.00)", -4000), InlineData("4,000.00-", -4000), InlineData("-4,000", -4000), InlineData("€5", 5), InlineData("12.3", 12.3), InlineData("-5.68e-14", 0)]
    public async Task Should_read_amounts(string cell, double expected)
    {
        _scene.Put("Customers.csv", $"ACCOUNT_REF,NAME,CREDIT_LIMIT\r\nABC001,One,\"{cell}\"\r\n");
        (await _scene.Read<SalesLedger>()).ShouldHaveSingleItem().Row!.CreditLimit.ShouldBe((decimal)expected);
    }

    [Theory]
    [InlineData("4,00"), InlineData("1,23.00"), InlineData("4.000,00"), InlineData("12,34,567"), InlineData("--5"), InlineData("-(5)"), InlineData("(5"), InlineData("5 kg"), InlineData("1,2345")]
    public async Task Should_not_guess_what_an_amount_is(string cell)
    {
        var fault = await _scene.Fault<SalesLedger>("Customers.csv", $"ACCOUNT_REF,NAME,CREDIT_LIMIT\r\nABC001,One,\"{cell}\"\r\n");
        (fault.Column, fault.Key).ShouldBe(("CreditLimit", "ABC001"));
        fault.Reason.ShouldContain("not a number (Customers.csv, line 2, column 3). Correct it in Sage 50 and export the report again.");
    }

    [Theory]
    [InlineData("28/02/2026"), InlineData("28/2/2026"), InlineData("28-Feb-2026"), InlineData("28-Feb-26"), InlineData("28 Feb 2026"), InlineData("28 February 2026"), InlineData("2026-02-28")]
    [InlineData("28-02-2026"), InlineData("28.02.2026"), InlineData("28/02/26"), InlineData("28/02/2026 00:00:00"), InlineData("2026-02-28T00:00:00"), InlineData("28022026"), InlineData("280226")]
    public async Task Should_read_dates_with_the_day_first(string cell)
    {
        _scene.Put("Customers.csv", $"ACCOUNT_REF,NAME,LAST_INV_DATE\r\nABC001,One,{cell}\r\n");
        (await _scene.Read<SalesLedger>()).ShouldHaveSingleItem().Row!.LastInvDate.ShouldBe(new DateOnly(2026, 2, 28));
    }

    [Fact]
    public async Task Should_put_two_digits_into_the_right_century()
    {
        _scene.Put("Customers.csv", "ACCOUNT_REF,NAME,LAST_INV_DATE\r\nABC001,One,28/02/85\r\n");
        (await _scene.Read<SalesLedger>()).ShouldHaveSingleItem().Row!.LastInvDate.ShouldBe(new DateOnly(1985, 2, 28));
    }

    [Theory]
    [InlineData("02/28/2026"), InlineData("2/28/26"), InlineData("02-28-2026 10:00")]
    public async Task Should_refuse_the_whole_file_when_a_date_has_its_month_first(string cell)
    {
        _scene.Put("Customers.csv", $"ACCOUNT_REF,NAME,LAST_INV_DATE\r\nABC001,One,03/04/2026\r\nABC002,Two,{cell}\r\n");
        var failure = await _scene.Reader.Fails<SalesLedger>();
        (failure.Failure, failure.Code).ShouldBe((SageFailure.Refused, CsvCodes.BadLayout));
        failure.Message.ShouldContain("Customers.csv cannot be read as SALES_LEDGER: line 3, LastInvDate: a date has the month before the day");
        failure.Message.ShouldContain("English (United Kingdom)");
    }
}
