using Sage50Etl.Hosting.Service;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Bus.Suite;

public abstract class When_nobody_is_there(DurableBus bus) : BusScenario<DurableBus>(bus)
{
    private readonly Contexts _contexts = new();

    [Fact]
    [Trait("Rule", "I1")]
    public async Task Should_keep_the_message_until_somebody_comes()
    {
        await Dispatched();

        await Bus.Start(EndpointRole.Transform, With(_contexts), Token);
        await Bus.Start(EndpointRole.Load, With(_contexts), Token);

        await Store.Written();
        _contexts.Ssm.Creates.ShouldBe(2);
    }

    [Fact]
    [Trait("Rule", "I1")]
    public async Task Should_send_again_what_was_taken_out_of_the_queue()
    {
        await Dispatched();
        await Bus.Empty(EndpointRole.Load, Token);
        (await Bus.Waiting(EndpointRole.Load, Token)).ShouldBeEmpty();
        await Store.PassAMinute();

        await Bus.Start(EndpointRole.Transform, With(_contexts), Token);
        await Bus.Start(EndpointRole.Load, With(_contexts), Token);

        await Store.Written();
        _contexts.Ssm.Creates.ShouldBe(2);
    }

    // The message waits, and whoever sent it is gone.
    private async Task Dispatched()
    {
        var transform = await Bus.Start(EndpointRole.Transform, With(_contexts), Token);
        await Store.Customers(2);
        await Scene.Until(async () => (await Bus.Waiting(EndpointRole.Load, Token)).Count == 1, "nothing was sent");
        await transform.Kill();
        _contexts.Ssm.Creates.ShouldBe(0);
    }
}
