using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// HyperAccounts fails for some days, and the company is read over ODBC or from files meanwhile. A customer that stood in the queue is
/// refused at once: nothing writes to Sage (S50-R-002, "name HyperAccounts in sage50.address for both ways"). That is done, and what the
/// settings kept in SSM is looked at again (ACC-05). But the refusal is taken for one of the customer itself: it rests until somebody edits
/// it, while a customer that was not in the queue on that day is made (I8).
/// </summary>
[Trait("Rule", "ACC-05")]
[Trait("Rule", "I8")]
public sealed class What_was_refused_because_nothing_wrote_to_Sage_goes_once_something_does : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(false)] // The control: the plan of the one-way company came before the queue.
    [InlineData(true)]
    public async Task Should_be_planned(bool refused)
    {
        var both = _scene.Settings;
        await _scene.Ssm(Kind.Account, "7", ("name", "Murphy"), ("status", "Client"), ("country", "IE"));
        await _scene.Plan(Kind.Account);
        (await _scene.OnlyChange()).Target.ShouldBe(Side.Sage50);
        await _scene.SetChanges(ChangeState.Queued);
        // As ChangeSettlement leaves what ReadOnlySage turns away.
        if (refused)
            await _scene.Store.Write(
                db => db.Changes.ExecuteUpdateAsync(
                    c => c.SetProperty(r => r.State, ChangeState.Refused).SetProperty(r => r.Code, "S50-R-002").SetProperty(r => r.SettledAt, _scene.Now), PlanScene.Cancel),
                PlanScene.Cancel);

        _scene.Settings = both with { WritesSage = false };
        await _scene.Plan(Kind.Account);
        (await _scene.LinkOf(Kind.Account, "ssm#7")).State.ShouldBe(LinkState.SsmOnly);
        _scene.Settings = both;
        await _scene.Plan(Kind.Account);
        await _scene.Plan(Kind.Account);

        (await _scene.Changes()).Count(c => ChangeState.Open.Contains(c.State)).ShouldBe(1);
    }
}
