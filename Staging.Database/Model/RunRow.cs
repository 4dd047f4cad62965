namespace Sage50Etl.Staging.Database.Model;

/// <summary>One run of a company (design 4).</summary>
public sealed class RunRow
{
    /// <summary>Trigger of a run that holds what another one planned for streams that were never loaded before (D28).</summary>
    public const string SetApart = "set apart";

    public long Id { get; set; }
    public string Company { get; set; } = "";
    /// <summary>cycle, plan or priority; see RunKind.</summary>
    public string Kind { get; set; } = "";
    /// <summary>extracting, planning, held, loading, closed, failed, cancelled.</summary>
    public string State { get; set; } = "";
    /// <summary>Planning passes so far; a pass follows creates in Sage whose keys go back to SSM.</summary>
    public int Pass { get; set; }
    public bool FirstRun { get; set; }
    /// <summary>schedule, request, priority, or <see cref="SetApart"/>.</summary>
    public string? Trigger { get; set; }
    /// <summary>Why it is held or failed.</summary>
    public string? Reason { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset? PlannedAt { get; set; }
    /// <summary>Which changes, in which version, were planned when it was held: an approval covers these and no others (D27).</summary>
    public string? PlanHash { get; set; }
    /// <summary>Of the present pass; the next one asks again.</summary>
    public DateTimeOffset? ApprovedAt { get; set; }
    public DateTimeOffset? LoadingAt { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }
    public long SageCalls { get; set; }
    public long SsmCalls { get; set; }
    public DateTimeOffset? DispatchedUntil { get; set; }
}
