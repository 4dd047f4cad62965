using Sage50Etl.Load;
using Sage50Etl.Load.Targets;
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
        _scene.Ssm.FailAfter(LoadScene.Failure(FailureClass.InDoubt));

        await _scene.Apply(id);

        var change = await _scene.Of(id);
        change.State.ShouldBe(ChangeState.InDoubt);
        change.DueAt.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(_scene.Now + new LoadSettings { AdminUser = "" }.CallTimeout);
    }

    [Fact]
    public async Task Should_ask_soon_where_only_the_read_back_got_none()
    {
        var id = await _scene.Create();
        _scene.Ssm.FailRead(LoadScene.Failure(FailureClass.InDoubt));

        await _scene.Apply(id);

        (await _scene.Of(id)).DueAt.ShouldNotBeNull().ShouldBeLessThan(_scene.Now.AddSeconds(10));
    }
}
