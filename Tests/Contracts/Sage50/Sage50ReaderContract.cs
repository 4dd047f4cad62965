using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

/// <summary>What every reader promises over a company in good order.</summary>
public abstract class Sage50ReaderContract
{
    protected abstract Task<ISage50Target> Open();

    [Fact]
    public async Task The_company_has_an_identity()
    {
        await using var sage = await Open();
        var company = await sage.Reader.ReadCompany(Reading.Token);
        company.CompanyId.ShouldNotBeNullOrWhiteSpace();
        company.ReadOk.ShouldBeTrue();
    }

    [Fact]
    public async Task A_whole_read_brings_every_customer_once()
    {
        await using var sage = await Open();
        (await sage.Reader.All<SalesLedger>()).Select(c => c.AccountRef).ShouldBe(sage.Accounts, ignoreOrder: true);
    }

    [Fact]
    public async Task A_whole_read_brings_every_order_once()
    {
        await using var sage = await Open();
        (await sage.Reader.All<SalesOrder>()).Select(o => o.OrderNumber).ShouldBe(sage.Orders, ignoreOrder: true);
    }

    [Fact]
    public async Task A_key_brings_its_row_and_no_other()
    {
        await using var sage = await Open();
        var account = sage.Accounts.First();
        (await sage.Reader.One<SalesLedger>(SageQueries.Account(account))).AccountRef.ShouldBe(account);
        var order = sage.Orders.First();
        (await sage.Reader.One<SalesOrder>(SageQueries.Order(order))).OrderNumber.ShouldBe(order);
    }

    [Fact]
    public async Task An_unknown_key_brings_no_row_and_no_failure()
    {
        await using var sage = await Open();
        (await sage.Reader.All<SalesLedger>(SageQueries.Account("ZZZNONE9"))).ShouldBeEmpty();
        (await sage.Reader.All<SalesOrder>(SageQueries.Order(int.MaxValue))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_of_keys_brings_those_that_exist()
    {
        await using var sage = await Open();
        var wanted = sage.Accounts.Take(2).ToList();
        var query = SageQuery.All.And("ACCOUNT_REF", SageOperator.In, wanted.Append("ZZZNONE9").ToList());
        (await sage.Reader.All<SalesLedger>(query)).Select(c => c.AccountRef).ShouldBe(wanted, ignoreOrder: true);
    }

    [Fact]
    public async Task Changes_since_the_newest_change_hold_that_change_and_nothing_of_an_earlier_day()
    {
        await using var sage = await Open();
        var newest = (await sage.Reader.All<SalesLedger>()).Max(c => c.RecordModifyDate)!.Value;
        var changed = await sage.Reader.All<SalesLedger>(SageQuery.ModifiedSince(newest));
        changed.ShouldContain(c => c.RecordModifyDate == newest);
        changed.ShouldAllBe(c => c.RecordModifyDate >= newest.Date);
    }

    [Fact]
    public async Task There_are_no_changes_since_a_day_to_come()
    {
        await using var sage = await Open();
        var future = SageQuery.ModifiedSince(new DateTime(2090, 1, 1, 0, 0, 0, DateTimeKind.Unspecified));
        (await sage.Reader.All<SalesLedger>(future)).ShouldBeEmpty();
        (await sage.Reader.All<SalesOrder>(future)).ShouldBeEmpty();
        (await sage.Reader.All<SopItem>(future)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lines_belong_to_orders_and_have_keys_of_their_own()
    {
        await using var sage = await Open();
        var lines = await sage.Reader.All<SopItem>();
        lines.ShouldAllBe(l => sage.Orders.Contains(l.OrderNumber));
        lines.Select(l => l.ItemId).ShouldBeUnique();
        lines.ShouldAllBe(l => l.ItemNumber >= 1);
    }

    [Fact]
    public async Task Gross_is_net_and_tax_to_the_penny()
    {
        await using var sage = await Open();
        (await sage.Reader.All<SalesOrder>()).ShouldAllBe(o => o.InvoiceGross == o.InvoiceNet + o.InvoiceTax);
    }
}
