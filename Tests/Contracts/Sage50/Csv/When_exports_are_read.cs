using System.Text;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Csv;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50.Csv;

public sealed class When_exports_are_read : IDisposable
{
    private readonly CsvScene _scene = new();

    static When_exports_are_read() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_read_customers_in_the_import_layout()
    {
        _scene.Put("Customer Record CSV.csv", "ABC001,\"Abbey, Sons & Co\",1 High St,,Town,County,AB1 2CD,Pat Example,01632 960001,,Retail,,,0,GB123,0.00,1234.50,99.99,5000.00,30 days,0,0,4000,T1,,,pat@example.com,\r\n");
        var row = (await _scene.Read<SalesLedger>()).ShouldHaveSingleItem().Row!;
        (row.AccountRef, row.Name, row.Address2, row.Address5, row.CreditLimit, row.DefTaxCode, row.EMail, row.TurnoverYtd)
            .ShouldBe(("ABC001", "Abbey, Sons & Co", null, "AB1 2CD", 5000m, 1, "pat@example.com", 1234.5m));
        row.Absent.ShouldContain("CountryCode");
        row.RecordModifyDate.ShouldNotBeNull();
    }

    [Fact]
    public async Task Should_read_products_in_the_import_layout()
    {
        _scene.Put("Product Record CSV (Extended).csv", "WID-1,Widget,T1,2.75,1.10,Each,Bin 4,4000,7,5012345678900,0,,MPN,0,,0.250,01/02/2026,0\r\n");
        var row = (await _scene.Read<Stock>()).ShouldHaveSingleItem().Row!;
        (row.StockCode, row.SalesPrice, row.TaxCode, row.StockCat, row.Barcode, row.UnitWeight, row.SupplierPartNumber).ShouldBe(("WID-1", 2.75m, 1, 7, "5012345678900", 0.25m, "MPN"));
    }

    [Fact]
    public async Task Should_map_orders_by_their_headings()
    {
        _scene.Put("SALES_ORDER 2026-03.csv", "Order No,Ignored,A/C,ORDER_DATE,ORDER_TYPE_CODE,INVOICE_NET\r\n7,x,ABC001,28/02/2026,0,10.005\r\n8,x,ABC001,01/03/2026,9,-5.68e-14\r\n");
        var rows = (await _scene.Read<SalesOrder>()).ConvertAll(r => r.Row!);
        rows.ConvertAll(r => (r.OrderNumber, r.OrderDate, r.OrderTypeCode, r.InvoiceNet))
            .ShouldBe([(7, new DateOnly(2026, 2, 28), 0, 10.01m), (8, new DateOnly(2026, 3, 1), 9, 0m)]);
    }

    [Fact]
    public async Task Should_take_names_of_files_and_headings_from_the_settings()
    {
        _scene.Put("List of invoices 2026.csv", "Beleg,Konto,Art\r\n12,ABC001,0\r\n");
        var reader = _scene.With(o => o with
        {
            Files = new Dictionary<string, string> { ["List of invoices*.csv"] = "INVOICE" },
            Headings = new Dictionary<string, string> { ["Beleg"] = "INVOICE_NUMBER", ["Konto"] = "ACCOUNT_REF", ["Art"] = "INVOICE_TYPE_CODE" },
        });
        (await reader.One<Invoice>()).InvoiceNumber.ShouldBe(12);
    }

