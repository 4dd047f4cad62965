namespace Sage50Etl.Extract.Snapshots;

/// <summary>How a stream is read. <see cref="Watermark"/> is the source's own text, null for a full sweep.</summary>
public sealed record SnapshotMode(bool Full, string? Watermark, DateTimeOffset Started);
