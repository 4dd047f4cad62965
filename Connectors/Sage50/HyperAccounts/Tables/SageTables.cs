using Sage50Etl.Connectors.Sage50.Tables;
using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Tables;

/// <summary>The tables HyperAccounts can be asked for, by row type (sage50-access 4.2).</summary>
internal static class SageTables
{
    public static SageTable<TRow> Of<TRow>() where TRow : SageRow =>
        ByRow.TryGetValue(typeof(TRow), out var table)
            ? (SageTable<TRow>)table
            : throw new SageException(SageFailure.Configuration, HyperAccountsCodes.NoSuchTable,
                $"{typeof(TRow).Name} cannot be read through HyperAccounts. Use a reader that offers it, or leave its stream out.");

    private static SageTable<TRow> Text<TRow>(string name, string path, string keyColumn, string[] key, Func<RowCells, TRow> map) where TRow : SageRow =>
        new(name, path, key, map) { Whole = new SageCondition(keyColumn, SageOperator.GreaterOrEqual, "") };

    private static SageTable<TRow> Document<TRow>(string name, string path, string keyColumn, string[] key, Func<RowCells, TRow> map) where TRow : SageRow =>
        new(name, path, key, map) { Whole = new SageCondition(keyColumn, SageOperator.GreaterOrEqual, 0), RangeKey = keyColumn };

    private static readonly Dictionary<Type, object> ByRow = new()
    {
        [typeof(SalesLedger)] = Text("SALES_LEDGER", "api/searchSalesLedger", "ACCOUNT_REF", ["accountRef"], CustomerRows.ToCustomer),
        [typeof(SalesDelAddr)] = Text("SALES_DEL_ADDR", "api/searchCustomerAddress", "ACCOUNT_REF", ["accountRef", "addressNumber"], CustomerRows.ToAddress),
        [typeof(Stock)] = Text("STOCK", "api/searchProduct", "STOCK_CODE", ["stockCode"], ProductRows.ToProduct),
        [typeof(Price)] = Text("PRICE", "api/searchPrice", "PRICING_REF", ["type", "pricingRef", "stockCode"], ProductRows.ToPrice),
        [typeof(SalesOrder)] = Document("SALES_ORDER", "api/searchSalesOrder", "ORDER_NUMBER", ["orderNumber"], OrderRows.ToOrder),
        [typeof(SopItem)] = Document("SOP_ITEM", "api/searchSopItem", "ORDER_NUMBER", ["orderNumber", "itemId"], OrderRows.ToLine),
        [typeof(Invoice)] = Document("INVOICE", "api/searchInvoice", "INVOICE_NUMBER", ["invoiceNumber"], InvoiceRows.ToInvoice),
        [typeof(InvoiceItem)] = Document("INVOICE_ITEM", "api/searchInvoiceItem", "INVOICE_NUMBER", ["invoiceNumber", "id"], InvoiceRows.ToLine),
        [typeof(AuditHeader)] = Document("AUDIT_HEADER", "api/search/auditHeaders", "HEADER_NUMBER", ["headerNumber"], InvoiceRows.ToLedger),
        [typeof(StockCat)] = new SageTable<StockCat>("STOCK_CAT", "api/stockCat", ["id"], ProductRows.ToCategory),
        [typeof(PriceList)] = new SageTable<PriceList>("PRICE_LIST", "api/priceList", ["pricingRef"], ProductRows.ToList),
        [typeof(TaxCode)] = new SageTable<TaxCode>("TAX_CODE", "api/taxCode", ["index"], ReferenceRows.ToTaxCode),
        [typeof(Currency)] = new SageTable<Currency>("CURRENCY", "api/currency", ["id"], ReferenceRows.ToCurrency),
        [typeof(CountryCode)] = new SageTable<CountryCode>("COUNTRY_CODE", "api/country", ["code"], ReferenceRows.ToCountry),
    };
}
