using Sage50Etl.Connectors.Ssm;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

public sealed class When_settings_make_no_sense
{
    private static readonly SsmClientOptions Good = new() { PublicKey = "p", PrivateKey = "q" };

    public static TheoryData<SsmClientOptions, string> Wrong => new()
    {
        { Good with { BaseAddress = new Uri("http://api.example.com/api/v4") }, "https" },
        { Good with { BaseAddress = new Uri("api/v4", UriKind.Relative) }, "BaseAddress" },
        { Good with { PublicKey = " " }, "PublicKey" },
        { Good with { PrivateKey = "" }, "PrivateKey" },
        { Good with { RequestsPerSecond = 0 }, "RequestsPerSecond" },
        { Good with { MaxInFlight = 0 }, "MaxInFlight" },
        { Good with { PageSize = 0 }, "PageSize" },
        { Good with { Attempts = 0 }, "Attempts" },
        { Good with { FailuresToOpen = 0 }, "FailuresToOpen" },
        { Good with { CallTimeout = TimeSpan.Zero }, "CallTimeout" },
        { Good with { RetryDelay = TimeSpan.FromSeconds(-1) }, "RetryDelay" },
        { Good with { LongestRetryAfter = TimeSpan.FromDays(2) }, "LongestRetryAfter" },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void The_client_says_which(SsmClientOptions options, string named)
    {
        var failure = Should.Throw<SsmException>(() => new SsmClient(options, TimeProvider.System));

        (failure.Failure, failure.Code).ShouldBe((SsmFailure.Configuration, SsmErrorCodes.Settings));
        failure.Message.ShouldContain(named);
    }

    [Fact]
    public void Good_ones_are_taken() => Should.NotThrow(() => new SsmClient(Good, TimeProvider.System).Dispose());
}
