using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A potential can go on being edited in SSM until it is a customer (ACC-04), and with potentials in Sage it goes both ways (ACC-05). It is
/// open for edits in SSM now, but what a rep types there is put back to what Sage has, as that of a customer, whose record is read-only; so
/// it is where the rep makes it a customer in the same moment (ACC-07: with the fields it has then).
/// </summary>
[Trait("Rule", "ACC-04")]
[Trait("Rule", "ACC-05")]
[Trait("Rule", "ACC-07")]
public sealed class A_potential_edited_in_SSM_keeps_what_was_typed : IDisposable
{
    private readonly PlanScene _scene = new() { Settings = new() { AdminUser = PlanScene.Admin, PushPotentials = true, PotentialsMarked = true } };

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(AccountStatus.Potential, true)] // The control: customers may be edited in SSM too.
    [InlineData(AccountStatus.Potential, false)]
    [InlineData(AccountStatus.Client, false)]
    public async Task Should_reach_Sage(string status, bool both)
    {
        _scene.Settings = _scene.Settings with { CustomerUpdatesBothWays = both };
        await _scene.Sage(Kind.Account, "A1", ("name", "Murphy"), ("phone", "1"), ("status", AccountStatus.Potential));
        await _scene.Ssm(Kind.Account, "1", ("name", "Murphy"), ("phone", "1"), ("status", AccountStatus.Potential));
        await _scene.Linked(Kind.Account, "A1", "1");

        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("phone", "2"), ("status", status));
        await _scene.Plan(Kind.Account);

        var changes = await _scene.Changes();
        changes.ShouldNotContain(c => c.Target == Side.Ssm && c.Fields.Contains("phone"), "what the rep typed is written over");
        changes.ShouldContain(c => c.Target == Side.Sage50 && c.Fields.Contains("\"phone\":\"2\""));
    }
}
