using Polly;

namespace Sage50Etl.Connectors.Ssm.Wire;

internal sealed class BreakerOptions : ResilienceStrategyOptions
{
    public BreakerOptions() => Name = nameof(ConsecutiveFailureBreaker);
}
