using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Bus.Suite;

public abstract class When_endpoints_compete(DurableBus bus) : BusScenario<DurableBus>(bus)
{
    [Fact]
    [Trait("Rule", "I2")]
    public async Task Should_handle_each_message_once()
    {
        const int Messages = 100;
        var (one, other) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = new Probe<ApplyChanges>(async (_, cancellationToken) => { one.TrySetResult(); await other.Task.WaitAsync(cancellationToken); });
        var second = new Probe<ApplyChanges>(async (_, cancellationToken) => { other.TrySetResult(); await one.Task.WaitAsync(cancellationToken); });
        var sender = await Bus.Start(EndpointRole.Extract, _ => { }, Token);
        await Bus.Start(EndpointRole.Load, With(first), Token);
        await Bus.Start(EndpointRole.Load, With(second), Token);

        for (var i = 0; i < Messages; i++) await sender.Bus.Send(new ApplyChanges("ssm:tenant", [i]), Token);

        await Scene.Until(() => Task.FromResult(first.Handled.Count + second.Handled.Count >= Messages), "not every message was handled");
        first.Given.Concat(second.Given).Select(c => c.Changes.Single()).Order().ShouldBe(Enumerable.Range(0, Messages).Select(i => (long)i));
        await Scene.Until(async () => (await Bus.Waiting(EndpointRole.Load, Token)).Count == 0, "something is left in the queue");
    }
}
