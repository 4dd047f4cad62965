using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>What a look-up found was stored as read when its answer was settled, so it replaced an image that had been read after the question.</summary>
public sealed class A_look_up_image_is_as_old_as_the_question
{
    [Fact]
    public async Task Should_not_replace_what_was_read_after_it()
    {
        using var scene = new LoadScene();
        await scene.Run();
        var id = await scene.Create();
        scene.Ssm.Records["7"] = new("7", Staged.Image(("companyCode", "A"), ("name", "Murphy")), Deleted: false, LoadScene.KeyUser);
        scene.Time.Advance(TimeSpan.FromHours(1));
        scene.Ssm.AfterRead = _ =>
        {
            scene.Time.Advance(TimeSpan.FromSeconds(1));
            scene.Store.Write(db => Staged.Put(db, StagedKind.Of("account"), "tenant", Side.Ssm, Staged.Row("7", scene.Now, ("name", "newer")), StagingFile.Cancel), StagingFile.Cancel).GetAwaiter().GetResult();
            scene.Time.Advance(TimeSpan.FromSeconds(1));
        };
        await scene.Apply(id);
        (await scene.Of(id)).State.ShouldBe(ChangeState.Applied);
        (await scene.Current(Side.Ssm, "7")).ShouldNotBeNull().Values["name"].ShouldBe("newer");
    }
}
