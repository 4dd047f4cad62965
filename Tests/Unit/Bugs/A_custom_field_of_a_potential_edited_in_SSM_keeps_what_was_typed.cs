using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The fields that a rep keeps of a potential go both ways (ACC-05), and a custom field of direction both is one of them (ACC-42). What is
/// typed there is put back, as that of a customer, whose record nobody can edit; the record of a potential is open.
/// </summary>
[Trait("Rule", "ACC-05")]
[Trait("Rule", "ACC-42")]
public sealed class A_custom_field_of_a_potential_edited_in_SSM_keeps_what_was_typed : IDisposable
{
    private readonly PlanScene _scene = new()
    {
        Settings = new() { AdminUser = PlanScene.Admin, PushPotentials = true, PotentialsMarked = true, ExtraFields = [(Kind.Account, "x_route", true)] },
    };

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("phone", false)] // The control: a field of the potential that is no custom one.
    [InlineData("x_route", true)] // The control: with the setting both, every custom field goes back.
    [InlineData("x_route", false)]
    public async Task Should_reach_Sage(string field, bool both)
    {
        _scene.Settings = _scene.Settings with { CustomerUpdatesBothWays = both };
        await _scene.Sage(Kind.Account, "A1", ("name", "Murphy"), (field, "1"), ("status", AccountStatus.Potential));
        await _scene.Ssm(Kind.Account, "1", ("name", "Murphy"), (field, "1"), ("status", AccountStatus.Potential));
        await _scene.Linked(Kind.Account, "A1", "1");

        await _scene.Edit(Side.Ssm, Kind.Account, "1", (field, "2"));
        await _scene.Plan(Kind.Account);

        var changes = await _scene.Changes();
        changes.ShouldNotContain(c => c.Target == Side.Ssm, "what the rep typed is written over");
        changes.ShouldContain(c => c.Target == Side.Sage50 && c.Fields.Contains("\"2\""));
    }
}
