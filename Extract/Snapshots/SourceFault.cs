namespace Sage50Etl.Extract.Snapshots;

/// <summary>A record that is there but cannot be worked with.</summary>
/// <param name="Key">Null when not even its key can be read: then nothing can be called absent.</param>
public sealed record SourceFault(string? Key, string Code, string? Field, string Reason);
