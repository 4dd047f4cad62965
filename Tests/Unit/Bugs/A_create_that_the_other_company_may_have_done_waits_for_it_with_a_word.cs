using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A create waits in the queue of the first company, whose Sage is switched off. The rep gives the customer to the second one, whose write
/// is without an answer when the service restarts. The restart notes an intent on what is queued, so that the record counts as that of
/// both: nobody says that it is the other's, the first company's create is turned away without a word each time, and set aside as one that
/// took the process down again and again. The second one has sent it and may ask; nothing stands between the two but silence (D9, I1).
/// </summary>
[Trait("Rule", "D9")]
[Trait("Rule", "I1")]
public sealed class A_create_that_the_other_company_may_have_done_waits_for_it_with_a_word : IAsyncLifetime
{
    private SharedTenantScene _scene = null!;

    public async ValueTask InitializeAsync() => _scene = await SharedTenantScene.Start();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Theory]
    [InlineData(false)] // The control.
    [InlineData(true)]
    public async Task Should_say_why(bool restarted)
    {
        var (account, id) = await _scene.Queued();
        _scene.GiveAway(account);
        await _scene.AtBolt(account, sageKey: null, ChangeState.InDoubt);
        if (restarted) await _scene.Restarted();

        for (var i = 0; i < 6; i++) await _scene.Apply(id);

        _scene.Load.Sage.Creates.ShouldBe(0);
        var change = await _scene.Load.Of(id);
        $"{change.State} {change.Code} {change.Reason}".ShouldContain("bolt", Case.Sensitive, $"{change.Claims} times claimed");
    }
}
