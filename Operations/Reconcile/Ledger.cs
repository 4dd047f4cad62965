using Sage50Etl.Messages;

namespace Sage50Etl.Operations.Reconcile;

/// <summary>Adds up compared records by kind, month and currency. Lines count in the month and currency of their order.</summary>
internal sealed class Ledger
{
    private readonly SortedDictionary<(int Order, string Kind, string Period, string Currency), Bucket> _buckets = [];
    private readonly Dictionary<(Side, string), (string?, string?)> _orders = [];

    public void Add(ComparedRecord record, int explained, int unexplained)
    {
        var (sage, ssm) = (record.Sage, record.Ssm);
        var fields = Amounts.Of(record.Kind);
        if (sage.Live) Of(record.Kind, Place(Side.Sage50, record.Kind, sage, ssm)).Sage.Add(sage.Values, fields);
        if (ssm.Live) Of(record.Kind, Place(Side.Ssm, record.Kind, ssm, sage)).Ssm.Add(ssm.Values, fields);
        if (record is { Agreed: { } agreed, LinkState: "linked" })
            Of(record.Kind, record.Kind == "orderLine" ? Line(Side.Sage50, agreed) : Amounts.Bucket(record.Kind, agreed, ssm.Values)).Agreed.Add(agreed, fields);
        if (explained + unexplained == 0) return;
        var counted = Of(record.Kind, sage.Live ? Place(Side.Sage50, record.Kind, sage, ssm) : Place(Side.Ssm, record.Kind, ssm, sage));
        (counted.Explained, counted.Unexplained) = (counted.Explained + explained, counted.Unexplained + unexplained);
    }

    public IReadOnlyList<ReconcileTotal> Totals => [.. _buckets.Select(b => new ReconcileTotal(Streams.OfKind(b.Key.Kind).Name, b.Key.Kind,
        b.Key.Period.Length == 0 ? null : b.Key.Period, b.Key.Currency.Length == 0 ? null : b.Key.Currency,
        b.Value.Sage, b.Value.Ssm, b.Value.Agreed, b.Value.Explained, b.Value.Unexplained))];

    private (string?, string?) Place(Side side, string kind, ComparedSide values, ComparedSide other)
    {
        if (kind == "orderLine") return Line(side, values.Values);
        var place = Amounts.Bucket(kind, values.Values, other.Live ? other.Values : null);
        if (kind == "order" && values.Key is { } key) _orders[(side, key)] = place;
        return place;
    }

    private (string?, string?) Line(Side side, IReadOnlyDictionary<string, object?> values) =>
        values.GetValueOrDefault("order") is string order ? _orders.GetValueOrDefault((side, order)) : default;

    private Bucket Of(string kind, (string? Period, string? Currency) place)
    {
        var stream = Streams.OfKind(kind);
        var key = ((stream.Order * 10) + stream.Kinds.ToList().IndexOf(kind), kind, place.Period ?? "", place.Currency ?? "");
        return _buckets.TryGetValue(key, out var bucket) ? bucket : _buckets[key] = new();
    }

    private sealed class Bucket
    {
        public TotalOf Sage { get; } = new();
        public TotalOf Ssm { get; } = new();
        public TotalOf Agreed { get; } = new();
        public int Explained { get; set; }
        public int Unexplained { get; set; }
    }
}
