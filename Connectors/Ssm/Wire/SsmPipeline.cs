using Polly;
using Polly.Retry;

namespace Sage50Etl.Connectors.Ssm.Wire;

/// <summary>
/// From the outside in: repeats, calls in flight, breaker, even spacing, time-out of the attempt. So waiting to repeat holds no place, and
/// waiting for a place costs no time-out.
/// </summary>
internal static class SsmPipeline
{
    public static readonly ResiliencePropertyKey<SsmCall> Call = new("ssm.call");

    public static ResiliencePipeline<SsmOutcome> Build(SsmClientOptions options, SsmPacer? pacer, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder<SsmOutcome> { Name = "ssm", TimeProvider = time };
        if (options.Attempts > 1)
            builder.AddRetry(Repeats(options));
        builder.AddConcurrencyLimiter(options.MaxInFlight, int.MaxValue);
        builder.AddStrategy(_ => new ConsecutiveFailureBreaker(options.FailuresToOpen, options.OpenFor, time), new BreakerOptions());
        if (pacer is not null)
            builder.AddRateLimiter(pacer);
        return builder.AddTimeout(options.CallTimeout).Build();
    }

    private static RetryStrategyOptions<SsmOutcome> Repeats(SsmClientOptions options) => new()
    {
        MaxRetryAttempts = options.Attempts - 1,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.RetryDelay,
        MaxDelay = options.LongestRetryAfter,
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } outcome
            && SsmRepeats.Allowed(arguments.Context.Properties.GetValue(Call, null!), outcome, options)),
        DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
    };
}
