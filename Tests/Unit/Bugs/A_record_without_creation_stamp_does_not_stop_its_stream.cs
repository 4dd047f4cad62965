using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>SSM wrote no dateCreated; staging keeps that as JSON null, and reading it as a date threw for the whole page.</summary>
public sealed class A_record_without_creation_stamp_does_not_stop_its_stream
{
    [Fact]
    public async Task Should_be_planned_as_made_today()
    {
        using var scene = new PlanScene();
        await scene.Ssm(Kind.Account, "1", ("name", "Murphy"), ("status", "Client"));
        await scene.Put(Side.Ssm, Kind.Account, (await scene.Row(Side.Ssm, Kind.Account, "1")) with { Extra = SsmExtra.Of(new SsmAccount { Id = 1 }) });
        await scene.Plan(Kind.Account);
        (await scene.OnlyChange()).Action.ShouldBe("create");
    }
}
