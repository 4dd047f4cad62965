using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A customer whose price list was no list of customers waited for ever, and nobody was told for what.</summary>
[Trait("Rule", "D23")]
public sealed class A_parent_that_a_filter_keeps_out_is_named : IDisposable
{
    private readonly LoadScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(false, "which stays in Sage50: not a customer price list")]
    [InlineData(true, "which is deleted in Sage50")]
    public async Task Should_be_a_finding_on_the_record_that_waits_with_the_cure(bool gone, string why)
    {
        await _scene.Run();
        await Rate(gone, gone ? null : "not a customer price list");
        var id = await _scene.Create("A", Kind.Account, ("priceList", "BUY"));

        var held = await _scene.ApplyToTheEnd(id);
        held.ShouldSatisfyAllConditions(c => c.State.ShouldBe(ChangeState.Waiting), c => c.Reason!.ShouldContain("waits for rate BUY"), c => c.Reason!.ShouldContain(why));
        (await _scene.Rows<FindingRow>()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Code.ShouldBe("S50-L-005"), f => f.Kind.ShouldBe(Kind.Account), f => f.Key.ShouldBe("A"), f => f.Open.ShouldBeTrue(),
            f => f.Reason.ShouldContain(why), f => f.Reason.ShouldContain("take it out of the account"));
    }

    [Fact]
    public async Task Should_be_closed_once_the_parent_comes()
    {
        await _scene.Run();
        await Rate(false, "not a customer price list");
        var id = await _scene.Create("A", Kind.Account, ("priceList", "BUY"));
        await _scene.ApplyToTheEnd(id);

        await Rate(false, null);
        var rate = await _scene.Change(Kind.Rate, "create", "BUY", Staged.Image(("code", "BUY"), ("name", "Trade")), Image.Empty, "BUY", null);
        await _scene.ApplyToTheEnd(rate);
        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);
        (await _scene.Rows<FindingRow>()).ShouldHaveSingleItem().Open.ShouldBeFalse();
    }

    [Fact]
    public async Task Should_say_nothing_about_a_parent_that_is_only_late()
    {
        await _scene.Run();
        await Rate(false, null);
        (await _scene.ApplyToTheEnd(await _scene.Create("A", Kind.Account, ("priceList", "BUY")))).Reason.ShouldBe("waits for rate Sage50:BUY");
        (await _scene.Rows<FindingRow>()).ShouldBeEmpty();
    }

    private Task Rate(bool gone, string? filter) => _scene.Store.Write(db => Staged.Put(db, StagedKind.Of(Kind.Rate), "acme", Side.Sage50,
        Staged.Row("BUY", _scene.Now, ("code", "BUY"), ("name", "Trade")) with { Gone = gone, Filter = filter }, StagingFile.Cancel), StagingFile.Cancel);
}
