using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Csv;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Bugs;

/// <summary>A file was chosen by the beginning of its name: "Customers Overdue.csv" replaced the list of customers, and the others were deleted.</summary>
[Trait("Rule", "D26")]
public sealed class A_file_is_known_by_its_whole_name : IDisposable
{
    private readonly CsvScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("Customers Overdue.csv")]
    [InlineData("Customers - Copy.csv")]
    [InlineData("CustomersNew.csv")]
    [InlineData("Customer Record Old.csv")]
    [InlineData("SALES_LEDGER march.csv")]
    [InlineData("Overdue Customers.csv")]
    public async Task Should_not_be_taken_under_another_one(string name)
    {
        _scene.Put("Customers.csv", "ACCOUNT_REF,NAME\r\nABC001,One\r\nABC002,Two\r\n", minutesAgo: 60);
        (await _scene.Read<SalesLedger>()).Count.ShouldBe(2);
        var path = _scene.Put(name, "ACCOUNT_REF,NAME\r\nABC001,One\r\n");

        (await _scene.Read<SalesLedger>()).Count.ShouldBe(2);
        File.Exists(path).ShouldBeTrue();
        _scene.Reader.Problems().ShouldContain(p => p.StartsWith($"{name} is not read: its name fits no table.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Customers.csv")]
    [InlineData("customers.CSV")]
    [InlineData("Customer Record CSV.csv")]
    [InlineData("Customer Record CSV (Extended).csv")]
    [InlineData("Customer Record CSV 2026-03-02.csv")]
    [InlineData("Customers_20260302.csv")]
    [InlineData("Customers 02.03.2026 14.05.csv")]
    [InlineData("Customers (2).csv")]
    [InlineData("SALES_LEDGER.csv")]
    public async Task Should_be_taken_with_a_date_or_number_behind_it(string name)
    {
        _scene.Put(name, "ACCOUNT_REF,NAME\r\nABC001,One\r\n");
        (await _scene.Read<SalesLedger>()).ShouldHaveSingleItem().IsRow.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Customers.xlsx")]
    [InlineData("Customers.txt")]
    public void Should_be_told_when_it_is_no_CSV(string name)
    {
        _scene.Put(name, "x");
        _scene.Reader.Problems().ShouldHaveSingleItem().ShouldContain($"{name} is not read: it is no CSV file");
    }
}
