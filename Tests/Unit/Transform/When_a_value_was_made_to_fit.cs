using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

[Trait("Rule", "D2")]
[Trait("Rule", "ACC-11")]
public sealed class When_a_value_was_made_to_fit : IDisposable
{
    private readonly PlanScene _scene = new() { Settings = new() { AdminUser = PlanScene.Admin, CustomerUpdatesBothWays = true }, Most = 5 };

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_write_once_tell_it_and_be_quiet_then()
    {
        await Pair("Murphy", "Murphy");
        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("name", "Murphy & Sons"));
        await _scene.Plan(Kind.Account);
        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(c => c.Target.ShouldBe(Side.Sage50), c => c.State.ShouldBe(ChangeState.Planned));
        var finding = (await _scene.Rows<FindingRow>()).ShouldHaveSingleItem();
        (finding.Side, finding.Key, finding.Code, finding.Field, finding.Open).ShouldBe((Side.Ssm, "1", "S50-T-003", "name", true));

        await Written("Murph");
        await _scene.Plan(Kind.Account);
        (await _scene.Rows<ChangeRow>()).ShouldBeEmpty("each side holds its own form of the agreed value");
        (await _scene.Rows<FindingRow>()).ShouldHaveSingleItem().Open.ShouldBeTrue();
    }

    [Fact]
    public async Task Should_not_let_the_cut_value_overwrite_the_whole_one()
    {
        await Pair("Murph", "Murphy & Sons");
        await _scene.Edit(Side.Sage50, Kind.Account, "A1", ("phone", "2"));
        await _scene.Plan(Kind.Account);
        (await _scene.OnlyChange()).Fields.ShouldBe("""{"phone":"2"}""");
    }

    [Fact]
    public async Task Should_close_the_finding_when_the_value_fits_again()
    {
        await Pair("Murphy", "Murphy");
        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("name", "Murphy & Sons"));
        await _scene.Plan(Kind.Account);
        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("name", "Murp"));
        await _scene.Plan(Kind.Account);
        (await _scene.Rows<FindingRow>()).ShouldHaveSingleItem().Open.ShouldBeFalse();
    }

    private async Task Pair(string sage, string ssm)
    {
        await _scene.Sage(Kind.Account, "A1", ("name", sage), ("phone", "1"));
        await _scene.Ssm(Kind.Account, "1", ("name", ssm), ("phone", "1"));
        await _scene.Linked(Kind.Account, "A1", "1");
    }

    // As the read-back leaves it: the base holds what each side has.
    private async Task Written(string sage)
    {
        await _scene.Edit(Side.Sage50, Kind.Account, "A1", ("name", sage));
        var (sageImage, ssmImage) = (await _scene.Image(Side.Sage50, Kind.Account, "A1"), await _scene.Image(Side.Ssm, Kind.Account, "1"));
        await _scene.Store.Write(async db =>
        {
            db.Changes.RemoveRange(db.Changes);
            var row = db.Bases.Single();
            (row.SageImage, row.SageHash) = (RecordSchema.ToJson(sageImage), RowHash.Of(sageImage));
            (row.SsmImage, row.SsmHash) = (RecordSchema.ToJson(ssmImage), RowHash.Of(ssmImage));
            await db.SaveChangesAsync(PlanScene.Cancel);
        }, PlanScene.Cancel);
    }
}
