using Sage50Etl.Messages;

namespace Sage50Etl.Operations.Reconcile;

/// <summary>When a stream of a side was last read without failure; null when it never was.</summary>
public sealed record SnapshotAge(string Stream, Side Side, DateTimeOffset? ReadAt, long? AgeSeconds);
