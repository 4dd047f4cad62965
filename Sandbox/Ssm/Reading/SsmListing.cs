using Sage50Etl.Sandbox.Ssm.Filters;
using Sage50Etl.Sandbox.Ssm.Model;
using Sage50Etl.Sandbox.Ssm.Storage;

namespace Sage50Etl.Sandbox.Ssm.Reading;

/// <summary>Pages of a list: filter, order, slice (ssm-api 4.1). Deleted rows are in it.</summary>
internal sealed class SsmListing(SsmTenant tenant, SsmSwitches switches)
{
    private int _calls;

    /// <param name="order">A column, always descending; null: the tenant's default order.</param>
    /// <param name="page">Zero-based.</param>
    public IEnumerable<SsmRow> Page(SsmResource resource, string? where, string? order, int page, int size)
    {
        var table = tenant.Table(resource);
        var filter = string.IsNullOrWhiteSpace(where) ? null : FilterParser.Parse(resource, where, switches);
        var rows = filter?.Seek?.Invoke(table) ?? table.NewestFirst();
        if (filter is not null) rows = rows.Where(filter.Matches);
        return Ordered(resource, rows, order).Skip((int)Math.Min((long)page * size, int.MaxValue)).Take(size);
    }

    private IEnumerable<SsmRow> Ordered(SsmResource resource, IEnumerable<SsmRow> rows, string? order)
    {
        if (string.IsNullOrWhiteSpace(order)) return switches.DefaultOrderById ? rows.Reverse() : Shuffled(rows);
        var column = Column.Find(resource, order);
        // Rows come newest first already, so the commonest order costs nothing.
        if (column.Name == "id") return rows;
        return rows.OrderByDescending(column.Read, Comparer<object?>.Create(Compare));
    }

    private SsmRow[] Shuffled(IEnumerable<SsmRow> rows)
    {
        var shuffled = rows.ToArray();
        new Random(++_calls).Shuffle(shuffled);
        return shuffled;
    }

    private static int Compare(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ => Comparisons.Order(left, right),
    };
}
