namespace Sage50Etl.Connectors.Ssm.Wire;

/// <summary>What one attempt brought; never an exception, so that the pipeline and the verdict decide on facts.</summary>
internal sealed class SsmOutcome
{
    public required SsmEnding Ending { get; init; }
    public int? Status { get; init; }
    public string Body { get; init; } = "";
    public SsmErrorBody Error { get; init; } = SsmErrorBody.None;
    /// <summary>As answered, or the time until the breaker lets a call through.</summary>
    public TimeSpan? RetryAfter { get; init; }
    /// <summary>Why no answer came, in words.</summary>
    public string Reason { get; init; } = "";
    public Exception? Cause { get; init; }

    public bool Succeeded => Ending == SsmEnding.Answered && Status is >= 200 and < 300;

    /// <summary>The server could not do it, whatever was asked: 408, 5xx, or its data base was away (code 900).</summary>
    public bool IsFault => Ending == SsmEnding.Answered && !Succeeded && (Status is 408 or >= 500 || Error.Code == SsmErrorBody.DatabaseAway);

    /// <summary>Counts against the breaker.</summary>
    public bool SpeaksOfOutage => Ending is SsmEnding.NotSent or SsmEnding.Lost || IsFault;
}
