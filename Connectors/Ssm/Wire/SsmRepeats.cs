namespace Sage50Etl.Connectors.Ssm.Wire;

/// <summary>
/// Decides what the pipeline may send again: reads that failed for want of the server, writes only when they certainly did nothing.
/// </summary>
internal static class SsmRepeats
{
    public static bool Allowed(SsmCall call, SsmOutcome outcome, SsmClientOptions options)
    {
        if (outcome.RetryAfter > options.LongestRetryAfter)
            return false;
        if (call.IsWrite && !SsmWriteWindow.Fits(options.CallTimeout + (outcome.RetryAfter ?? TimeSpan.Zero)))
            return false;
        return outcome switch
        {
            { Ending: SsmEnding.FailedFast or SsmEnding.Late } => false,
            { Ending: SsmEnding.NotSent } => true,
            { Status: 429 } => true,
            _ => !call.IsWrite && outcome.SpeaksOfOutage,
        };
    }
}
