namespace Sage50Etl.Operations.Reconcile;

/// <summary>A count and exact sums by field.</summary>
public sealed class TotalOf
{
    private readonly SortedDictionary<string, decimal> _amounts = new(StringComparer.Ordinal);

    public int Count { get; private set; }
    public IReadOnlyDictionary<string, decimal> Amounts => _amounts;

    public void Add(IReadOnlyDictionary<string, object?> values, IEnumerable<string> fields)
    {
        Count++;
        foreach (var field in fields)
            if (values.GetValueOrDefault(field) is decimal amount) _amounts[field] = _amounts.GetValueOrDefault(field) + amount;
    }
}
