using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Operations.Reconcile;

/// <summary>Compares both sides of a company as staged: counts, exact sums, and every difference with the rule that explains it.</summary>
public sealed class Reconciliation(StagingStore store, IStagedComparison comparison, TimeProvider time)
{
    /// <param name="streams">Names out of <see cref="Streams"/>; lines are reported with their orders.</param>
    public async Task<ReconcileReport> Of(IReadOnlyCollection<string> streams, CancellationToken cancellationToken)
    {
        var (ledger, explainer, differences) = (new Ledger(), new Explainer(), new List<Difference>());
        var company = comparison.Scope.Company.Value;
        foreach (var kind in Streams.All.Where(s => streams.Contains(s.Name)).SelectMany(s => s.Kinds))
            await foreach (var page in comparison.Read(kind, cancellationToken))
            {
                var evidence = await store.Read(db => Evidence.Read(db, company, kind, page, cancellationToken), cancellationToken);
                foreach (var record in page)
                {
                    var found = Differences(record, explainer, evidence).ToList();
                    ledger.Add(record, found.Count(d => d.IsExplained), found.Count(d => !d.IsExplained));
                    differences.AddRange(found);
                }
            }
        return new(company, time.GetUtcNow(), await Ages(streams, cancellationToken), ledger.Totals, differences);
    }

    /// <summary>A value as reports and conflict rows write it; null is empty.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static IEnumerable<Difference> Differences(ComparedRecord record, Explainer explainer, Evidence evidence)
    {
        switch (record.Sage.Live, record.Ssm.Live)
        {
            case (true, true):
                foreach (var field in record.Fields)
                    yield return Of(record, Difference.Different, field, Explainer.Field(record, field, evidence) ?? evidence.UnderWay(record) ?? Unexplained(field));
                if (Total(record) is { } total) yield return total;
                break;
            case (true, false):
                yield return Of(record, Difference.OnlySage, null, explainer.Alone(record, evidence) ?? evidence.UnderWay(record) ?? new(Explained.No, null,
                    "no rule keeps it out of SSM and no change brings it there. Run 'sync' and reconcile again; if it stays, look at 'timeline' of the record"));
                break;
            case (false, true):
                yield return Of(record, Difference.OnlySsm, null, explainer.Alone(record, evidence) ?? evidence.UnderWay(record) ?? new(Explained.No, null,
                    "Sage 50 holds no such record and no rule lets SSM hold it alone. Run 'sync' and reconcile again; if it stays, see who made it in SSM"));
                break;
        }
        if (evidence.Finding(Side.Sage50, record.Sage.Key, "S50-E-050") is { } adapted)
            yield return Of(record, Difference.Different, null, new(Explained.Adapted, "D11", adapted.Reason, adapted.Code, adapted.Limit));
    }

    private static Explanation Unexplained(ComparedField field) => new(Explained.No, null, field.Target is { } side
        ? $"it moved after the last plan, which would write it to {side}. Run 'sync' and reconcile again; if it stays, look at 'timeline' of the record"
        : "it moved after the last plan. Run 'sync' and reconcile again; if it stays, look at 'timeline' of the record");

    // SSM may compute the total of a document anew; the amounts themselves are compared in their own fields (D12).
    private static Difference? Total(ComparedRecord record) =>
        record.Kind is "order" or "orderLine" && record.Ssm.Total is { } shown && record.Sage.Values.GetValueOrDefault("net") is decimal net && shown != net
            ? Of(record, Difference.Different, new("total", net, shown, net, false, null, false), new(Explained.Total, "D12", "SSM computed the total itself; net, tax and gross are compared on their own"))
            : null;

    private static Difference Of(ComparedRecord record, string where, ComparedField? field, Explanation why) => new(
        Streams.OfKind(record.Kind).Name, record.Kind, record.Record, record.Sage.Key, record.Ssm.Key, where, field?.Field, Shown(field?.Sage), Shown(field?.Ssm),
        why.Class, why.Rule, why.Code, why.Limit, why.Reason);

    private static string? Shown(object? value) => value is decimal amount ? amount.ToString("0.00####", CultureInfo.InvariantCulture) : Text(value);

    private Task<List<SnapshotAge>> Ages(IReadOnlyCollection<string> streams, CancellationToken cancellationToken) => store.Read(async db =>
    {
        var company = comparison.Scope.Company.Value;
        var ages = new List<SnapshotAge>();
        foreach (var stream in Streams.All.Select(s => s.Name).Where(streams.Contains))
            foreach (var side in new[] { Side.Sage50, Side.Ssm })
            {
                var at = await LastRead(db, company, stream, side, cancellationToken);
                ages.Add(new(stream, side, at, at is { } read ? (long)(time.GetUtcNow() - read).TotalSeconds : null));
            }
        return ages;
    }, cancellationToken);

    // From the newest run backwards, so that it ends at the first that read the stream.
    private static Task<DateTimeOffset?> LastRead(StagingDb db, string company, string stream, Side side, CancellationToken cancellationToken)
    {
        var read = db.Steps.Where(s => s.Phase == StepPhase.Extract && s.Side == side && s.Stream == stream && s.State == StepState.Done);

        return db.Runs.Where(r => r.Company == company)
            .SelectMany(r => read.Where(s => s.RunId == r.Id), (r, s) => new { r.Id, s.StartedAt })
            .OrderByDescending(x => x.Id).Select(x => x.StartedAt).FirstOrDefaultAsync(cancellationToken);
    }
}
