using Sage50Etl.Connectors.Sage50.Odbc.Tables;

namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>What the columns of a file are, settled by its first row.</summary>
/// <param name="Columns">By position; empty where a column is not read.</param>
/// <param name="Width">Fields of the first row.</param>
/// <param name="Headed">The first row holds headings and no record.</param>
/// <param name="Unread">Headings that mean no column, or one that came before.</param>
internal sealed record CsvHead(IReadOnlyList<string> Columns, int Width, bool Headed, IReadOnlyList<string> Unread)
{
    public static CsvHead Of(IOdbcTable table, string[] first, CsvOptions options, TakenFile file)
    {
        var head = ByHeadings(table, first, options.Headings) ?? ByPosition(table, first)
            ?? throw Refused("its first row has no headings that are known" + Hint(first));
        if (table.Key.FirstOrDefault(k => !head.Columns.Contains(k)) is { } key)
            throw Refused($"no column is {key}, the key");
        if (table.Required.FirstOrDefault(c => !head.Columns.Contains(c)) is { } missing)
            throw Refused($"no column is {missing}, without which its records cannot be told");
        if (!head.Headed && first.Length > head.Columns.Count + MostUnread)
            throw Refused($"it has {first.Length} columns, more than the layout");
        return head;

        SageException Refused(string why) => CsvRefusal.Of(file, table.Name, why, CsvRefusal.Headings);
    }

    /// <summary>Columns of the table that the file does not have; stamps are never in a report.</summary>
    public IEnumerable<string> Missing(IOdbcTable table) =>
        table.Optional.Where(c => !Columns.Contains(c) && !c.StartsWith("RECORD_", StringComparison.Ordinal));

    private static CsvHead? ByHeadings(IOdbcTable table, string[] first, IReadOnlyDictionary<string, string> settings)
    {
        HashSet<string> known = [.. table.Required, .. table.Optional];
        var (columns, unread, seen) = (new List<string>(), new List<string>(), new HashSet<string>());
        foreach (var heading in first.Select(h => h.Trim()))
        {
            var set = settings.GetValueOrDefault(heading);
            var column = set is null ? CsvWords.Column(table.Name, heading, known) : known.Contains(set) ? set : null;
            var read = column is not null && seen.Add(column);
            columns.Add(read ? column! : "");
            if (!read && heading.Length > 0) unread.Add(heading);
        }
        var enough = seen.Count >= Math.Min(2, first.Length) && seen.Contains(table.Key[0]);
        return enough ? new(columns, first.Length, Headed: true, unread) : null;
    }

    private static CsvHead? ByPosition(IOdbcTable table, string[] first) =>
        CsvLayouts.Positional(table.Name, first) is { } columns
            ? new([.. columns.Take(first.Length)], first.Length, Headed: false, [])
            : null;

    private static string Hint(string[] first) => first is [var only] && only.Count(c => c == ';') > 1
        ? "; it looks as if its cells were parted by semicolons, and they must be parted by commas"
        : "";

    // The extended layouts go on with bank details and more, which are not read.
    private const int MostUnread = 40;
}