    [Theory, InlineData(1252, false), InlineData(65001, false), InlineData(65001, true), InlineData(1200, true)]
    public async Task Should_tell_the_encoding(int codePage, bool mark)
    {
        const string Name = "Café Père – €5";
        var encoding = Encoding.GetEncoding(codePage);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes($"ACCOUNT_REF,NAME\r\nABC001,{Name}\r\n")];
        _scene.Put("Customers.csv", bytes);
        (await _scene.Read<SalesLedger>()).ShouldHaveSingleItem().Row!.Name.ShouldBe(Name);
    }

    [Fact]
    public async Task Should_read_a_note_that_goes_over_lines()
    {
        _scene.Put("Customers.csv", "ACCOUNT_REF,NAME\r\nABC001,\"Two\r\nlines \"\"quoted\"\"\"\r\nABC002,Next\r\n");
        (await _scene.Read<SalesLedger>()).ConvertAll(r => r.Row!.Name).ShouldBe(["Two\r\nlines \"quoted\"", "Next"]);
    }

    [Theory]
    [InlineData("ACCOUNT_REF,NAME\r\nABC001,Lon")]
    [InlineData("ACCOUNT_REF,NAME\r\nABC001,\"Lond\r\n")]
    [InlineData("")]
    public async Task Should_not_read_a_file_that_is_half_written(string text)
    {
        var path = _scene.Put("Customers.csv", text);
        (await _scene.Read<SalesLedger>()).ShouldBeEmpty();
        File.Exists(path).ShouldBeTrue();
        _scene.Reader.Problems().ShouldHaveSingleItem().ShouldContain("Customers.csv is not read yet");
    }

    [Fact]
    public async Task Should_not_read_a_file_that_still_grows()
    {
        _scene.Put("Customers.csv", "ACCOUNT_REF,NAME\r\nABC001,London\r\n", minutesAgo: 0);
        (await _scene.Read<SalesLedger>()).ShouldBeEmpty();
        _scene.Put("Customers.csv", "ACCOUNT_REF,NAME\r\nABC001,London\r\nABC002,York\r\n");
        (await _scene.Read<SalesLedger>()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Should_process_a_file_once_and_keep_the_newest()
    {
        _scene.Put("Customers.csv", "ACCOUNT_REF,NAME\r\nABC001,Old\r\n", minutesAgo: 60);
        var first = (await _scene.Read<SalesLedger>()).ShouldHaveSingleItem().Row!;
        Directory.GetFiles(_scene.Folder).ShouldBeEmpty();
        (await _scene.Reader.All<SalesLedger>(SageQuery.ModifiedSince(first.RecordModifyDate!.Value.AddSeconds(1)))).ShouldBeEmpty();
        _scene.Put("Customers (2).csv", "ACCOUNT_REF,NAME\r\nABC001,Old\r\n", minutesAgo: 30);
        (await _scene.Read<SalesLedger>()).ShouldHaveSingleItem().Row!.RecordModifyDate.ShouldBe(first.RecordModifyDate);
        _scene.Put("Customers 2026-03-02.csv", "ACCOUNT_REF,NAME\r\nABC001,New\r\n");
        (await _scene.Read<SalesLedger>()).ShouldHaveSingleItem().Row!.Name.ShouldBe("New");
        (await _scene.Reader.All<SalesLedger>(SageQuery.ModifiedSince(first.RecordModifyDate!.Value.AddSeconds(1)))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Should_name_a_file_that_no_table_takes_and_leave_it()
    {
        var path = _scene.Put("Holiday list.csv", "a,b\r\n");
        (await _scene.Read<SalesLedger>()).ShouldBeEmpty();
        File.Exists(path).ShouldBeTrue();
        _scene.Reader.Problems().ShouldHaveSingleItem().ShouldContain("Holiday list.csv");
    }

    [Fact]
    public async Task Should_know_the_base_currency_without_a_file() =>
        (await _scene.Reader.One<Currency>()).ShouldSatisfyAllConditions(c => c.Code.ShouldBe("GBP"), c => c.BaseCurrency.ShouldBeTrue());

    [Fact]
    public async Task Should_stop_where_the_folder_is_not_there()
    {
        var failure = await _scene.With(o => o with { Folder = o.Folder + "/none" }).Fails<SalesLedger>();
        (failure.Failure, failure.Code).ShouldBe((SageFailure.Configuration, CsvCodes.NoFolder));
    }
}
