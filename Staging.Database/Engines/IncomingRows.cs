using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Staging.Database.Engines;

/// <summary>One batch of a snapshot on its way into the incoming table. A row marked as same is only a key: its image stands in current already.</summary>
/// <param name="Fence">Of the reading: who lost its lease and whoever has the step now never see each other's rows.</param>
internal sealed record IncomingRows(
    StagedKind Kind, RunId Run, int Fence, string Scope, Side Side, IReadOnlyList<(StagedRow Row, bool Same)> Rows)
{
    private static readonly string[] Fixed = ["run", "fence", "same", "derived", "scope", "side", "key", "row_hash", "read_at", "gone", "filter", "absent", "extra"];

    /// <summary>Names of the columns, in the order of <see cref="Values"/>.</summary>
    public IReadOnlyList<string> Columns => [.. Fixed, .. Kind.Columns.Select(c => c.Name)];

    public IReadOnlyList<Type> Types => [typeof(long), typeof(int), typeof(bool), typeof(bool), typeof(string), typeof(string), typeof(string), typeof(string), typeof(DateTimeOffset), typeof(bool),
        typeof(string), typeof(string), typeof(string), .. Kind.Columns.Select(c => c.Type)];

    /// <summary>The last row of each key.</summary>
    public IReadOnlyCollection<(StagedRow Row, bool Same)> Distinct()
    {
        var last = new Dictionary<string, (StagedRow, bool)>(Rows.Count, StringComparer.Ordinal);
        foreach (var row in Rows) last[row.Row.Key] = row;
        return last.Values;
    }

    public IEnumerable<object?> Values(StagedRow row, bool same)
    {
        object?[] names = [Run.Value, Fence, same, row.Derived, Scope, Side.ToString(), row.Key, row.Hash, row.ReadAt, row.Gone, row.Filter];
        return [.. names, .. StagedRows.Content(Kind, row, keyOnly: same)];
    }
}
