namespace Sage50Etl.Operations.Reconcile;

/// <summary>Both sides of a company compared, as staged.</summary>
public sealed record ReconcileReport(
    string Company, DateTimeOffset At, IReadOnlyList<SnapshotAge> Snapshots, IReadOnlyList<ReconcileTotal> Totals, IReadOnlyList<Difference> Differences)
{
    public int Explained => Differences.Count(d => d.IsExplained);
    public int Unexplained => Differences.Count - Explained;

    /// <summary>Sides of streams that were never read: nothing can be said of them, least of all that they agree.</summary>
    public IReadOnlyList<SnapshotAge> Unread => [.. Snapshots.Where(s => s.ReadAt is null)];

    public bool Agrees => Unexplained == 0 && Unread.Count == 0;
}
