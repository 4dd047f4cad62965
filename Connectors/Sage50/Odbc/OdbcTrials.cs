using Sage50Etl.Connectors.Sage50.Odbc.Interop;

namespace Sage50Etl.Connectors.Sage50.Odbc;

/// <summary>The statements of sage50-access 9.3, items 3 and 4: literal forms, quoting, and whether a filter costs a whole read. Rows are counted, never kept.</summary>
internal sealed class OdbcTrials(OdbcConnection connection, OdbcOptions options, TimeProvider time)
{
    public IEnumerable<OdbcTrial> Run(OdbcForm form)
    {
        foreach (var (what, sql) in Statements) yield return Try(what, sql, form, Few);
        foreach (var (what, sql) in Timed) yield return Try(what, sql, form, int.MaxValue);
        yield return Try("numbers and dates in binary", Amounts, form with { AllText = false }, Few);
        yield return Try("numbers and dates as text", Amounts, form with { AllText = true }, Few);
        yield return Try("text in bytes", "SELECT NAME FROM SALES_LEDGER", form with { Narrow = true }, Few);
        yield return Try("wide text", "SELECT NAME FROM SALES_LEDGER", form with { Narrow = false }, Few);
        yield return Try("cell by cell", "SELECT ACCOUNT_REF, NAME FROM SALES_LEDGER", form with { CellByCell = true }, Few);
    }

    private OdbcTrial Try(string what, string sql, OdbcForm form, int most)
    {
        var start = time.GetTimestamp();
        try
        {
            using var statement = connection.Select(sql, form, options.Timeout);
            var rows = 0;
            while (rows < most && statement.Fetch(Math.Min(Block, most - rows)) is { Count: > 0 } block) rows += block.Count;
            return new(what, rows, Since(start), null);
        }
        catch (OdbcFailure failure)
        {
            return new(what, null, Since(start), $"{failure.State} {Hidden(failure.Message)}");
        }
    }

    private long Since(long start) => (long)time.GetElapsedTime(start).TotalMilliseconds;

    private string Hidden(string text) => new[] { options.Password, options.User, options.DataFolder }.OfType<string>().Where(s => s.Length > 0)
        .Aggregate(text, (t, secret) => t.Replace(secret, "***", StringComparison.OrdinalIgnoreCase));

    private const int Few = 200;
    private const int Block = 500;
    private const string Amounts = "SELECT ACCOUNT_REF, BALANCE, RECORD_MODIFY_DATE FROM SALES_LEDGER";

    private static readonly (string What, string Sql)[] Statements =
    [
        ("moment as text", "SELECT ACCOUNT_REF FROM SALES_LEDGER WHERE RECORD_MODIFY_DATE > '2001-01-01 00:00:00'"),
        ("moment with {ts}", "SELECT ACCOUNT_REF FROM SALES_LEDGER WHERE RECORD_MODIFY_DATE > {ts '2001-01-01 00:00:00'}"),
        ("day as text", "SELECT ACCOUNT_REF FROM SALES_LEDGER WHERE RECORD_MODIFY_DATE > '2001-01-01'"),
        ("day with {d}", "SELECT ACCOUNT_REF FROM SALES_LEDGER WHERE RECORD_MODIFY_DATE > {d '2001-01-01'}"),
        ("moment in the future, as text: no row may come", "SELECT ACCOUNT_REF FROM SALES_LEDGER WHERE RECORD_MODIFY_DATE > '2090-01-01 00:00:00'"),
        ("words of SQL bare", "SELECT HEADER_NUMBER, TYPE, DATE FROM AUDIT_HEADER WHERE HEADER_NUMBER = 1"),
        ("words of SQL quoted", "SELECT HEADER_NUMBER, \"TYPE\", \"DATE\" FROM AUDIT_HEADER WHERE HEADER_NUMBER = 1"),
        ("NUMBER, CODE and NAME bare", "SELECT NUMBER, CODE, NAME FROM CURRENCY"),
        ("TEXT bare", "SELECT ITEMID, TEXT FROM SOP_ITEM WHERE ORDER_NUMBER = 1"),
        ("a list", "SELECT ACCOUNT_REF FROM SALES_LEDGER WHERE ACCOUNT_REF IN ('A', 'B')"),
        ("notes of deletions", "SELECT TABLE_ID, FOREIGN_REF_TYPE FROM DELETED_RECORDS"),
        ("customers marked deleted", "SELECT ACCOUNT_REF FROM SALES_LEDGER WHERE RECORD_DELETED = 1"),
    ];

    private static readonly (string What, string Sql)[] Timed =
    [
        ("AUDIT_HEADER whole", "SELECT HEADER_NUMBER, TYPE, RECORD_MODIFY_DATE FROM AUDIT_HEADER"),
        ("AUDIT_HEADER filtered to nothing", "SELECT HEADER_NUMBER, TYPE, RECORD_MODIFY_DATE FROM AUDIT_HEADER WHERE RECORD_MODIFY_DATE > '2090-01-01 00:00:00'"),
        ("INVOICE_ITEM whole", "SELECT ITEMID, INVOICE_NUMBER, RECORD_MODIFY_DATE FROM INVOICE_ITEM"),
        ("INVOICE_ITEM filtered to nothing", "SELECT ITEMID, INVOICE_NUMBER, RECORD_MODIFY_DATE FROM INVOICE_ITEM WHERE RECORD_MODIFY_DATE > '2090-01-01 00:00:00'"),
    ];
}
