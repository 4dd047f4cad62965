using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Timeline;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A person rejects the plan of an edit. Nobody writes an audit row of that for each record: the cancelled change is all that says so. Once
/// the two sides agree, or somebody is asked about the two values, the plan closes that change and writes over its state, its reason and
/// its time. The history of the record says then that the edit was needed no more because both sides agree again, which they do not where
/// somebody is asked, and never that a person stopped it (I7).
/// </summary>
[Trait("Rule", "I7")]
public sealed class That_a_plan_was_rejected_stays_in_the_history_of_its_records : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("1", true)] // The control: nothing happens to the record afterwards.
    [InlineData("999", true)]
    [InlineData("555", false)]
    public async Task Should_stay(string inSage, bool agree)
    {
        _scene.Settings = _scene.Settings with { Conflicts = new Dictionary<string, Sage50Etl.Transform.Policies.ConflictPolicy> { ["contact.phone"] = Sage50Etl.Transform.Policies.ConflictPolicy.Ask } };
        await _scene.LinkedCustomer("A", "1");
        await _scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("account", "A"), ("name", "Ann Murphy"), ("phone", "1"));
        await _scene.Ssm(Kind.Contact, "70", ("reference", "A/1"), ("account", "1"), ("name", "Ann Murphy"), ("phone", "1"));
        await _scene.Linked(Kind.Contact, "A/1", "70");
        await _scene.Edit(Side.Ssm, Kind.Contact, "70", ("phone", "999"));
        await _scene.Plan(Kind.Contact);
        // As 'approve --reject' leaves it.
        await _scene.Store.Write(
            db => db.Changes.ExecuteUpdateAsync(
                c => c.SetProperty(r => r.State, ChangeState.Cancelled).SetProperty(r => r.SettledAt, _scene.Now).SetProperty(r => r.Reason, "the plan was rejected"), PlanScene.Cancel),
            PlanScene.Cancel);

        if (inSage != "1")
        {
            await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("phone", inSage));
            await _scene.Plan(Kind.Contact);
        }

        (await _scene.Rows<ConflictRow>()).Any(c => c.State == ConflictState.Open).ShouldBe(!agree);
        var history = await new Timelines(_scene.Store, _scene.Time).Of(PlanScene.Scope, Kind.Contact, ["A/1"], PlanScene.Cancel);
        history!.Events.ShouldContain(e => e.What.EndsWith(ChangeState.Cancelled) && e.Reason == "the plan was rejected");
        history.Events.ShouldNotContain(e => e.Reason != null && e.Reason.Contains("both sides agree again"));
    }
}
