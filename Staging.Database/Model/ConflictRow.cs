using Sage50Etl.Messages;

namespace Sage50Etl.Staging.Database.Model;

/// <summary>A field that moved on both sides, or an edit the rules reject; the loser is kept (design 4.3).</summary>
public sealed class ConflictRow
{
    public long Id { get; set; }
    public string Company { get; set; } = "";
    public string Kind { get; set; } = "";
    public string Record { get; set; } = "";
    public string Field { get; set; } = "";
    /// <summary>conflict or rejected.</summary>
    public string Class { get; set; } = "";
    /// <summary>settled or open.</summary>
    public string State { get; set; } = "";
    public string Policy { get; set; } = "";
    public Side? Winner { get; set; }
    public string? BaseSage { get; set; }
    public string? BaseSsm { get; set; }
    public string? Sage { get; set; }
    public string? Ssm { get; set; }
    public string? Reason { get; set; }
    public long RunId { get; set; }
    public DateTimeOffset At { get; set; }
}
