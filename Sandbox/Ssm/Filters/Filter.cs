using Sage50Etl.Sandbox.Ssm.Storage;

namespace Sage50Etl.Sandbox.Ssm.Filters;

/// <summary>A compiled <c>where</c>.</summary>
/// <param name="Matches">A comparison with an empty value holds for no row, as in SQL.</param>
/// <param name="DateColumns">Date columns it compares.</param>
/// <param name="Seek">Rows that an index narrows it down to; null when all must be looked at.</param>
internal sealed record Filter(Func<SsmRow, bool> Matches, IReadOnlyCollection<string> DateColumns, Func<SsmTable, IEnumerable<SsmRow>>? Seek = null)
{
    public Filter And(Filter other) => new(row => Matches(row) && other.Matches(row), [.. DateColumns, .. other.DateColumns], Seek ?? other.Seek);

    public Filter Or(Filter other) => new(row => Matches(row) || other.Matches(row), [.. DateColumns, .. other.DateColumns]);
}
