using Microsoft.Extensions.DependencyInjection;
using Sage50Etl.Load;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Bus.Suite;

public abstract class When_a_message_comes_twice(BusUnderTest bus) : BusScenario<BusUnderTest>(bus)
{
    /// <summary>The real handler, over rows: whatever comes again finds them moved.</summary>
    [Fact]
    [Trait("Rule", "I2")]
    public async Task Should_change_nothing_the_second_time()
    {
        var contexts = new Contexts();
        var tally = new Counted<ApplyChanges>.Tally();
        var all = await StartAll(services =>
        {
            With(contexts)(services);
            services.AddSingleton<IHandle<ApplyChanges>>(p => new Counted<ApplyChanges>(ActivatorUtilities.CreateInstance<ApplyChangesHandler>(p), tally));
        });
        var ids = await Store.Customers(3);
        var command = new ApplyChanges(Scene.Scope.Lane(Side.Ssm), ids);

        // At the same time as the dispatcher's own.
        await Task.WhenAll(all.Bus.Send(command, Token), all.Bus.Send(command, Token));
        var written = await Store.Written();
        await Scene.Until(() => Task.FromResult(tally.Count >= 2), "both were not handled");
        var picture = await Store.Picture();
        var before = tally.Count;
        await all.Bus.Send(command, Token);
        await Scene.Until(() => Task.FromResult(tally.Count > before), "the late one was not handled");

        written.ShouldAllBe(c => c.State == ChangeState.Applied);
        contexts.Ssm.Creates.ShouldBe(3);
        (await Store.Picture()).ShouldBe(picture);
        (await Store.Failed()).ShouldBeEmpty();
    }
}
