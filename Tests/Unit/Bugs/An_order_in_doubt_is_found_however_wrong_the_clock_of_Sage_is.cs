using Sage50Etl.Tests.Unit.Load;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The clock of the machine with Sage is some days behind. The answer to an order is lost, and Sage is asked for its marker. What Sage says
/// it made more than two days before SSM made the document passes for another tenant's: the own order is not found and is made a second
/// time (I2). What an own write may have made is looked for by a date of another machine.
/// </summary>
[Trait("Rule", "D16")]
[Trait("Rule", "I2")]
public sealed class An_order_in_doubt_is_found_however_wrong_the_clock_of_Sage_is : IAsyncLifetime
{
    private readonly OrderInSageScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Start();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(0)] // The control.
    [InlineData(1)] // The control.
    [InlineData(3)]
    public async Task Should_not_be_made_again(int behind)
    {
        var id = await _scene.InDoubt();
        // What the first call has made.
        _scene.Stands(_scene.Now.UtcDateTime.AddDays(-behind), "SSMQ:9", quantity: 2, "PO 1");

        await _scene.Apply(id);

        _scene.Desk.Made.ShouldBe(0, await _scene.Told(id));
    }
}
