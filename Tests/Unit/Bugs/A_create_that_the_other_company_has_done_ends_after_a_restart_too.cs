using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A create waits in the queue of the first company, whose Sage is switched off. The rep gives the customer to the second one, which makes
/// it. Without a restart the first company asks whose the record is and gives its create back. A restart notes an intent on what is queued,
/// so that the record counts as that of both companies; then nobody says it is the other's, the create is turned away without a word each
/// time it is tried, and after five times it is set aside as one that took the process down again and again (D9, I1).
/// </summary>
[Trait("Rule", "D9")]
[Trait("Rule", "I1")]
public sealed class A_create_that_the_other_company_has_done_ends_after_a_restart_too : IAsyncLifetime
{
    private SharedTenantScene _scene = null!;

    public async ValueTask InitializeAsync() => _scene = await SharedTenantScene.Start();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Theory]
    [InlineData(false)] // The control.
    [InlineData(true)]
    public async Task Should_be_given_back(bool restarted)
    {
        var (account, id) = await _scene.Queued();
        _scene.GiveAway(account);
        await _scene.AtBolt(account, "MUR001", ChangeState.Applied);
        if (restarted) await _scene.Restarted();

        for (var i = 0; i < 5; i++) await _scene.Apply(id);

        _scene.Load.Sage.Creates.ShouldBe(0);
        var change = await _scene.Load.Of(id);
        change.State.ShouldBe(ChangeState.Superseded, $"{change.Claims} times claimed: {change.Reason}");
    }
}
