using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A message of creates was being worked on while the next cycle found one of its products in SSM and made an update of that create. The batch had been put together before,
/// and made the product a second time.
/// </summary>
[Trait("Rule", "I2")]
[Trait("Rule", "PRD-06")]
public sealed class A_batch_takes_only_what_is_still_of_its_kind_and_action
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Should_leave_a_create_that_has_become_an_update_to_itself(int which)
    {
        await using var scene = await TenantScene.Start(batched: Kind.Product);
        var ids = await scene.Products("P1", "P2", "P3");
        var standing = scene.Store.Insert("products", new() { ["model"] = "Part of old", ["extId"] = $"P{which + 1}" }, 51);
        await scene.Changes.Store.Write(async db =>
        {
            var change = await db.Changes.SingleAsync(c => c.Id == ids[which], StagingFile.Cancel);
            (change.Action, change.Version) = ("update", 2);
            change.Fields = RecordSchema.ToJson(Staged.Image(("name", "Part of new")));
            change.Expected = RecordSchema.ToJson(Staged.Image(("name", "Part of old")));
            var link = await db.Links.SingleAsync(l => l.Record == change.Record && l.Kind == Kind.Product, StagingFile.Cancel);
            (link.SsmKey, link.State) = ($"{standing}", LinkState.Linked);
        }, StagingFile.Cancel);
        var context = scene.Changes.Context with { Ssm = scene.Target, Batches = scene.Target.Batches };

        var singly = await scene.Changes.Batches.Apply(context, ids, StagingFile.Cancel);
        foreach (var id in singly) await scene.Changes.Applier.Apply(context, id, StagingFile.Cancel);

        scene.ExtIds().ShouldBe(["P1", "P2", "P3"], ignoreOrder: true);
        (await scene.States()).ShouldAllBe(s => s == ChangeState.Applied);
        scene.Store.Find("products", standing)!["model"]!.GetValue<string>().ShouldBe("Part of new");
    }
}
