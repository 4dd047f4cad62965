using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Targets;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The target had created the record, the read-back could not be mapped and the change ended refused, without the new key. The next change of
/// the same record knew nothing of that intent and, resting on a young snapshot, created a second one (I2).
/// </summary>
public sealed class A_create_that_was_refused_after_its_effect_is_not_made_twice
{
    [Fact]
    public async Task Should_ask_before_the_next_create()
    {
        using var scene = new LoadScene();
        await scene.Run();
        var first = await scene.Create();
        scene.Ssm.FailRead(LoadScene.Failure(FailureClass.Refused));
        await scene.Apply(first);
        ((await scene.Of(first)).State, scene.Ssm.Creates).ShouldBe((ChangeState.Refused, 1));
        var second = LoadScene.Row(Kind.Account, "create", "A");
        second.Fields = RecordSchema.ToJson(Staged.Image(("companyCode", "A"), ("name", "Murphy, corrected")));
        await scene.Add(second);
        await scene.Apply(second.Id);
        (scene.Ssm.Finds, scene.Ssm.Creates).ShouldBe((1, 1));
        ((await scene.Of(second.Id)).State, (await scene.Link()).SsmKey).ShouldBe((ChangeState.Applied, "101"));
    }
}
