using System.Globalization;
using Sage50Etl.Sandbox.Sage50;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50Simulation;

public sealed class When_a_sample_company_is_made : IDisposable
{
    private static readonly string[] Tables =
    [
        "COMPANY", "SALES_LEDGER", "SALES_DEL_ADDR", "STOCK", "STOCK_CAT", "PRICE_LIST", "PRICE", "SALES_ORDER", "SOP_ITEM", "INVOICE", "INVOICE_ITEM",
        "AUDIT_HEADER", "TAX_CODE", "CURRENCY", "COUNTRY_CODE", "DEPARTMENT", "DELETED_RECORDS", "NOMINAL_LEDGER",
    ];

    private readonly SageCompanyStore _store = SageCompanyStore.Open(SimulatorFixture.NewFile(), 50, 250, SimulatorFixture.SampleTime());

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Should_hold_the_same_rows_for_the_same_seed_size_and_time()
    {
        using var other = SageCompanyStore.Open(SimulatorFixture.NewFile(), 50, 250, SimulatorFixture.SampleTime());
        foreach (var table in Tables) Text(other, table).ShouldBe(Text(_store, table), table);
    }

    [Fact]
    public void Should_differ_for_another_seed()
    {
        using var other = SageCompanyStore.Open(SimulatorFixture.NewFile(), 51, 250, SimulatorFixture.SampleTime());
        foreach (var table in new[] { "SALES_LEDGER", "STOCK", "SALES_ORDER", "INVOICE", "COMPANY" }) Text(other, table).ShouldNotBe(Text(_store, table), table);
    }

    [Fact]
    public void Should_have_the_sizes_asked_for()
    {
        Count("SALES_LEDGER").ShouldBe(250);
        Count("SALES_DEL_ADDR WHERE ADDRESS_TYPE = 2").ShouldBe(250);
        Count("SALES_DEL_ADDR WHERE ADDRESS_TYPE = 1").ShouldBeInRange(350, 450);
        Count("SALES_DEL_ADDR WHERE ADDRESS_TYPE = 0").ShouldBeInRange(90, 150);
        Count("STOCK").ShouldBe(300);
        Count("STOCK_CAT").ShouldBe(999);
        Count("STOCK_CAT WHERE NAME <> ''").ShouldBe(12);
        Count("PRICE_LIST").ShouldBe(3);
        Count("PRICE WHERE TYPE = 'P'").ShouldBe(900);
        Count("PRICE WHERE TYPE = 'S'").ShouldBeGreaterThan(10);
        Count("SALES_ORDER").ShouldBe(600);
        Count("SALES_ORDER WHERE ORDER_TYPE_CODE = 9").ShouldBe(200);
        Count("INVOICE").ShouldBe(1500);
        Count("TAX_CODE").ShouldBe(100);
    }

    [Theory]
    [InlineData("SALES_ORDER", "SOP_ITEM", "ORDER_NUMBER")]
    [InlineData("INVOICE", "INVOICE_ITEM", "INVOICE_NUMBER")]
    public void Should_add_up_to_the_penny(string headers, string items, string key)
    {
        var lines = _store.Rows(items).ToLookup(l => (long)l[key]!);
        foreach (var header in _store.Rows(headers))
        foreach (var prefix in new[] { "", "FOREIGN_" })
        {
            decimal Header(string column) => Pennies(header[prefix + column]);
            var own = lines[(long)header[key]!].ToList();
            own.ShouldNotBeEmpty();
            var number = $"{headers} {header[key]} {prefix}";
            Header("ITEMS_NET").ShouldBe(own.Sum(l => Pennies(l[prefix + "NET_AMOUNT"])), number);
            Header("ITEMS_TAX").ShouldBe(own.Sum(l => Pennies(l[prefix + "TAX_AMOUNT"])), number);
            Header("INVOICE_NET").ShouldBe(Header("ITEMS_NET") + Header("CARR_NET"), number);
            Header("INVOICE_TAX").ShouldBe(Header("ITEMS_TAX") + Header("CARR_TAX"), number);
            Header("INVOICE_GROSS").ShouldBe(Header("INVOICE_NET") + Header("INVOICE_TAX"), number);
            foreach (var line in own)
            {
                Pennies(line[prefix + "GROSS_AMOUNT"]).ShouldBe(Pennies(line[prefix + "NET_AMOUNT"]) + Pennies(line[prefix + "TAX_AMOUNT"]), number);
                Pennies(line[prefix + "NET_AMOUNT"]).ShouldBe(Pennies(line[prefix + "FULL_NET_AMOUNT"]) - Pennies(line[prefix + "DISCOUNT_AMOUNT"]), number);
            }
        }
    }

