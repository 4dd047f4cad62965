using Sage50Etl.Messages;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Bus.Suite;

public abstract class When_a_message_is_lost(BusUnderTest bus) : BusScenario<BusUnderTest>(bus)
{
    [Fact]
    [Trait("Rule", "I1")]
    public async Task Should_be_sent_again_by_the_sweeper()
    {
        var contexts = new Contexts();
        var way = new Losing<ApplyChanges>.Way();
        await StartAll(services =>
        {
            With(contexts)(services);
            way.Before(services);
        });
        await Store.Customers(2);

        await Scene.Until(() => Task.FromResult(way.Lost), "nothing was sent");
        contexts.Ssm.Creates.ShouldBe(0);
        await Store.PassAMinute();

        await Store.Written();
        contexts.Ssm.Creates.ShouldBe(2);
    }
}
