using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A new mapping version takes what both sides hold for agreed and writes nothing for it (D2), less what is still to be brought over. An
/// update that was given back to the plan, since somebody typed the same on the other side, or whose plan was rejected before the edit was
/// undone, is needed no more; but nothing closes it, and it keeps the base of its field under every later mapping: what the new one reads
/// passes for an edit and is written over what SSM holds.
/// </summary>
[Trait("Rule", "D2")]
[Trait("Rule", "I5")]
public sealed class A_change_given_back_to_the_plan_that_is_needed_no_more_is_none_under_a_new_mapping : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("never was", "")] // The control.
    [InlineData("typed on both sides", ChangeState.Superseded)]
    [InlineData("rejected and undone", ChangeState.Cancelled)]
    public async Task Should_write_nothing(string edit, string state)
    {
        await _scene.LinkedCustomer("A", "1");
        await _scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("account", "A"), ("name", "Ann Murphy"), ("phone", "1"));
        await _scene.Ssm(Kind.Contact, "70", ("reference", "A/1"), ("account", "1"), ("name", "Ann Murphy"), ("phone", "1"));
        await _scene.Linked(Kind.Contact, "A/1", "70");
        if (state.Length > 0)
        {
            await _scene.Edit(Side.Ssm, Kind.Contact, "70", ("phone", "999"));
            await _scene.Plan(Kind.Contact);
            // As the loader gives it back, or a person rejects its plan.
            await _scene.Store.Write(
                db => db.Changes.ExecuteUpdateAsync(
                    c => c.SetProperty(r => r.State, state).SetProperty(r => r.Reason, "edited on the target since it was planned (D3)"), PlanScene.Cancel),
                PlanScene.Cancel);
            if (edit == "rejected and undone") await _scene.Edit(Side.Ssm, Kind.Contact, "70", ("phone", "1"));
            else await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("phone", "999"));
            await _scene.Plan(Kind.Contact);
            ChangeState.Open.ShouldNotContain((await _scene.OnlyChange()).State, "both sides agree");
        }

        // Another column of Sage is mapped from now on.
        _scene.Settings = _scene.Settings with { MappingVersion = _scene.Settings.MappingVersion + 1 };
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("phone", "ext 7"));
        await _scene.Plan(Kind.Contact);

        (await _scene.Changes()).Where(c => ChangeState.Open.Contains(c.State)).Select(c => $"{c.Target} {c.Fields}").ShouldBeEmpty();
    }
}
