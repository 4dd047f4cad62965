using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Connectors.Sage50.Tables;

namespace Sage50Etl.Connectors.Sage50.Odbc.Tables;

/// <summary>
/// The statements of sage50-access 7 as far as our rows have a place for their columns. Never a star: COMPANY holds passwords, the ledgers bank
/// details. AUDIT_HEADER goes without RECORD_CREATE_DATE, which is broken in v24.
/// </summary>
internal static class OdbcTables
{
    public const string Company = "COMPANY";
    public static readonly string[] CompanyColumns = ["COMPANYID", "NAME"];
    public static readonly string[] CompanyOptional = ["COUNTRY_CODE", "QTY_DECIMAL_PLACE", "UNIT_DECIMAL_PLACE"];

    public static IEnumerable<IOdbcTable> All => ByRow.Values.OrderBy(t => t.Name, StringComparer.Ordinal);

    public static OdbcTable<TRow> Of<TRow>() where TRow : SageRow => ByRow.TryGetValue(typeof(TRow), out var table)
        ? (OdbcTable<TRow>)table
        : throw new SageException(SageFailure.Configuration, OdbcCodes.NoSuchTable, $"{typeof(TRow).Name} cannot be read over ODBC. Leave its stream out.");

    private static OdbcTable<TRow> Table<TRow>(string name, string key, string required, string optional, Func<RowCells, TRow> map) where TRow : SageRow =>
        new(name, [.. Words(key), .. Words(required)], Words(optional), Words(key), map);

    private static string[] Words(string text) => text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private const string Stamps = "RECORD_CREATE_DATE RECORD_MODIFY_DATE RECORD_DELETED";

    private static readonly Dictionary<Type, IOdbcTable> ByRow = new()
    {
        [typeof(SalesLedger)] = Table("SALES_LEDGER", "ACCOUNT_REF", "NAME", OdbcColumns.Customer + Stamps, CustomerRows.ToCustomer),
        [typeof(SalesDelAddr)] = Table("SALES_DEL_ADDR", "ACCOUNT_REF ADDRESS_REF", "ADDRESS_TYPE", OdbcColumns.Address + Stamps, CustomerRows.ToAddress),
        [typeof(Stock)] = Table("STOCK", "STOCK_CODE", "DESCRIPTION SALES_PRICE", OdbcColumns.Product + Stamps, ProductRows.ToProduct),
        [typeof(StockCat)] = Table("STOCK_CAT", "NUMBER", "NAME", "", ProductRows.ToCategory),
        [typeof(PriceList)] = Table("PRICE_LIST", "PRICING_REF", "", $"TYPE NAME CURRENCY HAS_STATIC_PRICES {Stamps}", ProductRows.ToList),
        [typeof(Price)] = Table("PRICE", "TYPE PRICING_REF STOCK_CODE", "CALC_METHOD CALC_VALUE", OdbcColumns.Price + Stamps, ProductRows.ToPrice),
        [typeof(SalesOrder)] = Table("SALES_ORDER", "ORDER_NUMBER", "ACCOUNT_REF ORDER_TYPE_CODE", OdbcColumns.Order + Stamps, OrderRows.ToOrder),
        [typeof(SopItem)] = Table("SOP_ITEM", "ITEMID", "ORDER_NUMBER ITEM_NUMBER STOCK_CODE QTY_ORDER", OdbcColumns.OrderLine + Stamps + " TEXT", OrderRows.ToLine),
        [typeof(Invoice)] = Table("INVOICE", "INVOICE_NUMBER", "ACCOUNT_REF INVOICE_TYPE_CODE", OdbcColumns.Invoice + Stamps, InvoiceRows.ToInvoice),
        [typeof(InvoiceItem)] = Table("INVOICE_ITEM", "INVOICE_NUMBER ITEM_NUMBER", "STOCK_CODE", OdbcColumns.InvoiceLine + Stamps + " ITEMID TEXT", InvoiceRows.ToLine),
        [typeof(AuditHeader)] = Table("AUDIT_HEADER", "HEADER_NUMBER", "TYPE", OdbcColumns.Ledger + "RECORD_MODIFY_DATE", InvoiceRows.ToLedger),
        [typeof(TaxCode)] = Table("TAX_CODE", "TAX_CODE", "TAX_RATE", "DESCRIPTION", ReferenceRows.ToTaxCode),
        [typeof(Currency)] = Table("CURRENCY", "NUMBER", "CODE", "NAME BASE_CURRENCY RATE", ReferenceRows.ToCurrency),
        [typeof(CountryCode)] = Table("COUNTRY_CODE", "CODE", "", "NAME EU_MEMBER", ReferenceRows.ToCountry),
        [typeof(DeletedRecord)] = Table("DELETED_RECORDS", "FOREIGN_REF", "", "DELETION_DATE_TIME", ReferenceRows.ToDeleted),
    };
}
