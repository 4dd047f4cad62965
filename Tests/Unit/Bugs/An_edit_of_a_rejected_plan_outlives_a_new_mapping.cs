using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A person looks at a held plan, rejects it, mends the mapping and raises mappingVersion. What was rejected is still to be written, and
/// the next run plans it again. Under the new version the base is taken anew from both sides as they stand, unless a change is open or
/// refused: the edits of the rejected plan pass for agreed, are listed nowhere, and the sides differ for ever (I1).
/// </summary>
[Trait("Rule", "I1")]
[Trait("Rule", "D2")]
public sealed class An_edit_of_a_rejected_plan_outlives_a_new_mapping : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Side.Ssm, ChangeState.Cancelled, 0)]
    [InlineData(Side.Ssm, ChangeState.Cancelled, 1)]
    [InlineData(Side.Sage50, ChangeState.Cancelled, 0)]
    [InlineData(Side.Sage50, ChangeState.Cancelled, 1)]
    [InlineData(Side.Ssm, ChangeState.Superseded, 0)]
    [InlineData(Side.Ssm, ChangeState.Superseded, 1)]
    public async Task Should_be_planned_or_listed(Side edited, string ended, int newer)
    {
        await _scene.LinkedCustomer("A", "1");
        await _scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("account", "A"), ("name", "Ann Murphy"), ("phone", "1"));
        await _scene.Ssm(Kind.Contact, "70", ("reference", "A/1"), ("account", "1"), ("name", "Ann Murphy"), ("phone", "1"));
        await _scene.Linked(Kind.Contact, "A/1", "70");
        await _scene.Edit(edited, Kind.Contact, edited == Side.Ssm ? "70" : "A/1", ("phone", "999"));
        await _scene.Plan(Kind.Contact);
        // As 'approve --reject' leaves it, or Load when it gives an edit back to the plan.
        await _scene.Store.Write(db => db.Changes.ExecuteUpdateAsync(
            c => c.SetProperty(r => r.State, ended).SetProperty(r => r.SettledAt, _scene.Now).SetProperty(r => r.Reason, "the plan was rejected, or it is planned again"), PlanScene.Cancel), PlanScene.Cancel);

        _scene.Settings = _scene.Settings with { MappingVersion = _scene.Settings.MappingVersion + newer };
        await _scene.Plan(Kind.Contact);
        await _scene.Plan(Kind.Contact);

        var open = (await _scene.Changes()).Count(c => ChangeState.Open.Contains(c.State) && c.Fields.Contains("999"));
        (open + (await _scene.Rows<ConflictRow>()).Count).ShouldBe(1, string.Join("; ", (await _scene.Changes()).Select(c => $"{c.Action} {c.State}: {c.Reason}")));
    }
}
