using Microsoft.EntityFrameworkCore;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Between reading a change and taking its intent another worker may have sent it, a person may have stopped the company, or the lease of a third may have ended:
/// state and version can look as before, and only the fence tells.
/// </summary>
[Trait("Rule", "I2")]
public sealed class An_intent_is_not_taken_with_an_old_fence : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Call = TimeSpan.FromSeconds(30);
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Should_send_nothing_when_another_try_came_and_went()
    {
        var id = await _scene.Create();
        var slow = (await _scene.Changes.Load(_scene.Context, id, LoadScene.Cancel)).ShouldNotBeNull();
        _scene.Ssm.FailBefore(LoadScene.Failure(FailureClass.Transient));
        await _scene.Apply(id);
        (await _scene.Of(id)).State.ShouldBe(slow.Row.State, "it looks as it did");

        (await _scene.Changes.Intend(slow.Row, Lease, Call, LoadScene.Cancel)).ShouldBeFalse();

        (await _scene.Of(id)).State.ShouldBe(ChangeState.Queued);
    }

    [Fact]
    public async Task Should_send_nothing_when_the_company_was_paused_or_stopped_meanwhile()
    {
        var id = await _scene.Create();
        var read = (await _scene.Changes.Load(_scene.Context, id, LoadScene.Cancel)).ShouldNotBeNull();

        await Company(paused: true, stop: null);
        (await _scene.Changes.Intend(read.Row, Lease, Call, LoadScene.Cancel)).ShouldBeFalse();
        await Company(paused: false, stop: "S50-L-030");
        (await _scene.Changes.Intend(read.Row, Lease, Call, LoadScene.Cancel)).ShouldBeFalse();
        (await _scene.Changes.Load(_scene.Context, id, LoadScene.Cancel)).ShouldBeNull();

        await Company(paused: false, stop: null);
        (await _scene.Changes.Intend(read.Row, Lease, Call, LoadScene.Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task Should_let_nobody_ask_before_a_call_that_was_taken_over_has_ended()
    {
        var id = await _scene.Create();
        ChangeRow? seen = null;
        _scene.Ssm.Inside = async () => seen = await _scene.Of(id);
        await _scene.Apply(id);

        var timeout = _scene.Context.Settings.CallTimeout;
        seen.ShouldNotBeNull().DueAt.ShouldBe(seen!.LeaseUntil + timeout, "whoever takes it over keeps this time");
        (await _scene.Of(id)).DueAt.ShouldBeNull("it is settled");
    }

    private Task Company(bool paused, string? stop) => _scene.Store.Write(db => db.Companies
        .ExecuteUpdateAsync(c => c.SetProperty(r => r.Paused, paused).SetProperty(r => r.StopCode, stop), LoadScene.Cancel), LoadScene.Cancel);
}
