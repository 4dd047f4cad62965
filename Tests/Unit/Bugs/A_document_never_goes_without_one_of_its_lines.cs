using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>An order whose second product had been refused came to SSM with one of its two lines and the full net.</summary>
[Trait("Rule", "D23")]
public sealed class A_document_never_goes_without_one_of_its_lines
{
    [Theory]
    [InlineData("create")]
    [InlineData("update")]
    public async Task Should_wait_for_the_product_of_every_line_and_name_the_line(string action)
    {
        using var scene = new LoadScene();
        await scene.Run();
        await Lines(scene, "W-1", "W-2");
        await Product(scene, "W-1", 1);
        if (action == "update") scene.Ssm.Records["9"] = new("9", Staged.Image(("number", "O12"), ("net", 8m)), Deleted: false, LoadScene.KeyUser);

        var id = await scene.Change(Kind.Order, action, "12", Staged.Image(("number", "O12"), ("net", 16m)), Image.Empty, "12", action == "update" ? "9" : null);
        var held = await scene.ApplyToTheEnd(id);

        held.State.ShouldBe(ChangeState.Waiting);
        (held.Field, held.WaitsForKey).ShouldBe(("line 2", "Sage50:W-2"));
        held.Reason.ShouldBe("line 2 waits for product Sage50:W-2");
        (scene.Ssm.Creates, scene.Ssm.Updates).ShouldBe((0, 0));

        var product = await scene.Change(Kind.Product, "create", "W-2", Staged.Image(("stockCode", "W-2"), ("name", "Part")), Image.Empty, "W-2", null);
        (await scene.ApplyToTheEnd(product)).State.ShouldBe(ChangeState.Applied);
        (await scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);
    }

    [Fact]
    public async Task Should_go_on_where_the_line_stands_in_SSM_already()
    {
        using var scene = new LoadScene();
        await scene.Run();
        await Lines(scene, "W-1");
        await scene.Add(new LinkRow { Company = "acme", Kind = Kind.OrderLine, Record = "500", SageKey = "500", SsmKey = "70", State = LinkState.Linked });
        scene.Ssm.Records["9"] = new("9", Staged.Image(("number", "O12"), ("net", 8m)), Deleted: false, LoadScene.KeyUser);

        var id = await scene.Change(Kind.Order, "update", "12", Staged.Image(("net", 16m)), Image.Empty, "12", "9");
        (await scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied, "its product was deleted since, and the document lives on");
    }

    [Fact]
    public async Task Should_not_be_staged_while_a_line_cannot_be_mapped()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.AddRange([ExtractScene.Order(12) with { InvoiceNet = 16 }, ExtractScene.Item(501, 12), ExtractScene.Item(502, 12) with { StockCode = null }]);
        await scene.Sweep(Streams.Orders);

        (await scene.Current(Kind.Order, "12")).ShouldBeNull("a header never goes with fewer lines than its net");
        (await scene.Rows<FindingRow>()).Single(f => f.Kind == Kind.Order).ShouldSatisfyAllConditions(
            f => f.Key.ShouldBe("12"), f => f.Open.ShouldBeTrue(), f => f.Reason.ShouldContain("held with all of its lines"), f => f.Reason.ShouldContain("line 502"));

        scene.Sage.Rows.RemoveAll(r => r is Sage50Etl.Connectors.Sage50.Rows.SopItem { ItemId: 502 });
        scene.Sage.Rows.Add(ExtractScene.Item(502, 12));
        await scene.Sweep(Streams.Orders);
        (await scene.Current(Kind.Order, "12")).ShouldNotBeNull();
        (await scene.Rows<FindingRow>()).ShouldAllBe(f => !f.Open);
    }

    [Fact]
    public async Task Should_not_be_staged_while_a_line_cannot_be_read()
    {
        using var scene = new ExtractScene();
        var second = ExtractScene.Item(502, 12);
        scene.Sage.Rows.AddRange(
            [ExtractScene.Order(12) with { InvoiceNet = 16 }, ExtractScene.Item(501, 12), second, ExtractScene.Order(13) with { InvoiceNet = 7 }, ExtractScene.Item(601, 13)]);
        scene.Sage.Break(second, "502");
        await scene.Sweep(Streams.Orders);

        (await scene.Current(Kind.Order, "12")).ShouldBeNull();
        (await scene.Current(Kind.Order, "13")).ShouldNotBeNull("a discount on the whole document is no missing line");
        (await scene.Rows<FindingRow>()).Single(f => f.Kind == Kind.Order).Field.ShouldBe("line 502");
    }

    private static async Task Lines(LoadScene scene, params string[] products)
    {
        for (var i = 0; i < products.Length; i++)
        {
            var row = Staged.Row($"50{i}", scene.Now, ("order", "12"), ("position", i + 1m), ("product", products[i]), ("net", 8m));
            await scene.Store.Write(db => Staged.Put(db, StagedKind.Of(Kind.OrderLine), "acme", Side.Sage50, row, StagingFile.Cancel), StagingFile.Cancel);
        }
    }

    private static Task Product(LoadScene scene, string code, int id) =>
        scene.Add(new LinkRow { Company = "acme", Kind = Kind.Product, Record = code, SageKey = code, SsmKey = $"{id}", State = LinkState.Linked });
}
