using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

[Trait("Rule", "ACC-05")]
public sealed class When_potentials_go_to_Sage : IDisposable
{
    private readonly PlanScene _scene = new() { Settings = new() { AdminUser = PlanScene.Admin, PushPotentials = true, PotentialsMarked = true } };

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_be_created_with_their_status()
    {
        await _scene.Plan(Kind.Account);
        await _scene.Ssm(Kind.Account, "1", ("name", "Murphy"), ("status", AccountStatus.Potential));
        await _scene.Plan(Kind.Account);
        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(c => c.Target.ShouldBe(Side.Sage50), c => c.Fields.ShouldContain("\"status\":\"Potential\""));
    }

    [Fact]
    public async Task Should_become_customers_in_Sage_when_a_rep_says_so()
    {
        await Pair();
        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("status", AccountStatus.Client));
        await _scene.Plan(Kind.Account);
        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(c => c.Target.ShouldBe(Side.Sage50), c => c.Fields.ShouldBe("""{"status":"Client"}"""));
    }

    [Fact]
    public async Task Should_become_customers_in_SSM_when_Sage_says_so()
    {
        await Pair();
        await _scene.Edit(Side.Sage50, Kind.Account, "A1", ("status", AccountStatus.Client));
        await _scene.Plan(Kind.Account);
        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(c => c.Target.ShouldBe(Side.Ssm), c => c.Fields.ShouldBe("""{"status":"Client"}"""));
    }

    private async Task Pair()
    {
        await _scene.Sage(Kind.Account, "A1", ("name", "Murphy"), ("status", AccountStatus.Potential));
        await _scene.Ssm(Kind.Account, "1", ("name", "Murphy"), ("status", AccountStatus.Potential));
        await _scene.Linked(Kind.Account, "A1", "1");
    }
}
