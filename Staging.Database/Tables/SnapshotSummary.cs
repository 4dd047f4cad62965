namespace Sage50Etl.Staging.Database.Tables;

/// <summary>Counts of a snapshot before it is published.</summary>
public sealed record SnapshotSummary(long Rows, long Changed, long Filtered);
