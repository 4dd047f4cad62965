using System.Globalization;
using Sage50Etl.Connectors.Sage50.Odbc.Tables;

namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>
/// What a person must know of a file beside its bad rows: columns nobody reads, columns it lacks, and records it names that no file has.
/// </summary>
/// <param name="files">The file of a table; null where there is none.</param>
internal sealed class CsvSurvey(CsvOptions options, Func<string, TakenFile?> files)
{
    /// <summary>Of one file: what is left out of it, and what it waits for.</summary>
    public IEnumerable<SageNotice> Of(IOdbcTable table, TakenFile file)
    {
        if (Head(table, file) is not { } head) yield break;
        if (head.Unread.Count > 0)
            yield return new(file.Name, $"{file.Name}: nothing is done with {Words("column", head.Unread)}. "
                + "If it is a column of Sage, name it in sage50.csv.headings.");
        foreach (var parent in CsvParent.Of(table.Name).Where(p => head.Columns.Contains(p.Column)))
            if (Orphans(table, file, head, parent) is { } words) yield return new(file.Name, words);
    }

    /// <summary>Columns it lacks, which nothing can be said of; null when it has them all.</summary>
    public string? Lacking(IOdbcTable table, TakenFile file) =>
        Head(table, file)?.Missing(table).ToList() is { Count: > 0 } missing
        ? $"{file.Name} has no {Words("column", missing)}; what {(missing.Count == 1 ? "it holds stays" : "they hold stays")} as it is in SSM."
        : null;

    private string? Orphans(IOdbcTable table, TakenFile file, CsvHead head, CsvParent parent)
    {
        var named = Cells(table, file, head, parent.Column).Where(k => k != parent.Blank).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (named.Count == 0) return null;
        var above = OdbcTables.All.Single(t => t.Name == parent.Table);
        var other = files(parent.Table);
        var headAbove = other is null ? null : Readable(above, other);
        if (other is null || headAbove is null)
            return $"{file.Name} names records of {parent.Table}, and no file of {parent.Table} that can be read has come. "
                + "What names them waits, or goes without. Export that too.";

        named.ExceptWith(Cells(above, other, headAbove, parent.Key));
        return named.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture,
            $"{file.Name} names {named.Count} records of {parent.Table} that {other.Name} does not have: {Listed(named)}. ")
            + "What names them waits, or goes without. Export both again.";
    }

    private HashSet<string> Cells(IOdbcTable table, TakenFile file, CsvHead head, string column)
    {
        var at = Enumerable.Range(0, head.Columns.Count).First(i => head.Columns[i] == column);
        return Rows(table, file)
            .Skip(head.Headed ? 1 : 0)
            .Where(r => !r.Malformed && r.Values.Length == head.Width)
            .Select(r => CsvNumber.Plain(r.Values[at].Trim()))
            .Where(v => v.Length > 0)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    // What is wrong with that file is told where it is read.
    private CsvHead? Readable(IOdbcTable table, TakenFile file)
    {
        try
        {
            return Head(table, file);
        }
        catch (SageException)
        {
            return null;
        }
    }

    private CsvHead? Head(IOdbcTable table, TakenFile file)
    {
        foreach (var row in Rows(table, file)) return CsvHead.Of(table, row.Values, options, file);
        return null;
    }

    private IEnumerable<CsvRow> Rows(IOdbcTable table, TakenFile file) => new CsvRows(file, table.Name, options.Encoding).Read();

    private static string Words(string what, IReadOnlyList<string> names) => $"{what}{(names.Count == 1 ? "" : "s")} {Listed(names)}";

    private static string Listed(IEnumerable<string> names)
    {
        var all = names.Order(StringComparer.Ordinal).ToList();
        var more = all.Count > Most ? string.Create(CultureInfo.InvariantCulture, $" and {all.Count - Most} more") : "";
        return string.Join(", ", all.Take(Most)) + more;
    }

    private const int Most = 10;
}
