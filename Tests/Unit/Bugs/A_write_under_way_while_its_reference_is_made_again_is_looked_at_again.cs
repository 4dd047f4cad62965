using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A customer was being given a price list in SSM while a plan found that list deleted there, to be made again. The plan looked at what was agreed and found the customer not naming it yet; the write
/// then agreed on the deleted list's id, and the customer went on naming it for good (D29).
/// </summary>
[Trait("Rule", "D29")]
public sealed class A_write_under_way_while_its_reference_is_made_again_is_looked_at_again : IAsyncLifetime
{
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync() => await _scene.Run();

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("update")]
    [InlineData("create")]
    public async Task Should_not_agree_on_the_deleted_one(string action)
    {
        await _scene.Add(new LinkRow { Company = "acme", Kind = Kind.Rate, Record = "T", SageKey = "T", SsmKey = "5", State = LinkState.Linked });
        var before = Staged.Image(("companyCode", "A"), ("priceList", "6"));
        if (action == "update") _scene.Ssm.Records["1"] = new("1", before, Deleted: false, LoadScene.KeyUser);
        if (action == "update") await _scene.Base("A", Staged.Image(("companyCode", "A"), ("priceList", "P")), before);
        var change = await _scene.Change(Kind.Account, action, "A", action == "update" ? Staged.Image(("priceList", "T")) : Staged.Image(("companyCode", "A"), ("priceList", "T")),
            action == "update" ? Staged.Image(("priceList", "6")) : Sage50Etl.Canonical.Images.Image.Empty, "A", action == "update" ? "1" : null);
        // A plan beside it: list 5 is gone in SSM and to be made again.
        _scene.Ssm.Inside = () => _scene.Store.Write(db => db.Links.Where(l => l.Kind == Kind.Rate).ExecuteUpdateAsync(
            l => l.SetProperty(r => r.State, LinkState.SageOnly).SetProperty(r => r.SsmKey, (string?)null), StagingFile.Cancel), StagingFile.Cancel);

        await _scene.Apply(change);

        (await _scene.Of(change)).State.ShouldBe(ChangeState.Applied);
        var (sage, ssm) = await _scene.BaseOf();
        (sage["priceList"].Text, ssm["priceList"].Text).ShouldNotBe(("T", "5"), "list 5 is not T any more");
    }
}
