using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A new mapping version takes what both sides hold for agreed and writes nothing for it (D2). A change that a rep took back before it was
/// sent, however long ago, counts as planned and not sent: its field keeps the base of the old mapping, what the new one reads there passes
/// for an edit, and is written over what SSM holds.
/// </summary>
[Trait("Rule", "D2")]
[Trait("Rule", "I5")]
public sealed class A_change_that_was_no_longer_needed_is_none_under_a_new_mapping : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(false)] // The control.
    [InlineData(true)]
    public async Task Should_write_nothing(bool takenBack)
    {
        await _scene.LinkedCustomer("A", "1");
        await _scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("account", "A"), ("name", "Ann Murphy"), ("phone", "1"));
        await _scene.Ssm(Kind.Contact, "70", ("reference", "A/1"), ("account", "1"), ("name", "Ann Murphy"), ("phone", "1"));
        await _scene.Linked(Kind.Contact, "A/1", "70");
        if (takenBack)
        {
            await _scene.Edit(Side.Ssm, Kind.Contact, "70", ("phone", "999"));
            await _scene.Plan(Kind.Contact);
            await _scene.Edit(Side.Ssm, Kind.Contact, "70", ("phone", "1"));
            await _scene.Plan(Kind.Contact);
            (await _scene.OnlyChange()).State.ShouldBe(ChangeState.Superseded);
        }

        // Another column of Sage is mapped from now on.
        _scene.Settings = _scene.Settings with { MappingVersion = _scene.Settings.MappingVersion + 1 };
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("phone", "ext 7"));
        await _scene.Plan(Kind.Contact);

        (await _scene.Changes()).Where(c => ChangeState.Open.Contains(c.State)).Select(c => $"{c.Target} {c.Fields}").ShouldBeEmpty();
    }
}
