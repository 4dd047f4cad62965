using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50;

/// <summary>Lists that other records look something up in. A row that cannot be read is one that nothing is found under, and costs nobody else what they look for.</summary>
public static class ReferenceRead
{
    /// <summary>The rows that can be read.</summary>
    public static async Task<IReadOnlyList<TRow>> Known<TRow>(this ISage50Reader sage, CancellationToken cancellationToken) where TRow : SageRow
    {
        var rows = new List<TRow>();
        await foreach (var read in sage.ReadWithFaults<TRow>(SageQuery.All, cancellationToken))
            if (read.IsRow) rows.Add(read.Row);
        return rows;
    }

    /// <summary>The currencies that can be read. Without the base currency no amount can be told from another, so then the row that cannot be read is said.</summary>
    public static async Task<IReadOnlyList<Currency>> Currencies(this ISage50Reader sage, CancellationToken cancellationToken)
    {
        var (rows, faults) = (new List<Currency>(), new List<SageMalformedRow>());
        await foreach (var read in sage.ReadWithFaults<Currency>(SageQuery.All, cancellationToken))
            if (read.IsRow) rows.Add(read.Row);
            else faults.Add(read.Fault);

        return faults.Count == 0 || rows.Exists(r => r.BaseCurrency) ? rows : throw faults[0].ToException();
    }
}
