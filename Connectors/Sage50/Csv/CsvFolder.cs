using System.Globalization;
using System.IO.Enumeration;
using System.Security.Cryptography;

namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>
/// The folder exports arrive in. A complete file is taken once: it moves to <c>taken/TABLE</c> under the time it was written, and the newest
/// taken file of a table is what the table holds. A file whose content was taken already is put aside as <c>same-</c>.
/// </summary>
internal sealed class CsvFolder(CsvOptions options, TimeProvider time)
{
    /// <summary>Takes what has arrived for a table; null where nothing ever has.</summary>
    public TakenFile? Newest(string table)
    {
        if (!Directory.Exists(options.Folder))
            throw new SageException(SageFailure.Configuration, CsvCodes.NoFolder,
                $"The folder {options.Folder} of Sage's exports is not there. Correct sage50.csv.folder, or create it.");
        lock (_gate)
        {
            try
            {
                foreach (var file in Arrived(table)) Take(table, file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new SageException(SageFailure.Transient, CsvCodes.FileInUse,
                    $"A file for {table} in {options.Folder} cannot be taken ({e.GetType().Name}). "
                    + "It is tried again later; close the file, and check the rights of the service.", e);
            }
            return Current(table);
        }
    }

    /// <summary>The file that a table will be read from next, without taking it; null where there is none.</summary>
    public TakenFile? Next(string table)
    {
        if (!Directory.Exists(options.Folder)) return null;
        return Arrived(table).LastOrDefault() is { } file
            ? new TakenFile(file.FullName, file.Name, TimeZoneInfo.ConvertTimeFromUtc(file.LastWriteTimeUtc, time.LocalTimeZone))
            : Current(table);
    }

    /// <summary>Files that no table takes, and those that wait because they are not complete.</summary>
    public IEnumerable<string> Problems()
    {
        if (!Directory.Exists(options.Folder)) yield break;
        foreach (var file in new DirectoryInfo(options.Folder).GetFiles().OrderBy(f => f.Name, StringComparer.Ordinal))
            if (IsSheet(file.Name))
                yield return $"{file.Name} is not read: it is no CSV file. Export the report as CSV.";
            else if (!IsCsv(file.Name))
                continue;
            else if (TableOf(file.Name) is null)
                yield return $"{file.Name} is not read: its name fits no table. {CsvFileNames.Rule}";
            else if (Incomplete(file) is { } why) yield return $"{file.Name} is not read yet: {why}.";
    }

    /// <summary>
    /// Files that wait although nobody has written to them for long, each with why: those a table would take, or without one those that no table takes.
    /// What is told here keeps the newest picture out while the one before is read again and again.
    /// </summary>
    public IEnumerable<(string File, string Why)> Waiting(string? table)
    {
        if (!Directory.Exists(options.Folder)) yield break;
        foreach (var file in new DirectoryInfo(options.Folder).GetFiles().OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            if (time.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc < Forgotten) continue;
            if (table is null && IsSheet(file.Name)) yield return (file.Name, "it is no CSV file. Export the report as CSV");
            if (!IsCsv(file.Name) || TableOf(file.Name) != table) continue;
            if (table is null) yield return (file.Name, $"its name fits no table. {CsvFileNames.Rule.TrimEnd('.')}");
            else if (Incomplete(file) is { } why) yield return (file.Name, $"{why}. Export it again");
        }
    }

    /// <summary>Why a file is not read yet; null when it is complete.</summary>
    public string? Incomplete(FileInfo file)
    {
        file.Refresh();
        if (time.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc < options.Quiet) return "it changed a moment ago";
        using var stream = file.OpenRead();
        if (stream.Length == 0) return "it is empty";
        return CsvEnding.IsWhole(stream) ? null : "its last row is not complete (no line end, or an open quotation mark)";
    }

    public string? TableOf(string name)
    {
        foreach (var (pattern, table) in options.Files)
            if (FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true)) return table;
        return CsvFileNames.TableOf(name);
    }

    private IEnumerable<FileInfo> Arrived(string table) => new DirectoryInfo(options.Folder).GetFiles()
        .Where(f => IsCsv(f.Name) && TableOf(f.Name) == table && Incomplete(f) is null)
        .OrderBy(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal);

    private void Take(string table, FileInfo file)
    {
        var taken = Directory.CreateDirectory(Taken(table)).FullName;
        var stamp = file.LastWriteTimeUtc.ToString(Stamp, CultureInfo.InvariantCulture);
        var same = Current(table) is { } current && Hash(current.Path).AsSpan().SequenceEqual(Hash(file.FullName));
        file.MoveTo(Path.Combine(taken, $"{(same ? "same-" : "")}{stamp}-{file.Name}"), overwrite: true);
    }

    /// <summary>The file that a table was read from last.</summary>
    public TakenFile? Current(string table)
    {
        if (!Directory.Exists(Taken(table))) return null;
        var newest = Directory.GetFiles(Taken(table)).Select(f => (File: f, At: Written(Path.GetFileName(f)))).Where(f => f.At is not null)
            .OrderBy(f => f.At).ThenBy(f => f.File, StringComparer.Ordinal).LastOrDefault();
        if (newest.At is not { } at) return null;
        return new TakenFile(newest.File, Path.GetFileName(newest.File)[(Length + 1)..], TimeZoneInfo.ConvertTimeFromUtc(at, time.LocalTimeZone));
    }

    private static DateTime? Written(string name) => name.Length >= Length && DateTime.TryParseExact(
        name[..Length], Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static byte[] Hash(string file)
    {
        using var stream = File.OpenRead(file);
        return SHA256.HashData(stream);
    }

    private string Taken(string table) => Path.Combine(options.Folder, "taken", table);

    private static bool IsCsv(string name) => name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private static bool IsSheet(string name) => Path.GetExtension(name).ToUpperInvariant() is ".XLS" or ".XLSX" or ".ODS" or ".TXT" or ".TSV";

    private const string Stamp = "yyyyMMdd'T'HHmmss'Z'";
    private const int Length = 16;
    // Whoever writes a file goes on within this time, or begins anew.
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(15);
    private readonly Lock _gate = new();
}
