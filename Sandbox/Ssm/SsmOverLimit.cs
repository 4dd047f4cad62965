namespace Sage50Etl.Sandbox.Ssm;

/// <summary>Answer to a call over the rate limit (ssm-api 5.7).</summary>
public enum SsmOverLimit
{
    /// <summary>429 without Retry-After.</summary>
    TooManyRequests,
    TooManyRequestsWithRetryAfter,
    /// <summary>503.</summary>
    ServiceUnavailable,
}
