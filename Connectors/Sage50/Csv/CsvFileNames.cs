using System.Buffers;
using Sage50Etl.Connectors.Sage50.Odbc.Tables;

namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>
/// Which table a file is, by its whole name: that of Sage's report or of the table, and behind it nothing but a date, a time or a number, as
/// programs add. "Customers Overdue" is a list of some customers; taken for all of them, it would delete the others.
/// </summary>
internal static class CsvFileNames
{
    /// <summary>Null where the name says nothing: then only the settings can.</summary>
    public static string? TableOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file).Trim();
        return Reports.Where(r => name.StartsWith(r.Key, StringComparison.OrdinalIgnoreCase) && IsAdded(name.AsSpan(r.Key.Length)))
            .OrderByDescending(r => r.Key.Length)
            .Select(r => r.Value)
            .FirstOrDefault();
    }

    /// <summary>What a file can be called, for a person.</summary>
    public static string Rule => "Its name must be that of a report (Customer Record CSV, Product Record CSV) or of a table "
        + $"({string.Join(", ", OdbcTables.All.Select(t => t.Name))}), with nothing behind it but a date or number; "
        + "or name it in sage50.csv.files.";

    private static readonly Dictionary<string, string> Reports = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Customer Record CSV"] = "SALES_LEDGER",
        ["Customer Record CSV (Extended)"] = "SALES_LEDGER",
        ["Customer Record"] = "SALES_LEDGER",
        ["Customer Records"] = "SALES_LEDGER",
        ["Customers"] = "SALES_LEDGER",
        ["Product Record CSV"] = "STOCK",
        ["Product Record CSV (Extended)"] = "STOCK",
        ["Product Record"] = "STOCK",
        ["Product Records"] = "STOCK",
        ["Products"] = "STOCK",
    };

    static CsvFileNames()
    {
        foreach (var table in OdbcTables.All) Reports[table.Name] = table.Name;
    }

    // 2026-03-02, _20260302, 02.03.2026 14.05, (2)
    private static bool IsAdded(ReadOnlySpan<char> rest) =>
        rest.Length == 0
        || (rest[0] is ' ' or '_' or '-' or '(' && rest.ContainsAnyInRange('0', '9') && !rest.ContainsAnyExcept(Additions));

    private static readonly SearchValues<char> Additions = SearchValues.Create("0123456789 _-.:()T");
}
