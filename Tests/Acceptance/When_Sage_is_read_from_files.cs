using System.Text;
using System.Text.Json.Nodes;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

/// <summary>The real program over a folder of Sage's exported reports, one way.</summary>
public sealed class When_Sage_is_read_from_files
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_load_customers_and_products_and_name_the_rows_that_cannot_be_read()
    {
        await using var company = await TestCompany.Start(Token, customers: 3);
        var folder = Directory.CreateDirectory(Path.Combine(company.Data, "exports")).FullName;
        FromFiles(company, folder);
        Put(folder, "Customer Record CSV.csv", Customer("CSV001", "Café & Co"), Customer("CSV002", "Second Ltd"), Customer("TOOLONG99", "Third Ltd"));
        Put(folder, "Product Record CSV.csv", "WID-1,Widget,T1,2.75,1.10,Each,,4000,1,,0,,,0,,0.250");
        Put(folder, "STOCK_CAT.csv", "NUMBER,NAME", "1,Small parts");
        Put(folder, "Holiday list.csv", "a,b");

        var check = await company.Run(Token, "check");
        check.ExitCode.ShouldBe(0, check.Errors);
        check.Errors.ShouldContain("one-way");
        check.Errors.ShouldContain("Holiday list.csv is not read");
        await company.FirstLoad(Token);

        var accounts = company.Ssm.Store.All("accounts").Where(a => a["extId"]?.GetValue<string>().StartsWith("CSV", StringComparison.Ordinal) == true).ToList();
        accounts.Select(a => a["name"]!.GetValue<string>()).ShouldBe(["Café & Co", "Second Ltd"], ignoreOrder: true);
        company.Ssm.Store.All("products").ShouldContain(p => p["extId"] != null && p["extId"]!.GetValue<string>() == "WID-1");
        var status = await company.Run(Token, "status", "--json");
        status.Output.ShouldContain("Customer Record CSV.csv, line 3, column 1");
        company.Sage.Store.Calls.ShouldBeEmpty();
    }

    private static string Customer(string code, string name) =>
        $"{code},\"{name}\",1 High St,,Town,County,AB1 2CD,Pat Example,01632 960001,,,,,0,,0.00,0.00,0.00,5000.00,30 days,0,0,4000,T1,,,pat@example.com,";

    private static void Put(string folder, string name, params string[] rows)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, string.Concat(rows.Select(r => r + "\r\n")), Encoding.GetEncoding(1252));
        File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddMinutes(-5));
    }

    private static void FromFiles(TestCompany company, string folder)
    {
        company.Secrets.Remove("SAGE50ETL_ACME_SAGE_TOKEN");
        company.Configure(s => s["sage50"] = new JsonObject { ["reader"] = "csv", ["csv"] = new JsonObject { ["folder"] = folder } });
    }
}
