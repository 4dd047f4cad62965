namespace Sage50Etl.Staging.Database.Runs;

/// <summary>How a leased step ended. <see cref="RetryAfter"/> leaves it pending for later (transient, busy); a code without it is final for this run.</summary>
public sealed record StepOutcome
{
    public string Mode { get; init; } = "";
    public long RowsRead { get; init; }
    public long RowsChanged { get; init; }
    public long RowsFiltered { get; init; }
    public long RowsRefused { get; init; }
    public string? Code { get; init; }
    public string? Reason { get; init; }
    public TimeSpan? RetryAfter { get; init; }
    /// <summary>The step only waited for somebody else, which is no attempt. Goes with <see cref="RetryAfter"/>.</summary>
    public bool OnlyWaited { get; init; }
}
