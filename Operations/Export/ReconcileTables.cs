using System.Runtime.CompilerServices;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Reconcile;

namespace Sage50Etl.Operations.Export;

/// <summary>The reconciliation as tables: every difference, and the sums by month and currency.</summary>
internal sealed class ReconcileTables(Reconciliation reconciliation, bool personal)
{
    private static readonly string[] Columns =
        ["stream", "kind", "record", "sageKey", "ssmKey", "where", "field", "sage", "ssm", "class", "rule", "code", "limit", "reason"];
    private static readonly string[] Streams = [.. Messages.Streams.All.Select(s => s.Name)];

    public IEnumerable<ExportTable> All =>
    [
        new("reconcile", [.. Columns.Select(Text)], Differences),
        new("totals", [Text("stream"), Text("kind"), Text("period"), Text("currency"), Text("field"), Number("sageRecords"), Number("ssmRecords"), Number("agreedRecords"),
            Money("sage"), Money("ssm"), Money("agreed"), Number("explained"), Number("unexplained")], Totals),
    ];

    private async IAsyncEnumerable<object?[]> Differences([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var d in (await reconciliation.Of(Streams, cancellationToken)).Differences)
            yield return [d.Stream, d.Kind, Key(d, d.Record), Key(d, d.SageKey), d.SsmKey, d.Where, d.Field, Shown(d, d.Sage), Shown(d, d.Ssm), d.Class, d.Rule, d.Code, d.Limit, Words(d)];
    }

    private async IAsyncEnumerable<object?[]> Totals([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var t in (await reconciliation.Of(Streams, cancellationToken)).Totals)
            foreach (var field in t.Sage.Amounts.Keys.Union(t.Ssm.Amounts.Keys).DefaultIfEmpty())
                yield return [t.Stream, t.Kind, t.Period, t.Currency, field, t.Sage.Count, t.Ssm.Count, t.Agreed.Count, Sum(t.Sage, field), Sum(t.Ssm, field), Sum(t.Agreed, field), t.Explained, t.Unexplained];
    }

    private object? Key(Difference d, string? key) => personal ? key : Personal.MaskKey(d.Kind, key);

    private object? Words(Difference d) => personal ? d.Reason : Personal.MaskQuoted(d.Kind, d.Field, d.Reason);

    private object? Shown(Difference d, string? value) => personal || d.Field is null ? value : Personal.Mask(d.Kind, d.Field, (object?)value);

    private static object? Sum(TotalOf total, string? field) => field is not null && total.Amounts.TryGetValue(field, out var sum) ? sum : null;

    private static ExportColumn Text(string name) => new(name, typeof(string));
    private static ExportColumn Number(string name) => new(name, typeof(int));
    private static ExportColumn Money(string name) => new(name, typeof(decimal));
}
