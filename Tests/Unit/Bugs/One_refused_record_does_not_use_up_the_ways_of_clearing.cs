using System.Text.Json.Nodes;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Targets;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A tenant refused one record for a reason of its own; every way to clear its empty fields was taken for impossible, and no field of any record was cleared
/// until the next start.
/// </summary>
[Trait("Rule", "D3")]
public sealed class One_refused_record_does_not_use_up_the_ways_of_clearing
{
    [Theory]
    [InlineData(SsmNullWrite.Clears)]
    [InlineData(SsmNullWrite.Ignored)]
    [InlineData(SsmNullWrite.Refused)]
    public async Task Should_clear_the_field_of_the_next_record(SsmNullWrite nulls)
    {
        var locked = 0;
        await using var scene = await TenantScene.Start(new() { NullWrite = nulls },
            call => call.Verb == "PUT" && call.Id == locked ? SsmFault.Status(400, """{"Message":"not possible"}""") : null);
        var (first, second) = (Account(scene, "A"), Account(scene, "B"));
        locked = first;
        for (var i = 0; i < 3; i++) (await Refused(() => Update(scene, first, ("name", "New"), ("phone", null), ("fax", null)))).Failure.ShouldBe(FailureClass.Refused);

        await Update(scene, second, ("name", "New"), ("phone", null), ("fax", null));

        var row = scene.Store.Find("accounts", second)!;
        (Text(row, "name"), Text(row, "phone"), Text(row, "fax")).ShouldBe(("New", "", ""));
        scene.Store.Find("accounts", first)!["name"]!.GetValue<string>().ShouldBe("A", "nothing of it was taken");
    }

    [Fact]
    public async Task Should_not_try_ways_where_another_field_is_named()
    {
        await using var scene = await TenantScene.Start(fault: call => call.Verb == "PUT" ? SsmFault.Status(400, """{"Message":"too long","field":"name"}""") : null);
        var id = Account(scene, "A");
        scene.NewCalls();

        (await Refused(() => Update(scene, id, ("name", "New"), ("phone", null)))).Field.ShouldBe("name");

        scene.NewCalls().Count(c => c.Verb == "PUT").ShouldBe(1);
    }

    [Fact]
    public async Task Should_write_the_others_where_one_field_cannot_be_cleared()
    {
        await using var scene = await TenantScene.Start(fault: call => call.Verb == "PUT" && JsonNode.Parse(call.Body!)!.AsObject().ContainsKey("phone")
            ? SsmFault.Status(400, """{"Message":"not possible"}""") : null);
        var id = Account(scene, "A");

        await Update(scene, id, ("name", "New"), ("phone", null), ("fax", null));

        var row = scene.Store.Find("accounts", id)!;
        (Text(row, "name"), Text(row, "phone"), Text(row, "fax")).ShouldBe(("New", "1", ""));
    }

    [Fact]
    public async Task Should_clear_a_text_by_an_empty_one_first_and_learn_it()
    {
        await using var scene = await TenantScene.Start(new() { NullWrite = SsmNullWrite.Refused });
        var (first, second) = (Account(scene, "A"), Account(scene, "B"));
        scene.NewCalls();

        await Update(scene, first, ("phone", null));
        await Update(scene, second, ("phone", null));

        scene.NewCalls().Where(c => c.Verb is "PUT" or "GET").Select(c => c.Verb).ShouldBe(["PUT", "GET", "PUT"]);
    }

    [Fact]
    public async Task Should_not_take_a_record_that_cannot_be_read_for_a_refusal()
    {
        var broken = false;
        await using var scene = await TenantScene.Start(fault: call => broken && call is { Verb: "GET", Id: { } id } ? SsmFault.Status(200, $$"""{"id":{{id}},"name":{"no":"text"} }""") : null);
        var account = Account(scene, "A");
        broken = true;

        await Update(scene, account, ("phone", null));

        Text(scene.Store.Find("accounts", account)!, "phone").ShouldBe("");
    }

    private static int Account(TenantScene scene, string name) =>
        scene.Store.Insert("accounts", new() { ["name"] = name, ["extId"] = name, ["branchId"] = 1, ["salesRepId1"] = 61, ["phone"] = "1", ["fax"] = "2" }, 51);

    private static Task Update(TenantScene scene, int id, params (string, object?)[] fields) =>
        scene.Target.Update(new WriteRequest(Kind.Account, Staged.Image(fields), null, "A"), $"{id}", StagingFile.Cancel);

    private static async Task<TargetException> Refused(Func<Task> update) => await Should.ThrowAsync<TargetException>(update);

    private static string Text(JsonObject row, string field) => row[field]?.GetValue<string>() ?? "";
}
