namespace Sage50Etl.Staging.Database.Model;

/// <summary>One run of a company (design 4).</summary>
public sealed class RunRow
{
    public long Id { get; set; }
    public string Company { get; set; } = "";
    /// <summary>cycle, plan or priority; see RunKind.</summary>
    public string Kind { get; set; } = "";
    /// <summary>extracting, planning, held, loading, closed, failed, cancelled.</summary>
    public string State { get; set; } = "";
    /// <summary>Planning passes so far; a pass follows creates in Sage whose keys go back to SSM.</summary>
    public int Pass { get; set; }
    public bool FirstRun { get; set; }
    /// <summary>schedule, request, catch-up or demo.</summary>
    public string? Trigger { get; set; }
    /// <summary>Why it is held or failed.</summary>
    public string? Reason { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset? PlannedAt { get; set; }
    public DateTimeOffset? ApprovedAt { get; set; }
    public DateTimeOffset? LoadingAt { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }
    public long SageCalls { get; set; }
    public long SsmCalls { get; set; }
    public DateTimeOffset? DispatchedUntil { get; set; }
}
