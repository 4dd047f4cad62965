using Sage50Etl.Canonical.Records;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Operations.Timeline;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The history of a record says who did what when (I7). A process that starts notes an intent on each open create for SSM, so that its
/// target is asked first, also on those that nobody has approved: from then on the history says that the record was sent to SSM, at the
/// time of the restart.
/// </summary>
[Trait("Rule", "I7")]
public sealed class What_nobody_has_sent_is_not_told_as_sent_after_a_restart : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(false)] // The control.
    [InlineData(true)]
    public async Task Should_not_be_in_the_history(bool restarted)
    {
        await _scene.Sage(Kind.Account, "A1", ("companyCode", "A1"), ("name", "Murphy"), ("status", "Client"));
        await _scene.Plan(Kind.Account);
        (await _scene.OnlyChange()).State.ShouldBe(ChangeState.Planned);
        if (restarted) await new ServiceLease(_scene.Store, _scene.Time).Take(PlanScene.Cancel);

        var history = await new Timelines(_scene.Store, _scene.Time).Of(PlanScene.Scope, Kind.Account, ["A1"], PlanScene.Cancel);

        history!.Events.Select(e => e.What).ShouldNotContain(w => w.EndsWith("sent"));
    }
}
