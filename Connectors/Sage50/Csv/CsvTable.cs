using System.Globalization;
using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.Odbc.Tables;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>
/// The rows of one taken file. What is wrong with a row is said with file, line and column, and the row left out; the others arrive. A row whose key
/// is not certain has none: then nobody can say which record it is, and no record is called absent.
/// </summary>
internal sealed class CsvTable<TRow>(OdbcTable<TRow> table, CsvOptions options, TakenFile file) where TRow : SageRow
{
    public IEnumerable<SageRead<TRow>> Rows()
    {
        foreach (var row in new CsvRows(file, table.Name, options.Encoding).Read())
            if (_head is null && (_head = CsvHead.Of(table, row.Values, options, file)).Headed) continue;
            else yield return InDoubt(row);
    }

    private SageRead<TRow> InDoubt(CsvRow row)
    {
        try
        {
            return Row(row);
        }
        catch (MonthFirstException months)
        {
            throw CsvRefusal.Of(file, table.Name,
                string.Create(CultureInfo.InvariantCulture, $"line {row.Line}, {months.Column}: a date has the month before the day, so every date of the file is in doubt"),
                "Set the regional settings of the machine that exports to English (United Kingdom) and export the report again.");
        }
    }

    private SageRead<TRow> Row(CsvRow row)
    {
        var values = row.Values;
        _parts = null;
        if (row.Malformed) return Fault("", "row", "has a quotation mark in the wrong place", row.Line, null);
        if (values.Length != _head!.Width) return Fault("", "row", $"has {values.Length} fields where the first row has {_head.Width}", row.Line, null);

        var cells = new RowCells(CsvDate.Parse, CsvNumber.Plain);
        var used = Enumerable.Range(0, Math.Min(values.Length, _head.Columns.Count)).Where(i => _head.Columns[i].Length > 0).ToList();
        cells.Load([.. used.Select(i => Plain(_head.Columns[i]))], [.. used.Select(i => values[i])]);
        var key = Key(values, cells);
        _parts = key.Length > 0 ? cells.KeyParts(table.Key.Select(Plain)) : null;
        foreach (var i in used)
            if (CsvCell.Problem(_head.Columns[i], values[i]) is { } problem) return Fault(key, _head.Columns[i], problem, row.Line, i);
        return Converted(cells, key, used, row.Line);
    }

    private SageRead<TRow> Converted(RowCells cells, string key, List<int> used, long line)
    {
        var read = table.Convert(cells);
        if (!read.IsRow)
        {
            var at = used.Cast<int?>().FirstOrDefault(i => Same(_head!.Columns[i!.Value], read.Fault.Column));
            return Fault(at is { } i && table.Key.Contains(_head!.Columns[i]) ? "" : key, read.Fault.Column, read.Fault.Reason, line, at);
        }
        if (!_keys.TryAdd(key, line)) return Fault(key, table.Key[0], $"repeats the key of line {_keys[key]}", line, null);
        SageRow row = read.Row;
        return new((TRow)(row with { RecordModifyDate = row.RecordModifyDate ?? file.Written }), null);
    }

    private string Key(string[] values, RowCells cells) => table.Key.All(k => IsCertain(k, values[Position(k)])) ? cells.KeyOf(table.Key.Select(Plain)) : "";

    private static bool IsCertain(string column, string value) => !string.IsNullOrWhiteSpace(value) && CsvCell.Problem(column, value) is null;

    private int Position(string column) => Enumerable.Range(0, _head!.Columns.Count).First(i => _head.Columns[i] == column);

    private SageRead<TRow> Fault(string key, string column, string reason, long line, int? at)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{file.Name}, line {line}");
        var cell = at is { } i ? string.Create(CultureInfo.InvariantCulture, $", column {i + 1}") : "";
        var cure = reason.Contains("xport the report again", StringComparison.Ordinal) ? "" : ". Correct it in Sage 50 and export the report again";
        return new(null, new SageMalformedRow(table.Name, key, column, $"{reason} ({place}{cell}){cure}.") { Place = place, KeyParts = key.Length > 0 ? _parts : null });
    }

    private static bool Same(string column, string property) => string.Equals(Plain(column), property, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string column) => OdbcTable<TRow>.Plain(column);

    private readonly Dictionary<string, long> _keys = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<string>? _parts;
    private CsvHead? _head;
}
