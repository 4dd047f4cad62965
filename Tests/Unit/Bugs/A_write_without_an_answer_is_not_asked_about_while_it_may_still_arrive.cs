using Sage50Etl.Load;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A create got no answer within its time-out and was asked about two seconds later: nothing there, so it was sent again, and then the first one came through. Found by the
/// simulation. Who takes a change over waits for as long as a call may be under way; whoever sent it himself has to wait as long.
/// </summary>
[Trait("Rule", "I2")]
public sealed class A_write_without_an_answer_is_not_asked_about_while_it_may_still_arrive : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Should_wait_for_as_long_as_a_call_may_take()
    {
        var id = await _scene.Create();
        _scene.Ssm.FailAfter(Doubt(underWay: true));

        await _scene.Apply(id);

        var change = await _scene.Of(id);
        change.State.ShouldBe(ChangeState.InDoubt);
        change.DueAt.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(_scene.Now + _scene.Context.Settings.SsmCallTimeout);
    }

    [Fact]
    public async Task Should_ask_soon_where_the_target_itself_gave_an_unclear_answer()
    {
        var id = await _scene.Create();
        _scene.Ssm.FailAfter(Doubt(underWay: false));

        await _scene.Apply(id);

        var change = await _scene.Of(id);
        change.State.ShouldBe(ChangeState.InDoubt);
        change.DueAt.ShouldNotBeNull().ShouldBeLessThan(_scene.Now.AddSeconds(10));
    }

    [Fact]
    public void Should_wait_no_longer_than_a_call_to_that_side_may_take()
    {
        var settings = new LoadSettings { AdminUser = "51", SsmCallTimeout = TimeSpan.FromSeconds(2), SageCallTimeout = TimeSpan.FromSeconds(90) };

        settings.CallTimeoutOf(Side.Ssm).ShouldBe(TimeSpan.FromSeconds(2));
        settings.CallTimeoutOf(Side.Sage50).ShouldBe(TimeSpan.FromSeconds(90));
        settings.CallTimeout.ShouldBe(TimeSpan.FromSeconds(90), "a lease has to do for either");
    }

    [Fact]
    public async Task Should_ask_soon_where_only_the_read_back_got_none()
    {
        var id = await _scene.Create();
        _scene.Ssm.FailRead(LoadScene.Failure(FailureClass.InDoubt));

        await _scene.Apply(id);

        (await _scene.Of(id)).DueAt.ShouldNotBeNull().ShouldBeLessThan(_scene.Now.AddSeconds(10));
    }

    private static TargetException Doubt(bool underWay) => new(FailureClass.InDoubt, "T-1", "no clear answer") { UnderWay = underWay };
}
