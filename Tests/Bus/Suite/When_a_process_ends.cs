using Sage50Etl.Messages;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Bus.Suite;

public abstract class When_a_process_ends(BusUnderTest bus) : BusScenario<BusUnderTest>(bus)
{
    /// <summary>What it had taken from a durable queue comes back; a queue in memory is gone with it, and the sweeper sends again.</summary>
    [Fact]
    [Trait("Rule", "I1")]
    public async Task Should_do_after_the_restart_what_it_had_begun()
    {
        var first = new Contexts { Held = true };
        var all = await StartAll(With(first));
        await Store.Customers(2);
        await first.Entered.WaitAsync(TimeSpan.FromSeconds(30), Token);

        await all.Kill();
        var second = new Contexts();
        await StartAll(With(second));

        await Store.Written();
        (first.Ssm.Creates, second.Ssm.Creates).ShouldBe((0, 2));
        (await Store.Failed()).ShouldBeEmpty("a process that ends is no failure of the message");
    }
}
