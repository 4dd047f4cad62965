using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A column that Sage 50 does not deliver counts as absent and changes nothing (ACC-35): a potential stays open in SSM while the column of
/// its mark is not delivered. What a rep types meanwhile is written over all the same, as that of a customer.
/// </summary>
[Trait("Rule", "ACC-05")]
[Trait("Rule", "ACC-35")]
public sealed class A_potential_whose_mark_is_not_delivered_keeps_what_was_typed : IDisposable
{
    private readonly PlanScene _scene = new() { Settings = new() { AdminUser = PlanScene.Admin, PushPotentials = true, PotentialsMarked = true } };

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(true)] // The control.
    [InlineData(false)]
    public async Task Should_not_be_put_back(bool delivered)
    {
        await _scene.Sage(Kind.Account, "A1", ("name", "Murphy"), ("phone", "1"), ("status", AccountStatus.Potential));
        await _scene.Ssm(Kind.Account, "1", ("name", "Murphy"), ("phone", "1"), ("status", AccountStatus.Potential));
        await _scene.Linked(Kind.Account, "A1", "1");
        if (!delivered) await _scene.Sage(Kind.Account, "A1", ("name", "Murphy"), ("phone", "1"));

        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("phone", "2"));
        await _scene.Plan(Kind.Account);

        (await _scene.Changes()).ShouldNotContain(
            c => c.Target == Side.Ssm && c.Fields.Contains("phone"), "what the rep typed is written over");
    }
}
