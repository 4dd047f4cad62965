namespace Sage50Etl.Operations.Reconcile;

/// <summary>Both sides of a company compared, as staged.</summary>
public sealed record ReconcileReport(
    string Company, DateTimeOffset At, IReadOnlyList<SnapshotAge> Snapshots, IReadOnlyList<ReconcileTotal> Totals, IReadOnlyList<Difference> Differences)
{
    public int Explained => Differences.Count(d => d.IsExplained);
    public int Unexplained => Differences.Count - Explained;
}
