using Sage50Etl.Messages;

namespace Sage50Etl.Staging.Database.Model;

/// <summary>
/// A field that moved on both sides, an edit the rules reject, or a record that fits two; the loser is kept (design 4.3). Values are text, null is empty.
/// </summary>
public sealed class ConflictRow
{
    public long Id { get; set; }
    public string Company { get; set; } = "";
    public string Kind { get; set; } = "";
    public string Record { get; set; } = "";
    /// <summary>Canonical field; empty for a parked record.</summary>
    public string Field { get; set; } = "";
    /// <summary>One of <see cref="ConflictClass"/>.</summary>
    public string Class { get; set; } = "";
    /// <summary>One of <see cref="ConflictState"/>.</summary>
    public string State { get; set; } = "";
    public string Policy { get; set; } = "";
    public Side? Winner { get; set; }
    public string? SageKey { get; set; }
    public string? SsmKey { get; set; }
    public string? BaseSage { get; set; }
    public string? BaseSsm { get; set; }
    public string? Sage { get; set; }
    public string? Ssm { get; set; }
    /// <summary>When each side's record was last edited, as that system stamps it: its own clock and zone. Null where it was our own write or is unknown.</summary>
    public string? SageAt { get; set; }
    public string? SsmAt { get; set; }
    /// <summary>SSM id of the user who wrote the SSM record last.</summary>
    public string? SsmBy { get; set; }
    /// <summary>Keys of the other side that fit a parked record, separated by comma and space.</summary>
    public string? Candidates { get; set; }
    public string? Reason { get; set; }
    /// <summary>One of <see cref="ConflictChoice"/>, null while nobody has decided.</summary>
    public string? Resolution { get; set; }
    /// <summary>The typed value, or the key to link with.</summary>
    public string? ResolvedValue { get; set; }
    public string? ResolvedBy { get; set; }
    public DateTimeOffset? ResolvedAt { get; set; }
    public long RunId { get; set; }
    public DateTimeOffset At { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }
}
