namespace Sage50Etl.Connectors.Ssm;

/// <summary>What a caller can do about a failure (design 4.6).</summary>
public enum SsmFailure
{
    /// <summary>Try again later: 408, 429, 503, resets and time-outs of reads, writes that were certainly not sent.</summary>
    Transient,
    /// <summary>This record only: SSM said no (400 on a write, unknown id).</summary>
    Refused,
    /// <summary>A write was sent and no certain answer came back: ask by key before anything else.</summary>
    InDoubt,
    /// <summary>Wrong keys, missing rights, a missing resource: nothing of this tenant can work until a person mends it.</summary>
    Configuration,
}
