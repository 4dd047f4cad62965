using System.Globalization;
using CsvHelper;

namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>The rows of a file, without those that are blank throughout: a spreadsheet adds them at the end.</summary>
internal sealed class CsvRows(TakenFile file, string table, string encoding)
{
    public IEnumerable<CsvRow> Read()
    {
        using var text = new StreamReader(file.Path, CodePages.Of(file.Path, encoding), detectEncodingFromByteOrderMarks: true);
        using var reader = CsvHelper.CsvReader.Create(text, Reading(), leaveOpen: true);
        while (Next(reader))
        {
            var values = new string[reader.FieldCount];
            for (var i = 0; i < values.Length; i++) values[i] = reader.GetString(i);
            if (Array.TrueForAll(values, string.IsNullOrWhiteSpace)) continue;
            yield return new(values, reader.LineNumber, _malformed.Contains(reader.LineNumber));
        }
    }

    private CsvReaderOptions Reading() => CsvReaderOptions.Default with
    {
        HasHeader = false,
        Separator = ',',
        DetectSeparatorHint = false,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        MaxRecordSize = LongestRow,
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
            var why = string.Create(CultureInfo.InvariantCulture,
                $"the row after line {reader.LineNumber} cannot be split into fields, or is longer than {LongestRow} bytes");
            throw CsvRefusal.Of(file, table, why, CsvRefusal.Again);
        }
    }

    private const int LongestRow = 1_000_000;

    private readonly HashSet<long> _malformed = [];
}
