using System.Globalization;
using CsvHelper;
using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.Odbc.Tables;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>The rows of one taken file. What is wrong with a row is said with file, line and column, and the row left out; the others arrive.</summary>
internal sealed class CsvTable<TRow>(OdbcTable<TRow> table, CsvOptions options, TakenFile file) where TRow : SageRow
{
    public IEnumerable<SageRead<TRow>> Rows()
    {
        using var text = new StreamReader(file.Path, CodePages.Of(file.Path, options.Encoding), detectEncodingFromByteOrderMarks: true);
        using var reader = CsvHelper.CsvReader.Create(text, Reading(), leaveOpen: true);
        while (Next(reader))
        {
            var values = new string[reader.FieldCount];
            for (var i = 0; i < values.Length; i++) values[i] = reader.GetString(i);
            if (_columns is null && Head(values)) continue;
            yield return Row(values, reader.LineNumber);
        }
    }

    private CsvReaderOptions Reading() => CsvReaderOptions.Default with
    {
        HasHeader = false, Separator = ',', DetectSeparatorHint = false, TrackLineNumbers = true, IncludeValuesInExceptions = false, MaxRecordSize = LongestRow,
        OnMalformedRecord = record => _malformed.Add(record.LineNumber),
    };

    private bool Next(CsvHelper.CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception e) when (e is CsvFormatException or InvalidDataException)
        {
            throw BadLayout(string.Create(CultureInfo.InvariantCulture,
                $"the row after line {reader.LineNumber} cannot be split into fields, or is longer than {LongestRow} bytes"));
        }
    }

    /// <summary>Settles the columns by the first row; true when it is headings and holds no record.</summary>
    private bool Head(string[] first)
    {
        var headed = CsvColumns.Headed(table, first, options.Headings);
        _columns = headed ?? CsvLayouts.Positional(table.Name, first.Length) ?? throw BadLayout("its first row has no headings that are known");
        _count = first.Length;
        if (table.Key.FirstOrDefault(k => !_columns.Contains(k)) is { } key) throw BadLayout($"no column is {key}, the key");
        if (headed is null && first.Length > _columns.Count + MostUnread) throw BadLayout($"it has {first.Length} columns, more than the layout");
        return headed is not null;
    }

    private SageRead<TRow> Row(string[] values, long line)
    {
        var cells = new RowCells(CsvDate.Parse);
        var used = Enumerable.Range(0, Math.Min(values.Length, _columns!.Count)).Where(i => _columns[i].Length > 0).ToList();
        cells.Load([.. used.Select(i => Plain(_columns[i]))], [.. used.Select(i => values[i])]);
        var key = cells.KeyOf(table.Key.Select(Plain));
        _parts = cells.KeyParts(table.Key.Select(Plain));
        if (_malformed.Contains(line)) return Fault(key, "row", "has a quotation mark in the wrong place", line, null);
        if (values.Length != _count) return Fault(key, "row", $"has {values.Length} fields where the first row has {_count}", line, null);
        foreach (var i in used)
            if (CsvColumns.Problem(_columns[i], values[i]) is { } problem) return Fault(key, _columns[i], problem, line, i);
        var read = table.Convert(cells);
        if (!read.IsRow)
            return Fault(key, read.Fault.Column, read.Fault.Reason, line, used.Cast<int?>().FirstOrDefault(i => Same(_columns[i!.Value], read.Fault.Column)));
        if (!_keys.TryAdd(key, line)) return Fault(key, table.Key[0], $"repeats the key of line {_keys[key]}", line, null);
        SageRow row = read.Row;
        return new((TRow)(row with { RecordModifyDate = row.RecordModifyDate ?? file.Written }), null);
    }

    private SageRead<TRow> Fault(string key, string column, string reason, long line, int? at) => new(null, new SageMalformedRow(table.Name, key, column,
        string.Create(CultureInfo.InvariantCulture, $"{reason} ({file.Name}, line {line}{(at is { } i ? $", column {i + 1}" : "")})")) { KeyParts = _parts });

    private SageException BadLayout(string why) => new(SageFailure.Refused, CsvCodes.BadLayout,
        $"{file.Name} cannot be read as {table.Name}: {why}. Export it with headings and name them in sage50.csv.headings, or correct sage50.csv.files.");

    private static bool Same(string column, string property) => string.Equals(Plain(column), property, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string column) => OdbcTable<TRow>.Plain(column);

    // The extended layouts go on with bank details and more, which are not read.
    private const int MostUnread = 40;

    private const int LongestRow = 1_000_000;

    private readonly HashSet<long> _malformed = [];
    private readonly Dictionary<string, long> _keys = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<string>? _columns;
    private IReadOnlyList<string>? _parts;
    private int _count;
}
