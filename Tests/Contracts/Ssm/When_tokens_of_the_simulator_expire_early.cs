using Microsoft.Extensions.Time.Testing;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

public sealed class When_tokens_of_the_simulator_expire_early
{
    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    public async Task Reads_and_writes_go_on_with_a_new_one(int status)
    {
        var cancel = TestContext.Current.CancellationToken;
        var time = new FakeTimeProvider();
        await using var tenant = await SimulatorTenant.Start(
            new SsmSwitches { TokenLifetime = TimeSpan.FromMinutes(2), BadCredentialsStatus = status, ErrorBody = SsmErrorBody.PlainText }, time);
        using var client = new SsmClient(new SsmClientOptions
        {
            BaseAddress = tenant.Address,
            PublicKey = tenant.PublicKey,
            PrivateKey = tenant.PrivateKey,
            RequestsPerSecond = null,
        }, time);
        var id = await client.Create<SsmProduct>(new() { ["model"] = "Kettle" }, cancel);

        time.Advance(TimeSpan.FromMinutes(3));
        (await client.Get<SsmProduct>(id, cancel)).ShouldNotBeNull();
        time.Advance(TimeSpan.FromMinutes(3));
        await client.Update<SsmProduct>(id, new() { ["model"] = "Pot" }, cancel);

        (await client.Get<SsmProduct>(id, cancel)).ShouldNotBeNull().Model.ShouldBe("Pot");
    }
}
