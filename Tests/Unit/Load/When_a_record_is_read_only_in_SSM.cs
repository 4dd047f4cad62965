using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Documents;
using Sage50Etl.Load.Targets;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Load;

[Trait("Rule", "ACC-08")]
public sealed class When_a_record_is_read_only_in_SSM
{
    private static CancellationToken Cancel => StagingFile.Cancel;

    [Fact]
    public async Task Should_be_written_directly_where_the_tenant_lets_us()
    {
        await using var scene = await TenantScene.Start();
        var id = Product(scene);
        await Rename(scene, id, "B");
        Named(scene, id).ShouldBe(("B", true));
        scene.NewCalls().Count(c => c.Verb == "PUT").ShouldBe(1);
    }

    [Fact]
    public async Task Should_be_cleared_and_written_with_the_mark_where_a_direct_write_is_refused()
    {
        await using var scene = await TenantScene.Start(new() { ReadOnlyIsProtected = true });
        var id = Product(scene);
        await Rename(scene, id, "B");
        Named(scene, id).ShouldBe(("B", true), "it is read-only again");
        scene.NewCalls().Where(c => c.Verb == "PUT").Select(c => c.Applied).ShouldBe([false, true, true]);
        await Rename(scene, id, "C");
        Named(scene, id).ShouldBe(("C", true));
        scene.NewCalls().Where(c => c.Verb == "PUT").Select(c => c.Applied).ShouldBe([true, true], "the tenant's way is known now");
    }

    [Fact]
    public async Task Should_be_deleted_all_the_same()
    {
        await using var scene = await TenantScene.Start(new() { ReadOnlyIsProtected = true });
        var id = Product(scene);
        await scene.Target.Delete(Kind.Product, $"{id}", Cancel);
        scene.Store.Find("products", id)!["deleted"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Should_carry_a_note()
    {
        await using var scene = await TenantScene.Start(new() { ReadOnlyIsProtected = true });
        var order = scene.Store.Insert("salesorders", new() { ["reference"] = "Q1", ["branchId"] = 1, ["salesRepId"] = 61, ["readOnly"] = true }, 61);
        await new SsmNotes(scene.Client, new(scene.Client)).Tell($"{order}", "quotation 7 made", Cancel);
        scene.Store.Find("salesorders", order)!["internalComment"]!.GetValue<string>().ShouldContain("quotation 7 made");
        scene.Store.Find("salesorders", order)!["readOnly"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Should_get_its_mark_back_when_the_write_is_refused_for_another_reason()
    {
        await using var scene = await TenantScene.Start(new() { ReadOnlyIsProtected = true });
        var id = Product(scene);
        var refused = await Should.ThrowAsync<TargetException>(() => Rename(scene, id, new('x', 201)));
        (refused.Failure, refused.Field).ShouldBe((FailureClass.Refused, "model"));
        Named(scene, id).ShouldBe(("A", true));
    }

    [Fact]
    public async Task Should_say_so_when_the_mark_cannot_be_cleared_either()
    {
        await using var scene = await TenantScene.Start(new() { ReadOnlyIsProtected = true, ReadOnlyIsFinal = true });
        var id = Product(scene);
        (await Should.ThrowAsync<TargetException>(() => Rename(scene, id, "B"))).Message.ShouldContain("read-only");
        Named(scene, id).ShouldBe(("A", true));
    }

    [Fact]
    public async Task Should_take_a_refusal_of_an_open_record_for_what_it_is()
    {
        await using var scene = await TenantScene.Start(new() { ReadOnlyIsProtected = true });
        var id = scene.Store.Insert("products", new() { ["model"] = "A" }, 51);
        (await Should.ThrowAsync<TargetException>(() => Rename(scene, id, new('x', 201)))).Field.ShouldBe("model");
        scene.NewCalls().Count(c => c.Verb == "PUT").ShouldBe(1);
    }

    private static int Product(TenantScene scene) => scene.Store.Insert("products", new() { ["model"] = "A", ["readOnly"] = true }, 51);

    private static Task Rename(TenantScene scene, int id, string name) =>
        scene.Target.Update(new WriteRequest(Kind.Product, Staged.Image(("name", name)), null, "A"), $"{id}", Cancel);

    private static (string, bool) Named(TenantScene scene, int id) =>
        (scene.Store.Find("products", id)!["model"]!.GetValue<string>(), scene.Store.Find("products", id)!["readOnly"]!.GetValue<bool>());
}
