using Microsoft.Data.Sqlite;
using Sage50Etl.Sandbox.Sage50.Documents;
using Sage50Etl.Sandbox.Sage50.Storage;

namespace Sage50Etl.Sandbox.Sage50.Generation;

/// <summary>
/// Makes the sample company: 250 customers bring 300 products, 600 orders and quotations and 1,500 invoices and credits, other sizes in proportion.
/// The same seed, size and moment give the same rows. Nothing is dated after the moment.
/// </summary>
internal sealed class CompanyGenerator : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly CustomerBook _customers;
    private readonly InvoiceBook _invoices;
    private readonly DateTime _now;
    private readonly OrderBook _orders;
    private readonly ProductBook _products;
    private readonly int _seed;
    private readonly Dictionary<string, TableWriter> _writers = new(StringComparer.Ordinal);
    private readonly Chance _noise;

    private CompanyGenerator(SqliteConnection connection, int seed, int customers, DateTime now)
    {
        (_connection, _seed, _now) = (connection, seed, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)));
        _customers = new CustomerBook(seed, customers, _now);
        _products = new ProductBook(seed, Math.Max(24, customers * 6 / 5), _customers, _now);
        var lines = new LineBook(_products);
        _orders = new OrderBook(seed, Math.Max(6, customers * 12 / 5), _customers, lines, _now);
        _invoices = new InvoiceBook(seed, customers * 6, _customers, _orders, lines, _now);
        _noise = new Chance(seed, "noise", 0);
    }

    /// <summary>The file appears whole or not at all: it is made beside its place and renamed.</summary>
    public static void Generate(string dataFile, int seed, int customers, DateTime now)
    {
        var draft = dataFile + ".new";
        File.Delete(draft);
        if (Path.GetDirectoryName(Path.GetFullPath(dataFile)) is { } folder) Directory.CreateDirectory(folder);
        using (var connection = CompanyFile.Open(draft, journal: "OFF"))
        using (var generator = new CompanyGenerator(connection, seed, customers, now))
            generator.Write();
        File.Move(draft, dataFile);
    }

    public void Dispose()
    {
        foreach (var writer in _writers.Values) writer.Dispose();
    }

    private void Write()
    {
        Run("BEGIN");
        foreach (var statement in SageSchema.CreateTables()) Run(statement);
        WriteRecords();
        WriteOrders();
        WriteInvoices();
        foreach (var statement in SageSchema.CreateIndexes()) Run(statement);
        foreach (var statement in LedgerSums) Run(statement);
        Run("COMMIT");
    }

    private void WriteRecords()
    {
        var stamp = _now.Date.AddYears(-3).AddHours(18).AddMinutes(18);
        Insert("COMPANY", ReferenceRows.Company(_seed, stamp));
        foreach (var (table, row) in ReferenceRows.All(stamp)) Insert(table, row);
        var rows = new CustomerRows(_seed, _customers);
        for (var i = 0; i < _customers.Count; i++)
        {
            var customer = _customers.At(i);
            Insert("SALES_LEDGER", rows.Ledger(customer));
            foreach (var address in rows.Addresses(customer)) Insert("SALES_DEL_ADDR", address);
        }
        for (var i = 0; i < _products.Count; i++) Insert("STOCK", _products.Row(i));
        foreach (var list in PriceBook.ListRows(stamp)) Insert("PRICE_LIST", list);
        foreach (var price in new PriceBook(_seed, _products, _customers, stamp).PriceRows()) Insert("PRICE", price);
    }

    private void WriteOrders()
    {
        var item = 1;
        for (var number = 1; number <= _orders.Count; number++)
        {
            var order = _orders.At(number);
            Insert("SALES_ORDER", DocumentColumns.Header(order, "ORDER_NUMBER"));
            for (var i = 0; i < order.Lines.Count; i++) Insert("SOP_ITEM", DocumentColumns.Line(order, i, item++, invoice: false));
        }
    }

    private void WriteInvoices()
    {
        var item = 1;
        var ledger = new LedgerBook(_seed, _customers);
        for (var number = 1; number <= _invoices.Count; number++)
        {
            var invoice = _invoices.At(number);
            Insert("INVOICE", DocumentColumns.Header(invoice, "INVOICE_NUMBER"));
            for (var i = 0; i < invoice.Lines.Count; i++) Insert("INVOICE_ITEM", DocumentColumns.Line(invoice, i, item++, invoice: true));
            foreach (var row in ledger.RowsFor(invoice)) Insert("AUDIT_HEADER", row);
        }
    }

    private void Insert(string table, IEnumerable<(string, object?)> row)
    {
        if (!_writers.TryGetValue(table, out var writer)) _writers.Add(table, writer = new TableWriter(_connection, SageSchema.Table(table)));
        writer.Insert(BinaryNoise.Over(row, _noise));
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static readonly string[] LedgerSums =
    [
        """
        UPDATE SALES_LEDGER SET (BALANCE, FOREIGN_BALANCE, TURNOVER_YTD, FIRST_INV_DATE, LAST_INV_DATE, LAST_PAYMENT_DATE) = (
            SELECT COALESCE(SUM(CASE TYPE WHEN 'SI' THEN OUTSTANDING WHEN 'SC' THEN -OUTSTANDING ELSE 0 END), 0),
                COALESCE(SUM(CASE TYPE WHEN 'SI' THEN FOREIGN_OUTSTANDING WHEN 'SC' THEN -FOREIGN_OUTSTANDING ELSE 0 END), 0),
                COALESCE(SUM(CASE TYPE WHEN 'SI' THEN NET_AMOUNT WHEN 'SC' THEN -NET_AMOUNT ELSE 0 END), 0),
                MIN(CASE TYPE WHEN 'SI' THEN DATE END), MAX(CASE TYPE WHEN 'SI' THEN DATE END), MAX(CASE TYPE WHEN 'SR' THEN DATE END)
            FROM AUDIT_HEADER a WHERE a.ACCOUNT_REF = SALES_LEDGER.ACCOUNT_REF)
        """,
    ];
}
