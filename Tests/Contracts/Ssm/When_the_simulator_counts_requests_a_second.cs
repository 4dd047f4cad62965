using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

/// <summary>In real time, as the tenant's limit of 4 is (ssm-api 5.7).</summary>
public sealed class When_the_simulator_counts_requests_a_second
{
    [Fact]
    public async Task The_default_pace_never_meets_the_limit()
    {
        var cancel = TestContext.Current.CancellationToken;
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using (var simulator = await SsmSimulator.Start(new SsmSimulatorOptions { DataFile = file, RequestsPerSecond = 4 }, cancel))
        {
            using var client = new SsmClient(new SsmClientOptions
            {
                BaseAddress = simulator.BaseAddress,
                PublicKey = SsmSimulator.PublicKey,
                PrivateKey = SsmSimulator.PrivateKey,
            }, TimeProvider.System);

            await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => client.Resources(cancel)));

            client.RequestsSent.ShouldBe(13);
            simulator.Store.Calls.ShouldAllBe(call => call.Status == 200);
        }
        File.Delete(file);
    }

    [Fact]
    public async Task A_pace_above_it_is_slowed_down_by_the_refusals_and_gets_through()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var tenant = await SimulatorTenant.Start(new SsmSwitches(), TimeProvider.System, requestsPerSecond: 4);
        using var client = new SsmClient(new SsmClientOptions
        {
            BaseAddress = tenant.Address,
            PublicKey = tenant.PublicKey,
            PrivateKey = tenant.PrivateKey,
            RequestsPerSecond = 50,
        }, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.Resources(cancel)));

        client.RequestsSent.ShouldBe(tenant.RequestsReceived);
        client.RequestsSent.ShouldBeGreaterThan(9);
    }
}
