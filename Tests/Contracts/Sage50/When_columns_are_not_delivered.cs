using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class When_columns_are_not_delivered
{
    [Fact]
    public async Task Should_tell_absent_from_blank_row_by_row()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Rows(
            JsonRows.Customer("A1", """{"fax":"","address1":null}"""), JsonRows.Customer("B1"), JsonRows.Customer("C1", """{"fax":"5"}""")));
        var customers = await sage.Reader.All<SalesLedger>();
        customers[0].Absent.ShouldNotContain("Fax");
        customers[0].Absent.ShouldNotContain("Address1");
        customers[1].Absent.ShouldContain("Fax");
        customers[1].Absent.ShouldContain("Address1");
        customers[2].Absent.ShouldNotContain("Fax");
        customers[2].Absent.ShouldContain("Address1");
        customers.ShouldAllBe(c => c.Absent.Contains("RecordDeleted") && !c.Absent.Contains("Telephone") && !c.Absent.Contains("RecordModifyDate"));
    }

    [Fact]
    public async Task Should_name_only_columns_of_the_row_type()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesOrder", Replies.Rows("""{"orderNumber":1,"accountRef":"A1"}"""));
        var order = await sage.Reader.One<SalesOrder>(SageQueries.Order(1));
        var columns = typeof(SalesOrder).GetProperties().Select(p => p.Name).Where(n => n != "Absent" && n != "EqualityContract").ToHashSet();
        order.Absent.ShouldBeSubsetOf(columns);
        columns.Except(order.Absent).ShouldBe(["OrderNumber", "AccountRef"], ignoreOrder: true);
    }

    [Fact]
    public async Task Should_name_what_the_line_search_never_delivers()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSopItem", Replies.Rows("""{"itemId":1,"id":"0","orderNumber":"5","qtyOrder":1,"unitPrice":2,"netAmount":2,"taxAmount":0,"grossAmount":2,"taxRate":0,"deleted":0}"""));
        var line = await sage.Reader.One<SopItem>(SageQueries.Order(5));
        foreach (var column in new[] { "TaxCode", "DiscountRate", "DiscountAmount", "ForeignNetAmount", "FullNetAmount", "Text", "ServiceFlag" }) line.Absent.ShouldContain(column);
        foreach (var column in new[] { "ItemNumber", "ItemId", "NetAmount", "RecordDeleted" }) line.Absent.ShouldNotContain(column);
    }
}
