using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>What moved in Sage while the record was deleted in SSM had gone into the base; when somebody restored it there, the difference was never seen again.</summary>
[Trait("Rule", "ACC-22")]
public sealed class A_record_restored_in_SSM_gets_what_it_missed
{
    [Fact]
    public async Task Should_be_linked_again_and_updated()
    {
        using var scene = new PlanScene();
        (string, object?)[] both = [("companyCode", "A"), ("name", "Murphy"), ("phone", "1"), ("status", "Client")];
        await scene.Sage(Kind.Account, "A", both);
        await scene.Ssm(Kind.Account, "1", both);
        await scene.Linked(Kind.Account, "A", "1");
        await scene.Gone(Side.Ssm, Kind.Account, "1");
        await scene.Plan(Kind.Account);
        await scene.Edit(Side.Sage50, Kind.Account, "A", ("phone", "2"));
        await scene.Plan(Kind.Account);
        await scene.Ssm(Kind.Account, "1", both);
        await scene.Plan(Kind.Account);
        (await scene.LinkOf(Kind.Account, "A")).State.ShouldBe(LinkState.Linked);
        (await scene.OnlyChange()).Fields.ShouldBe("""{"phone":"2"}""");
        Staged.Of(await scene.Row(Side.Ssm, Kind.Account, "1"))["phone"].Text.ShouldBe("1");
    }
}
