using Sage50Etl.Messages;

namespace Sage50Etl.Staging.Database.Model;

/// <summary>What was last accepted of one kind of one side (D19).</summary>
public sealed class StreamStateRow
{
    /// <summary>Company for Sage 50, tenant for SSM.</summary>
    public string Scope { get; set; } = "";
    public Side Side { get; set; }
    public string Kind { get; set; } = "";
    /// <summary>Greatest stamps seen, as JSON, each compared only with itself.</summary>
    public string? Watermark { get; set; }
    public DateTimeOffset? FullAt { get; set; }
    public long RowCount { get; set; }
    public int HashVersion { get; set; }
}
