using Sage50Etl.Canonical.Records;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// What a create without answer may have made in Sage is held back from SSM until that is known (I2). A process that starts notes an intent
/// on every open create, also on one that no person has approved yet: after a restart a new contact of the same customer, typed in Sage,
/// does not come to SSM (CON-01) for as long as the plan is held.
/// </summary>
[Trait("Rule", "CON-01")]
[Trait("Rule", "I2")]
public sealed class A_contact_nobody_has_sent_holds_no_new_ones_back_after_a_restart : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(false)] // The control.
    [InlineData(true)]
    public async Task Should_come_to_SSM(bool restarted)
    {
        await _scene.LinkedCustomer("A", "1");
        await _scene.Ssm(Kind.Contact, "70", ("account", "1"), ("name", "Ann Lee"));
        await _scene.Plan(Kind.Contact);
        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(c => c.State.ShouldBe(ChangeState.Planned), c => c.Target.ShouldBe(Side.Sage50));
        if (restarted) await new ServiceLease(_scene.Store, _scene.Time).Take(PlanScene.Cancel);

        await _scene.Sage(Kind.Contact, "A/2", ("reference", "A/2"), ("account", "A"), ("name", "Bob Moore"));
        await _scene.Plan(Kind.Contact);

        (await _scene.Changes()).ShouldContain(c => c.Target == Side.Ssm && c.Action == "create");
    }
}
