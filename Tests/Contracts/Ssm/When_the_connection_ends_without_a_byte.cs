using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

/// <summary>The framework repeats a request without a body by itself when the connection ends like this; no write may be sent twice.</summary>
public sealed class When_the_connection_ends_without_a_byte
{
    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task A_write_was_sent_once_and_is_in_doubt(string verb)
    {
        await using var server = new QuietServer();
        using var client = Client(server);

        var failure = await Should.ThrowAsync<SsmException>(() => verb switch
        {
            "POST" => client.Create<SsmAccount>(new() { ["name"] = "N" }, TestContext.Current.CancellationToken),
            "PUT" => client.Update<SsmAccount>(7, new() { ["name"] = "N" }, TestContext.Current.CancellationToken),
            _ => client.Delete<SsmAccount>(7, TestContext.Current.CancellationToken),
        });

        failure.Failure.ShouldBe(SsmFailure.InDoubt);
        server.Requests.Count(line => line.StartsWith(verb, StringComparison.Ordinal) && !line.Contains("login", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_read_is_transient_and_every_request_is_counted()
    {
        await using var server = new QuietServer();
        using var client = Client(server);

        var failure = await Should.ThrowAsync<SsmException>(() => client.Get<SsmAccount>(7, TestContext.Current.CancellationToken));

        failure.Failure.ShouldBe(SsmFailure.Transient);
        client.RequestsSent.ShouldBe(server.Requests.Count);
    }

    private static SsmClient Client(QuietServer server) => new(new SsmClientOptions
    {
        BaseAddress = server.Address,
        PublicKey = SsmStub.PublicKey,
        PrivateKey = SsmStub.PrivateKey,
        RequestsPerSecond = null,
        RetryDelay = TimeSpan.FromMilliseconds(1),
    }, TimeProvider.System);
}
