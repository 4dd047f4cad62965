namespace Sage50Etl.Staging.Database.Tables;

/// <summary>
/// Decides which rows of a batch go in, given what the same reading has brought before. Two that are delivered under one key must say the same, else there
/// is no telling which is the record: then the key only counts as seen.
/// </summary>
/// <param name="earlier">Rows of this reading.</param>
/// <param name="current">Rows of the last accepted picture.</param>
internal sealed class RowLanding(IReadOnlyDictionary<string, RowPicture> earlier, IReadOnlyDictionary<string, RowPicture> current)
{
    private readonly Dictionary<string, StagedRow> _rows = new(StringComparer.Ordinal);
    private readonly List<KeyClash> _clashes = [];

    public IReadOnlyCollection<StagedRow> Rows => _rows.Values;
    public IReadOnlyList<KeyClash> Clashes => _clashes;

    /// <summary>A row that says no more than that its key is there.</summary>
    public static StagedRow OnlySeen(string key, DateTimeOffset readAt) =>
        new() { Key = key, Hash = "", ReadAt = readAt, Values = new Dictionary<string, object?>() };

    public void Add(StagedRow row)
    {
        if (Before(row.Key) is not { } before || before.Derived)
        {
            _rows[row.Key] = row;
            return;
        }
        // A conclusion from the last picture counts for nothing beside what is delivered; neither does one more row of a key that is in doubt.
        if (row.Derived || before.OnlySeen || before.Says(row)) return;
        _clashes.Add(new(row.Key, before.Extra ?? current.GetValueOrDefault(row.Key)?.Extra, row.Extra));
        _rows[row.Key] = OnlySeen(row.Key, row.ReadAt);
    }

    private RowPicture? Before(string key) => _rows.TryGetValue(key, out var row)
        ? new(row.Hash, row.Gone, row.Filter, row.Extra, row.Derived)
        : earlier.GetValueOrDefault(key);
}
