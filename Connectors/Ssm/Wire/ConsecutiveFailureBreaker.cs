using Polly;

namespace Sage50Etl.Connectors.Ssm.Wire;

/// <summary>
/// Opens after a number of failed attempts in a row and then lets one attempt through at a time. Polly's own breaker opens on a ratio within a
/// window, which good traffic just before an outage holds closed for as long as the window lasts.
/// </summary>
internal sealed class ConsecutiveFailureBreaker(int failuresToOpen, TimeSpan openFor, TimeProvider time) : ResilienceStrategy<SsmOutcome>
{
    private readonly Lock _gate = new();
    private int _failures;
    private long _openedAt;
    private bool _probing;

    protected override async ValueTask<Outcome<SsmOutcome>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<SsmOutcome>>> callback, ResilienceContext context, TState state)
    {
        if (Refusal() is { } wait)
        {
            return Outcome.FromResult(new SsmOutcome
            {
                Ending = SsmEnding.FailedFast,
                RetryAfter = wait,
                Reason = $"the latest {failuresToOpen} attempts failed",
            });
        }
        var outcome = await callback(context, state);
        Record(outcome.Result);
        return outcome;
    }

    private TimeSpan? Refusal()
    {
        lock (_gate)
        {
            if (_failures < failuresToOpen)
                return null;
            var left = openFor - time.GetElapsedTime(_openedAt);
            if (left > TimeSpan.Zero)
                return left;
            if (_probing)
                return TimeSpan.Zero;
            _probing = true;
            return null;
        }
    }

    private void Record(SsmOutcome? outcome)
    {
        lock (_gate)
        {
            _probing = false;
            // Without an outcome the caller gave up: that says nothing about SSM.
            if (outcome is null)
                return;
            if (!outcome.SpeaksOfOutage)
            {
                _failures = 0;
                return;
            }
            _failures = Math.Min(_failures + 1, failuresToOpen);
            if (_failures == failuresToOpen)
                _openedAt = time.GetTimestamp();
        }
    }
}
