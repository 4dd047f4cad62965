using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The office types a wrong number in Sage, the plan that would bring it to SSM is rejected, and the number is put right in Sage. Both
/// sides are as they were agreed on, so no later plan looks at the record and the rejected change stays one that "went nowhere". Months
/// later the mapping gets a new version: what both sides hold counts as agreed (D2), but for this one field of this one record, where what
/// the new mapping reads is written over what SSM holds.
/// </summary>
[Trait("Rule", "D2")]
[Trait("Rule", "I5")]
public sealed class An_edit_of_Sage_that_was_rejected_and_undone_is_none_under_a_new_mapping : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(false)] // The control.
    [InlineData(true)]
    public async Task Should_write_nothing(bool rejected)
    {
        await _scene.LinkedCustomer("A", "1");
        await _scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("account", "A"), ("name", "Ann Murphy"), ("phone", "1"));
        await _scene.Ssm(Kind.Contact, "70", ("reference", "A/1"), ("account", "1"), ("name", "Ann Murphy"), ("phone", "1"));
        await _scene.Linked(Kind.Contact, "A/1", "70");
        if (rejected)
        {
            await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("phone", "999"));
            await _scene.Plan(Kind.Contact);
            await _scene.Store.Write(
                db => db.Changes.ExecuteUpdateAsync(
                    c => c.SetProperty(r => r.State, ChangeState.Cancelled).SetProperty(r => r.Reason, "the plan was rejected"), PlanScene.Cancel),
                PlanScene.Cancel);
            await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("phone", "1"));
            await _scene.Plan(Kind.Contact);
            await _scene.Plan(Kind.Contact);
        }

        // Another column of Sage is mapped from now on.
        _scene.Settings = _scene.Settings with { MappingVersion = _scene.Settings.MappingVersion + 1 };
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("phone", "ext 7"));
        await _scene.Plan(Kind.Contact);

        (await _scene.Changes()).Where(c => ChangeState.Open.Contains(c.State)).Select(c => $"{c.Target} {c.Fields}").ShouldBeEmpty();
    }
}