    [Fact]
    public void Should_carry_the_oddities_of_real_data()
    {
        Count("SOP_ITEM WHERE UNIT_PRICE <> ROUND(UNIT_PRICE, 2)").ShouldBeGreaterThan(10);
        Count("SOP_ITEM WHERE DISCOUNT_AMOUNT < 0 AND DISCOUNT_AMOUNT > -0.001").ShouldBeGreaterThan(0);
        Count("SALES_ORDER o JOIN SOP_ITEM i USING (ORDER_NUMBER) WHERE i.TAX_RATE = 17.5 AND o.TAX_RATE_1 = 20").ShouldBeGreaterThan(0);
        Count("SALES_ORDER o JOIN SOP_ITEM i USING (ORDER_NUMBER) WHERE o.SETTLEMENT_DISC_RATE = 2.5 AND ABS(i.TAX_AMOUNT - ROUND(i.NET_AMOUNT * i.TAX_RATE / 100, 2)) > 0.02")
            .ShouldBeGreaterThan(0);
        Count("SALES_ORDER WHERE INVOICE_GROSS = 0").ShouldBeGreaterThan(0);
        Count("SALES_ORDER o JOIN SALES_LEDGER c USING (ACCOUNT_REF) WHERE o.NAME <> c.NAME").ShouldBeGreaterThan(5);
        Count("SALES_DEL_ADDR WHERE REFERENCE LIKE '%  000%'").ShouldBeGreaterThan(50);
        Count("SALES_DEL_ADDR WHERE ADDRESS_TYPE = 1 AND CONTACT_NAME = ''").ShouldBeGreaterThan(0);
        Count("SALES_DEL_ADDR WHERE ADDRESS_TYPE = 1 AND CONTACT_NAME <> '' AND CONTACT_NAME NOT LIKE '% %'").ShouldBeGreaterThan(3);
        Count("SALES_DEL_ADDR WHERE ADDRESS_TYPE = 1 AND CONTACT_NAME LIKE '% % %'").ShouldBeGreaterThan(3);
        Count("SALES_DEL_ADDR a JOIN SALES_LEDGER c USING (ACCOUNT_REF) WHERE a.DESCRIPTION = 'Trade contact' AND a.CONTACT_NAME = c.TRADE_CONTACT").ShouldBeGreaterThan(40);
        Count("SALES_LEDGER WHERE LENGTH(NAME) = 60").ShouldBeGreaterThan(0);
        Count("SALES_LEDGER WHERE LENGTH(ACCOUNT_REF) = 8").ShouldBeGreaterThan(10);
        Count("SALES_LEDGER WHERE NAME LIKE '%\"%' AND NAME LIKE '%,%' AND NAME LIKE '%&%'").ShouldBeGreaterThan(0);
        Count("SALES_LEDGER WHERE ANALYSIS_2 = ''").ShouldBeGreaterThan(5);
        Count("SALES_LEDGER WHERE ANALYSIS_3 <> ''").ShouldBe(0);
        Count("STOCK WHERE WEB_DETAILS LIKE '%' || CHAR(13) || CHAR(10) || '%€%'").ShouldBeGreaterThan(10);
        Count("TAX_CODE WHERE DESCRIPTION LIKE '%–%'").ShouldBeGreaterThan(0);
        Count("SOP_ITEM WHERE STOCK_CODE = 'M' AND GROSS_AMOUNT = 0").ShouldBeGreaterThan(5);
        Count("SOP_ITEM WHERE STOCK_CODE = 'S3' AND TEXT <> '' AND SERVICE_FLAG = 2").ShouldBeGreaterThan(5);
        Count("SALES_ORDER WHERE CURRENCY <> 1 AND FOREIGN_RATE <> 1 AND INVOICE_NET <> FOREIGN_INVOICE_NET").ShouldBeGreaterThan(10);
        Count("AUDIT_HEADER WHERE TYPE IN ('SI', 'SC') AND INV_REF_NUMERIC = 0").ShouldBeGreaterThan(20);
        Count("INVOICE WHERE POSTED_CODE = 1 AND NOT EXISTS (SELECT 1 FROM AUDIT_HEADER a WHERE a.INV_REF = CAST(INVOICE_NUMBER AS TEXT))").ShouldBe(0);
        Count("INVOICE i JOIN SALES_ORDER o ON o.ORDER_NUMBER = i.ORDER_NUMBER_NUMERIC WHERE i.INVOICE_TYPE_CODE = 1 AND ROUND(i.ITEMS_NET - o.ITEMS_NET, 2) = 0")
            .ShouldBe(Count("INVOICE WHERE ORDER_NUMBER <> ''"));
        Count("SALES_ORDER WHERE INVOICE_NUMBER <> '' AND NOT EXISTS (SELECT 1 FROM INVOICE i WHERE i.INVOICE_NUMBER = SALES_ORDER.INVOICE_NUMBER_NUMERIC)").ShouldBe(0);
    }

