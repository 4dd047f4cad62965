using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Csv;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Bugs;

/// <summary>
/// A file that is not complete, or that no table takes, was told by 'check' alone. One inch mark without its pair (Pipe 12") kept each new export of the products out, while
/// every cycle read the old one and said that all is well.
/// </summary>
public sealed class A_file_that_waits_for_good_is_told_with_its_table : IDisposable
{
    private readonly CsvScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("STOCK_CODE,DESCRIPTION,SALES_PRICE\r\nP1,Pipe 12\" steel,6\r\n", "open quotation mark")]
    [InlineData("STOCK_CODE,DESCRIPTION,SALES_PRICE\r\nP1,Pipe,6", "no line end")]
    [InlineData("", "empty")]
    public async Task Should_be_told_when_it_never_becomes_complete(string text, string why)
    {
        _scene.Put("Products.csv", "STOCK_CODE,DESCRIPTION,SALES_PRICE\r\nP1,Pipe,5\r\n", minutesAgo: 600);
        await _scene.Read<Stock>();
        _scene.Put("Products 2.csv", text, minutesAgo: 60);

        (await _scene.Read<Stock>()).ShouldHaveSingleItem().Row!.SalesPrice.ShouldBe(5);

        _scene.Reader.Notices<Stock>().ShouldContain(n => n.About == "Products 2.csv" && n.Text.Contains(why));
        _scene.Reader.Notices<SalesLedger>().ShouldNotContain(n => n.About == "Products 2.csv");
    }

    [Theory]
    [InlineData("Products.xlsx")]
    [InlineData("Stock list of March.csv")]
    public async Task Should_be_told_once_when_no_table_takes_it(string name)
    {
        _scene.Put("Customers.csv", "ACCOUNT_REF,NAME\r\nABC001,One\r\n", minutesAgo: 600);
        await _scene.Read<SalesLedger>();
        _scene.Put(name, "x\r\n", minutesAgo: 60);

        _scene.Reader.Notices<SalesLedger>().ShouldContain(n => n.About == name && n.Text.Contains("is not read"));
        _scene.Reader.Notices<Stock>().ShouldNotContain(n => n.About == name);
    }

    [Fact]
    public async Task Should_not_be_told_while_it_is_being_written()
    {
        _scene.Put("Products.csv", "STOCK_CODE,DESCRIPTION,SALES_PRICE\r\nP1,Pipe,5\r\n", minutesAgo: 600);
        await _scene.Read<Stock>();
        _scene.Put("Products 2.csv", "STOCK_CODE,DESCR", minutesAgo: 0);
        _scene.Put("Products 3.csv", "STOCK_CODE,DESCR", minutesAgo: 2);

        _scene.Reader.Notices<Stock>().ShouldNotContain(n => n.Text.Contains("is not read"));
    }

    [Fact]
    public async Task Should_be_told_where_no_file_of_the_table_was_ever_read()
    {
        _scene.Put("Products.csv", "STOCK_CODE,DESCRIPTION,SALES_PRICE\r\nP1,Pipe 12\" steel,6\r\n", minutesAgo: 60);
        (await _scene.Read<Stock>()).ShouldBeEmpty();
        _scene.Reader.Notices<Stock>().ShouldHaveSingleItem().About.ShouldBe("Products.csv");
    }
}
