using Sage50Etl.Staging.Database;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Staging;

public sealed class When_writers_take_turns
{
    [Fact]
    public async Task Should_let_writers_in_one_at_a_time_in_the_order_they_came()
    {
        using var gate = new WriteGate();
        var order = new List<int>();
        var first = await gate.Enter(StagingFile.Cancel);
        var waiting = Enumerable.Range(0, 20).Select(i => Enter(i)).ToList();
        order.ShouldBeEmpty();
        first.Dispose();
        await Task.WhenAll(waiting);
        order.ShouldBe(Enumerable.Range(0, 20));

        async Task Enter(int number)
        {
            using var turn = await gate.Enter(StagingFile.Cancel);
            order.Add(number);
            await Task.Yield();
        }
    }

    [Fact]
    public async Task Should_leave_the_gate_to_others_when_a_waiter_gives_up()
    {
        using var gate = new WriteGate();
        using var impatient = new CancellationTokenSource();
        var first = await gate.Enter(StagingFile.Cancel);
        var gone = gate.Enter(impatient.Token);
        var next = gate.Enter(StagingFile.Cancel);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => gone);
        first.Dispose();
        (await next).Dispose();
    }
}