    [Fact]
    public void Should_show_every_state_and_kind_of_document()
    {
        Distinct("ALLOCATED_STATUS_CODE", "SALES_ORDER").ShouldBe([0, 1, 2, 3, 4]);
        Distinct("DESPATCH_STATUS_CODE", "SALES_ORDER").ShouldBe([0, 1, 2]);
        Distinct("QUOTE_STATUS_ID", "SALES_ORDER").ShouldBe([0, 1, 2, 3, 4]);
        Distinct("INVOICE_TYPE_CODE", "INVOICE").ShouldBe([0, 1, 2, 3, 4, 5, 6, 7, 8]);
        Distinct("CALC_METHOD", "PRICE").ShouldBe([0, 1, 2, 3, 4, 5, 6]);
        Count("INVOICE WHERE INVOICE_GROSS < 0").ShouldBe(0);
    }

    [Fact]
    public void Should_date_nothing_in_the_future_and_keep_lengths()
    {
        foreach (var table in Tables.Where(t => t is not ("STOCK_CAT" or "TAX_CODE" or "DELETED_RECORDS")))
            Count($"{table} WHERE RECORD_MODIFY_DATE > '2026-03-16 09:30:00'").ShouldBe(0, table);
        Count("SALES_LEDGER WHERE LENGTH(NAME) > 60 OR LENGTH(CONTACT_NAME) > 30 OR LENGTH(ACCOUNT_REF) > 8 OR LENGTH(VAT_REG_NUMBER) > 20").ShouldBe(0);
        Count("SALES_DEL_ADDR WHERE LENGTH(CONTACT_NAME) > 30 OR LENGTH(REFERENCE) <> 12 OR E_MAIL LIKE '%@%' AND E_MAIL NOT LIKE '%.example'").ShouldBe(0);
        Count("STOCK WHERE LENGTH(DESCRIPTION) > 60 OR LENGTH(STOCK_CODE) > 30 OR LENGTH(UNIT_OF_SALE) > 8").ShouldBe(0);
        Count("SALES_ORDER WHERE LENGTH(NAME) > 60 OR LENGTH(TAKEN_BY) > 60").ShouldBe(0);
    }

    private int Count(string from) => (int)(long)_store.Scalar($"SELECT COUNT(*) FROM {from}")!;

    private IReadOnlyList<int> Distinct(string column, string table) =>
        [.. _store.Rows(table).Select(r => (int)(long)r[column]!).Distinct().Order()];

    private static decimal Pennies(object? stored) =>
        Math.Round(Convert.ToDecimal(stored, CultureInfo.InvariantCulture), 2, MidpointRounding.AwayFromZero);

    private static string Text(SageCompanyStore store, string table) => string.Join('\n',
        store.Rows(table).Select(r => string.Join('|', r.Values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)))));
}
