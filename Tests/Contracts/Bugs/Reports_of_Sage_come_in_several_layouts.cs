using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Csv;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Csv;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Bugs;

/// <summary>The plain report of products has 14 columns and was refused; headings nobody knew were dropped without a word.</summary>
public sealed class Reports_of_Sage_come_in_several_layouts : IDisposable
{
    private readonly CsvScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_read_the_plain_report_of_products()
    {
        _scene.Put("Product Record CSV.csv", "WID-1,Widget,T1,2.75,1.10,Each,Bin 4,4000,7,5012345678900,0,,MPN,10\r\n");
        var row = (await _scene.Read<Stock>()).ShouldHaveSingleItem().Row!;
        (row.StockCode, row.SalesPrice, row.TaxCode, row.StockCat, row.Barcode, row.SupplierPartNumber).ShouldBe(("WID-1", 2.75m, 1, 7, "5012345678900", "MPN"));
        row.Absent.ShouldContain("UnitWeight");
    }

    [Fact]
    public async Task Should_read_a_report_of_customers_that_ends_early()
    {
        _scene.Put("Customer Record CSV.csv", "ABC001,One,1 High St,,Town,County,AB1 2CD,Pat Example,01632 960001,,Retail,,,0,GB123,0.00,\"1,234.50\",99.99,\"5,000.00\",30 days,0,0\r\n");
        var row = (await _scene.Read<SalesLedger>()).ShouldHaveSingleItem().Row!;
        (row.AccountRef, row.CreditLimit, row.TurnoverYtd).ShouldBe(("ABC001", 5000m, 1234.5m));
    }

    [Theory]
    [InlineData("Produktcode,Bezeichnung,Steuer,Preis,a,b,c,d,e,f,g,h,i,j\r\nWID-1,Widget,T1,2.75,1.10,Each,,4000,7,,0,,MPN,10\r\n")]
    public async Task Should_not_take_headings_nobody_knows_for_a_product(string text)
    {
        _scene.Put("Products.csv", text);
        (await _scene.Reader.Fails<Stock>()).Code.ShouldBe(CsvCodes.BadLayout);
    }

