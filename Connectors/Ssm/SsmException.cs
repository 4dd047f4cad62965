namespace Sage50Etl.Connectors.Ssm;

/// <summary>Every failure the SSM client reports. The text names verb, resource, id and what SSM answered (cut and redacted), never a key or token.</summary>
/// <param name="failure">What the caller can do.</param>
/// <param name="code">Stable support code, <c>SSM-nnn</c>.</param>
/// <param name="message">What happened and what a person can do.</param>
public sealed class SsmException(SsmFailure failure, string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public SsmFailure Failure { get; } = failure;
    public string Code { get; } = code;
    /// <summary>HTTP status, or null when no answer came.</summary>
    public int? Status { get; init; }
    /// <summary>The field SSM names as wrong, where it names one.</summary>
    public string? Field { get; init; }
    /// <summary>Retry-After of the answer.</summary>
    public TimeSpan? RetryAfter { get; init; }
    /// <summary>A write that SSM itself has not answered: it may still take effect, for as long as a call may last.</summary>
    public bool UnderWay { get; init; }
}
