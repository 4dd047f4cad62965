using Sage50Etl.Sandbox.Sage50;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50Simulation;

public sealed class When_people_work_at_the_Sage_screen : IDisposable
{
    private readonly string _file = SimulatorFixture.NewFile();
    private SageCompanyStore _store;

    public When_people_work_at_the_Sage_screen() => _store = Open();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Edits_stamp_the_modify_date()
    {
        var key = (string)_store.Rows("SALES_LEDGER")[0]["ACCOUNT_REF"]!;
        _store.EditCustomer(key, ("NAME", "New Name")).ShouldBeTrue();
        _store.EditCustomer("NOBODY", ("NAME", "x")).ShouldBeFalse();
        var row = _store.Rows("SALES_LEDGER", $"ACCOUNT_REF = '{key}'").Single();
        (row["NAME"], row["RECORD_MODIFY_DATE"]).ShouldBe(("New Name", "2026-03-16 09:30:00"));
        Should.Throw<ArgumentException>(() => _store.EditCustomer(key, ("NO_SUCH", 1))).Message.ShouldContain("NO_SUCH");
    }

    [Fact]
    public void Scripted_edits_are_made_once_also_after_a_restart()
    {
        void Script(SageCompanyStore store) => store.AddCustomer("DAY1", "Day One Ltd", ("TRADE_CONTACT", "Una Wexley"));
        _store.ApplyOnce("day 1", Script).ShouldBeTrue();
        _store.ApplyOnce("day 1", Script).ShouldBeFalse();
        Restart();
        _store.ApplyOnce("day 1", Script).ShouldBeFalse();
        _store.Rows("SALES_DEL_ADDR", "ACCOUNT_REF = 'DAY1'").Count.ShouldBe(2);
    }

    [Fact]
    public void A_script_that_fails_leaves_nothing_and_may_be_tried_again()
    {
        Should.Throw<InvalidOperationException>(() => _store.ApplyOnce("day 2", store =>
        {
            store.AddCustomer("DAY2", "Day Two Ltd");
            throw new InvalidOperationException("power cut");
        }));
        _store.Rows("SALES_LEDGER", "ACCOUNT_REF = 'DAY2'").ShouldBeEmpty();
        _store.ApplyOnce("day 2", store => store.AddCustomer("DAY2", "Day Two Ltd")).ShouldBeTrue();
    }

    [Fact]
    public void A_deleted_customer_goes_with_its_addresses()
    {
        var key = _store.AddCustomer(null, "Gone Tomorrow");
        key.ShouldBe("GONE0001");
        _store.AddContact(key, "Ruth Larkby").ShouldBe(2);
        _store.DeleteCustomer(key, noted: true).ShouldBeTrue();
        _store.Rows("SALES_DEL_ADDR", $"ACCOUNT_REF = '{key}'").ShouldBeEmpty();
        _store.Rows("DELETED_RECORDS").Single()["FOREIGN_REF"].ShouldBe(key);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_quotation_becomes_an_order_under_its_number_or_a_new_one(bool keepNumber)
    {
        var account = (string)_store.Rows("SALES_LEDGER", "CURRENCY = 1")[0]["ACCOUNT_REF"]!;
        var stock = (string)_store.Rows("STOCK", "SALES_PRICE > 1")[0]["STOCK_CODE"]!;
        var quote = _store.AddOrder(account, [new SageOrderLine(stock, 2), new SageOrderLine(stock, 1, 3.33m, 10)], quotation: true, ("ANALYSIS_3", "SSMQ:9"));
        var order = _store.ConvertQuotation(quote, keepNumber);
        (order == quote).ShouldBe(keepNumber);
        var row = _store.Rows("SALES_ORDER", $"ORDER_NUMBER = {order}").Single();
        (row["ORDER_TYPE_CODE"], row["ORDER_OR_QUOTE"], row["ANALYSIS_3"]).ShouldBe((0L, "Sales Order", "SSMQ:9"));
        _store.Rows("SOP_ITEM", $"ORDER_NUMBER = {order}").Count.ShouldBe(2);
        if (!keepNumber) _store.Rows("SALES_ORDER", $"ORDER_NUMBER = {quote}").Single()["QUOTE_STATUS_ID"].ShouldBe(2L);
    }

    [Fact]
    public void An_order_is_despatched_invoiced_and_posted()
    {
        var account = (string)_store.Rows("SALES_LEDGER", "CURRENCY = 1")[0]["ACCOUNT_REF"]!;
        _store.AddProduct("NEW-1", "New product", 12.5m);
        var order = _store.AddOrder(account, [new SageOrderLine("NEW-1", 4)]);
        _store.AllocateOrder(order).ShouldBeTrue();
        var invoice = _store.CompleteOrder(order);
        var row = _store.Rows("INVOICE", $"INVOICE_NUMBER = {invoice}").Single();
        (row["INVOICE_TYPE_CODE"], row["ORDER_NUMBER_NUMERIC"], row["INVOICE_NET"], row["INVOICE_TAX"], row["POSTED_CODE"]).ShouldBe((1L, (long)order, 50d, 10d, 0L));
        _store.Rows("INVOICE_ITEM", $"INVOICE_NUMBER = {invoice}").Single()["QUANTITY"].ShouldBe(4d);
        _store.Rows("SALES_ORDER", $"ORDER_NUMBER = {order}").Single()["DESPATCH_STATUS"].ShouldBe("Complete");
        var ledger = _store.Rows("AUDIT_HEADER", $"HEADER_NUMBER = {_store.PostInvoice(invoice)}").Single();
        (ledger["TYPE"], ledger["ACCOUNT_REF"], ledger["OUTSTANDING"]).ShouldBe(("SI", account, 60d));
        Should.Throw<ArgumentException>(() => _store.PostInvoice(invoice));
    }

    [Fact]
    public async Task A_restart_keeps_data_and_history()
    {
        _store.Dispose();
        await using (var first = await SimulatorFixture.Start(file: _file))
            await first.Post("api/customer/", new { accountRef = "KEPT", name = "Kept Ltd" });
        await using var second = await SimulatorFixture.Start(file: _file);
        (await second.Get("api/customer/KEPT")).GetProperty("success").GetBoolean().ShouldBeTrue();
        second.Store.Calls.Select(c => (c.Sequence, c.Verb, c.CreatedKey)).ShouldBe([(1, "POST", "KEPT"), (2, "GET", null)]);
        second.Store.Rows("SALES_LEDGER").Count.ShouldBe(31);
    }

    [Fact]
    public void A_file_of_an_older_sandbox_gets_the_columns_it_lacks()
    {
        _store.Execute("ALTER TABLE SALES_LEDGER DROP COLUMN OVERRIDE_TAX_CODE");
        _store.Execute("ALTER TABLE STOCK DROP COLUMN DISC_A_LEVEL_10_RATE");
        Restart();
        _store.Rows("SALES_LEDGER")[0]["OVERRIDE_TAX_CODE"].ShouldBe(0L);
        _store.Rows("STOCK")[0]["DISC_A_LEVEL_10_RATE"].ShouldBe(0d);
    }

    private SageCompanyStore Open() => SageCompanyStore.Open(_file, 50, 30, SimulatorFixture.SampleTime());

    private void Restart()
    {
        _store.Dispose();
        _store = Open();
    }
}