    [Theory]
    [InlineData("A/C,Account Name,Telephone,Telephone 2,VAT Number,E-mail,Credit Limit,Contact,Town,Post Code")]
    [InlineData("Account Ref,Customer Name,Phone,Mobile,VAT Reg No,Email Address,Credit Limit,Contact Name,City,Postcode")]
    public async Task Should_know_the_words_of_the_screens(string headings)
    {
        _scene.Put("Customers.csv", headings + "\r\nABC001,One,01632 960001,07700 900001,GB123,pat@example.com,500,Pat Example,Bray,AB1 2CD\r\n");
        var row = (await _scene.Read<SalesLedger>()).ShouldHaveSingleItem().Row!;
        (row.Telephone, row.Telephone2, row.VatRegNumber, row.EMail, row.CreditLimit, row.ContactName).ShouldBe(("01632 960001", "07700 900001", "GB123", "pat@example.com", 500m, "Pat Example"));
        (row.Name, row.Address3, row.Address5).ShouldBe(("One", "Bray", "AB1 2CD"));
        _scene.Reader.Notices<SalesLedger>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Product Code,Description,Sales Price,Weight,Category,Barcode,Part No")]
    [InlineData("Stock Code,Description,Price,Unit Weight,Stock Category,Bar code,Supplier Part Number")]
    public async Task Should_know_those_of_products(string headings)
    {
        _scene.Put("Products.csv", headings + "\r\nWID-1,Widget,2.75,0.25,7,5012345678900,MPN\r\n");
        var row = (await _scene.Read<Stock>()).ShouldHaveSingleItem().Row!;
        (row.SalesPrice, row.UnitWeight, row.StockCat, row.Barcode, row.SupplierPartNumber).ShouldBe((2.75m, 0.25m, 7, "5012345678900", "MPN"));
    }

    [Fact]
    public async Task Should_tell_the_columns_that_nothing_is_done_with()
    {
        const string Text = "ACCOUNT_REF,NAME,Loyalty points,TELEPHONE,Phone,Unit weight\r\nABC001,One,7,01632 960001,01632 960002,1\r\n";
        _scene.Put("Customers.csv", Text);
        _scene.Reader.Problems().ShouldContain(p => p.Contains("Customers.csv: nothing is done with columns Loyalty points, Phone, Unit weight", StringComparison.Ordinal), "'check' tells it before the file is taken");

        (await _scene.Read<SalesLedger>()).ShouldHaveSingleItem().Row!.Telephone.ShouldBe("01632 960001");

        var notice = _scene.Reader.Notices<SalesLedger>().ShouldHaveSingleItem();
        (notice.About, notice.Text.Contains("sage50.csv.headings", StringComparison.Ordinal)).ShouldBe(("Customers.csv", true));
    }

    [Fact]
    public void Should_tell_the_columns_that_are_missing()
    {
        _scene.Put("Customers.csv", "ACCOUNT_REF,NAME\r\nABC001,One\r\n");
        var problem = _scene.Reader.Problems().ShouldHaveSingleItem();
        problem.ShouldStartWith("Customers.csv has no columns ");
        problem.ShouldEndWith("what they hold stays as it is in SSM.");
    }

    [Theory]
    [InlineData("SALES_ORDER.csv", "ORDER_NUMBER,ACCOUNT_REF\r\n7,ABC001\r\n", "ORDER_TYPE_CODE")]
    [InlineData("SALES_ORDER.csv", "ORDER_NUMBER,ORDER_TYPE_CODE\r\n7,0\r\n", "ACCOUNT_REF")]
    public async Task Should_refuse_a_file_without_a_column_that_tells_what_its_records_are(string name, string text, string column)
    {
        _scene.Put(name, text);
        var failure = await _scene.Reader.Fails<SalesOrder>();
        (failure.Failure, failure.Code).ShouldBe((SageFailure.Refused, CsvCodes.BadLayout));
        failure.Message.ShouldContain($"no column is {column}");
        _scene.Reader.Problems().ShouldContain(p => p.Contains($"no column is {column}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Should_tell_records_that_are_named_and_never_came()
    {
        _scene.Put("SALES_LEDGER.csv", "ACCOUNT_REF,NAME\r\nABC001,One\r\n");
        _scene.Put("SALES_ORDER.csv", "ORDER_NUMBER,ACCOUNT_REF,ORDER_TYPE_CODE\r\n7,ABC001,0\r\n8,ABC002,0\r\n9,abc001,0\r\n");
        _scene.Put("PRICE.csv", "TYPE,PRICING_REF,STOCK_CODE,CALC_METHOD,CALC_VALUE\r\nC,A,WID-1,0,5\r\n");

        var problems = _scene.Reader.Problems();
        problems.ShouldContain(p => p.StartsWith("SALES_ORDER.csv names 1 records of SALES_LEDGER that SALES_LEDGER.csv does not have: ABC002.", StringComparison.Ordinal));
        problems.ShouldContain(p => p.StartsWith("PRICE.csv names records of STOCK, and no file of STOCK that can be read has come.", StringComparison.Ordinal));

        await _scene.Read<SalesLedger>();
        await _scene.Read<SalesOrder>();
        _scene.Reader.Notices<SalesOrder>().ShouldHaveSingleItem().Text.ShouldContain("ABC002");
    }

    [Fact]
    public async Task Should_say_that_semicolons_part_the_cells()
    {
        _scene.Put("Customers.csv", "ACCOUNT_REF;NAME;CURRENCY\r\nABC001;One;1\r\n");
        (await _scene.Reader.Fails<SalesLedger>()).Message.ShouldContain("semicolons");
    }

    [Fact]
    public async Task Should_pass_over_the_blank_rows_that_a_spreadsheet_adds()
    {
        _scene.Put("Customers.csv", "ACCOUNT_REF,NAME,,\r\nABC001,One,,\r\n,,,\r\n,,,\r\n");
        (await _scene.Read<SalesLedger>()).ShouldHaveSingleItem().IsRow.ShouldBeTrue();
    }
}
