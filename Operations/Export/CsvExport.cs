using System.Text;
using CsvHelper;
using Sage50Etl.Staging.Database.Files;

namespace Sage50Etl.Operations.Export;

/// <summary>Writes a table to a CSV file row by row, into a temporary file that takes the name only when it is complete. UTF-8 with byte order mark, RFC 4180.</summary>
public static class CsvExport
{
    /// <returns>Rows written.</returns>
    /// <exception cref="IOException">The file exists and <paramref name="overwrite"/> is false, or it cannot be written.</exception>
    public static async Task<long> Write(ExportTable table, string file, char delimiter, bool overwrite, CancellationToken cancellationToken)
    {
        if (!overwrite && File.Exists(file)) throw new IOException($"{file} exists already.");
        var unfinished = $"{file}.{Path.GetRandomFileName()}.part";
        try
        {
            long rows;
            await using (var stream = PrivateFile.Open(unfinished))
            {
                rows = await Write(table, stream, delimiter, cancellationToken);
                await stream.FlushAsync(cancellationToken);
                stream.Flush(flushToDisk: true);
            }
            File.Move(unfinished, file, overwrite);
            return rows;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public static async Task<long> Write(ExportTable table, Stream stream, char delimiter, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellationToken);
        await using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { Separator = delimiter, NewLine = "\r\n" }, leaveOpen: true);
        await csv.WriteRecordAsync([.. table.Columns.Select(c => CsvText.Of(c.Name))], cancellationToken);
        var rows = 0L;
        await foreach (var row in table.Rows(cancellationToken))
        {
            await csv.WriteRecordAsync([.. row.Select(CsvText.Of)], cancellationToken);
            rows++;
        }
        await csv.FlushAsync(cancellationToken);
        return rows;
    }
}
