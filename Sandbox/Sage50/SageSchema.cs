using System.Collections.Frozen;

namespace Sage50Etl.Sandbox.Sage50;

/// <summary>
/// The tables of the sample company under the names of the v24 ODBC driver (sage50-access 2.5 and 7).
/// Column types: Vn text, L long text, D amount, I number, A date, T date and time.
/// </summary>
internal static partial class SageSchema
{
    private static readonly string[] IndexedColumns =
    [
        "SALES_DEL_ADDR(ACCOUNT_REF, ADDRESS_REF)", "SOP_ITEM(ORDER_NUMBER, ITEM_NUMBER)", "INVOICE_ITEM(INVOICE_NUMBER, ITEM_NUMBER)",
        "SALES_ORDER(ACCOUNT_REF)", "SALES_ORDER(ANALYSIS_3)", "INVOICE(ACCOUNT_REF)", "AUDIT_HEADER(ACCOUNT_REF)",
        "PRICE(PRICING_REF, STOCK_CODE)", "SALES_LEDGER(RECORD_MODIFY_DATE)", "SALES_DEL_ADDR(RECORD_MODIFY_DATE)",
        "STOCK(RECORD_MODIFY_DATE)", "SALES_ORDER(RECORD_MODIFY_DATE)", "SOP_ITEM(RECORD_MODIFY_DATE)", "INVOICE(RECORD_MODIFY_DATE)",
        "INVOICE_ITEM(RECORD_MODIFY_DATE)", "AUDIT_HEADER(RECORD_MODIFY_DATE)",
    ];

    private static readonly FrozenDictionary<string, SageTable> ByName = new[] { Reference, Records, Documents }
        .SelectMany(Split)
        .ToFrozenDictionary(t => t.Name, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<SageTable> Tables => ByName.Values.OrderBy(t => t.Name, StringComparer.Ordinal);

    public static SageTable Table(string name) => ByName.TryGetValue(name, out var table)
        ? table
        : throw new ArgumentException($"The sample company has no table {name}. Its tables: {string.Join(", ", ByName.Keys)}.", nameof(name));

    public static IEnumerable<string> CreateTables() => Tables.Select(t => t.Create()).Concat(Bookkeeping);

    public static IEnumerable<string> CreateIndexes() => IndexedColumns.Select((on, i) => $"CREATE INDEX sim_index_{i} ON {on}");

    private static readonly string[] Bookkeeping =
    [
        "CREATE TABLE sim_setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
        "CREATE TABLE sim_once (name TEXT PRIMARY KEY, at TEXT NOT NULL)",
        """
        CREATE TABLE sim_call (sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, verb TEXT NOT NULL, path TEXT NOT NULL, body TEXT NOT NULL,
            status INTEGER NOT NULL, success INTEGER NOT NULL, effect INTEGER NOT NULL, created_key TEXT)
        """,
    ];

    private static IEnumerable<SageTable> Split(string area)
    {
        var lines = area.Split('\n');
        var starts = Enumerable.Range(0, lines.Length).Where(i => lines[i].Contains(" KEY ", StringComparison.Ordinal)).Append(lines.Length).ToArray();
        return starts.Zip(starts.Skip(1), (from, to) => SageTable.Parse(string.Join('\n', lines[from..to])));
    }
}
