namespace Sage50Etl.Staging.Database.Model;

/// <summary>Who did what to which record and why; never removed by a run (I7).</summary>
public sealed class AuditRow
{
    public long Id { get; set; }
    public string Company { get; set; } = "";
    public string Kind { get; set; } = "";
    public string Record { get; set; } = "";
    public DateTimeOffset At { get; set; }
    public string Who { get; set; } = "";
    public string What { get; set; } = "";
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Reason { get; set; }
    public long? ChangeId { get; set; }
    public long? RunId { get; set; }
}
