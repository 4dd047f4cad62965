namespace Sage50Etl.Load.Targets;

/// <summary>A call to a target that failed, sorted by what to do about it.</summary>
public sealed class TargetException(FailureClass failure, string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public FailureClass Failure { get; } = failure;
    public string Code { get; } = code;
    public string? Field { get; init; }
    /// <summary>The canonical field behind a refused value: without it the rest may be taken (D22).</summary>
    public string? Refuses { get; init; }
    /// <summary>Rule that is not met, where one names the case.</summary>
    public string? Rule { get; init; }
    public string? Limit { get; init; }
    public TimeSpan? RetryAfter { get; init; }
    /// <summary>Nobody who does the write has answered: it may still be on its way, so the target is not asked for it yet.</summary>
    public bool UnderWay { get; init; }
}
