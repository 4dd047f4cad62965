using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A firm that moved to another tenant has documents in Sage with the markers of the first one, and SSM counts from 1 again. What was made
/// years before the document of SSM is left alone, but only at the first attempt: once the order was tried, the old one is taken for it
/// again where there is no other. An order whose first call Sage turned away as busy has surely not been made, and a mere restart of the
/// service notes an intent on every order in the queue that never left. The new order is never made in Sage, and nobody is told.
/// </summary>
[Trait("Rule", "D16")]
[Trait("Rule", "I1")]
public sealed class An_order_tried_once_is_not_taken_for_one_of_another_tenant : IAsyncLifetime
{
    private readonly OrderInSageScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Start();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("SSMQ:9", "nothing")] // The control: the first attempt leaves the old one alone.
    [InlineData("SSMQ:8", "busy")] // The control: the document of another number.
    [InlineData("SSMQ:8", "restart")] // The control.
    [InlineData("SSMQ:9", "busy")]
    [InlineData("SSMQ:9", "restart")]
    [InlineData("SSMQ:9", "planned again")]
    public async Task Should_be_made(string marker, string before)
    {
        _scene.Stands(new(2024, 3, 1), marker, quantity: 40, "an old one");
        // A service that starts notes an intent.
        var id = await _scene.Queued(row => row.IntentAt = before == "restart" ? _scene.Now : null);
        if (before == "planned again") await PlannedAgain();
        _scene.Desk.Busy = before == "busy" ? 1 : 0;

        for (var i = 0; i < 4; i++)
        {
            await _scene.Apply(id);
            _scene.Load.Time.Advance(TimeSpan.FromMinutes(30));
        }

        _scene.Desk.Made.ShouldBe(1, await _scene.Told(id));
    }

    // Its call was turned away as busy, and the rep corrected it before the next one.
    private Task PlannedAgain()
    {
        var former = LoadScene.Row(Kind.Order, "create", "ssm#9", Side.Sage50);
        (former.State, former.IntentAt, former.Fence) = (ChangeState.Superseded, _scene.Now, 1);
        (former.Attempts, former.Key) = (1, null);
        return _scene.Load.Add(former);
    }
}
