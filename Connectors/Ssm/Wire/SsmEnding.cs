namespace Sage50Etl.Connectors.Ssm.Wire;

/// <summary>How an attempt ended.</summary>
internal enum SsmEnding
{
    Answered,
    /// <summary>Certainly nothing reached SSM.</summary>
    NotSent,
    /// <summary>Sent, and no whole answer came.</summary>
    Lost,
    /// <summary>Answered with success, and the answer is larger than what is taken into memory.</summary>
    TooLarge,
    /// <summary>Not sent, because the answer would come after the caller's time for it.</summary>
    Late,
    /// <summary>The breaker is open.</summary>
    FailedFast,
}
