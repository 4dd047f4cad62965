using System.Text.Json.Nodes;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Load;

[Trait("Rule", "PRD-06")]
public sealed class When_changes_go_in_batches
{
    private const string TooLong = "A-CODE-OF-MORE-THAN-THIRTY-CHARACTERS";

    [Fact]
    public async Task Should_write_a_hundred_records_in_a_handful_of_calls()
    {
        await using var scene = await TenantScene.Start(batched: Kind.Product);
        await scene.Handle(await scene.Products(Codes(2, from: 900)));
        scene.NewCalls();
        await scene.Handle(await scene.Products(Codes(100)));
        (await scene.States()).ShouldAllBe(s => s == ChangeState.Applied);
        scene.ExtIds().ShouldBe([.. Codes(2, from: 900), .. Codes(100)], ignoreOrder: true);
        var calls = scene.NewCalls();
        calls.Count(c => c.Verb == "POST").ShouldBe(1);
        calls.Count.ShouldBeLessThanOrEqualTo(6, "singly it takes 200; the end of a list after a full page is asked for twice");
        (await scene.Changes.Link("P7", Kind.Product)).SsmKey.ShouldBe($"{scene.Store.All("products").Single(p => (string?)p["extId"] == "P7")["id"]}");
    }

    [Fact]
    public async Task Should_begin_with_a_few()
    {
        await using var scene = await TenantScene.Start(batched: Kind.Product);
        await scene.Handle(await scene.Products(Codes(50)));
        scene.NewCalls().Where(c => c.Resource == "products/bulk").Select(c => JsonNode.Parse(c.Body!)!.AsArray().Count).ShouldBe([10, 40]);
    }

    [Fact]
    public async Task Should_ask_first_after_a_restart_and_still_write_together()
    {
        await using var scene = await TenantScene.Start(batched: Kind.Product);
        var ids = await scene.Products(Codes(60));
        scene.Store.Insert("products", new() { ["model"] = "Part P7", ["extId"] = "P7" }, 51);
        await scene.Restarted();
        await scene.HandleToTheEnd(ids);
        (await scene.States()).ShouldAllBe(s => s == ChangeState.Applied);
        scene.ExtIds().ShouldBe(Codes(60), ignoreOrder: true);
        scene.NewCalls().Count.ShouldBeLessThan(15, "singly it takes 180");
    }

    [Fact]
    public async Task Should_ask_one_by_one_where_the_tenant_does_not_take_a_set()
    {
        await using var scene = await TenantScene.Start(fault: call => call.Query.Contains(" IN (", StringComparison.Ordinal) ? SsmFault.Status(400, "") : null, batched: Kind.Product);
        scene.Store.Insert("products", new() { ["model"] = "Part P3", ["extId"] = "P3" }, 51);
        var ids = await scene.Products(Codes(12));
        await scene.Restarted();
        await scene.HandleToTheEnd(ids);
        (await scene.States()).ShouldAllBe(s => s == ChangeState.Applied);
        scene.ExtIds().ShouldBe(Codes(12), ignoreOrder: true);
    }

    [Fact]
    public async Task Should_write_singly_what_the_settings_do_not_name()
    {
        await using var scene = await TenantScene.Start(batched: Kind.Invoice);
        await scene.Handle(await scene.Products(Codes(3)));
        scene.NewCalls().ShouldAllBe(c => c.Resource == "products");
        scene.ExtIds().Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(SsmBulk.PerItem)]
    [InlineData(SsmBulk.WholeBatch)]
    public async Task Should_let_a_bad_item_cost_the_others_nothing(SsmBulk bulk)
    {
        await using var scene = await TenantScene.Start(new() { Bulk = bulk }, batched: Kind.Product);
        await scene.Handle(await scene.Products(Codes(5)));
        scene.NewCalls();
        string[] codes = [.. Codes(50, from: 100), TooLong, .. Codes(49, from: 200)];
        await scene.HandleToTheEnd(await scene.Products(codes));
        var rows = (await scene.Changes.Rows<ChangeRow>()).Where(c => c.State != ChangeState.Applied).ToList();
        var bad = rows.ShouldHaveSingleItem();
        (bad.Record, bad.State, bad.Field).ShouldBe((TooLong, ChangeState.Refused, "extId"), "the reason is that of a call of its own");
        scene.ExtIds().ShouldBe([.. Codes(5), .. codes.Where(c => c != TooLong)], ignoreOrder: true);
        scene.NewCalls().Count.ShouldBeLessThan(60, "singly it takes 199");
    }

    [Theory]
    [InlineData(SsmErrorBody.Message)]
    [InlineData(SsmErrorBody.Empty)]
    public async Task Should_fall_back_to_single_writes_where_a_tenant_has_no_batches(SsmErrorBody errors)
    {
        await using var scene = await TenantScene.Start(new() { Bulk = SsmBulk.Missing, ErrorBody = errors }, batched: Kind.Product);
        for (var i = 0; i < 4; i++) await scene.HandleToTheEnd(await scene.Products(Codes(6, from: i * 10)));
        (await scene.States()).ShouldAllBe(s => s == ChangeState.Applied);
        scene.ExtIds().ShouldBeUnique();
        scene.ExtIds().Count.ShouldBe(24);
        scene.NewCalls().Count(c => c.Resource == "products/bulk").ShouldBe(2, "then it is known");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Should_ask_for_every_item_of_a_batch_whose_answer_was_lost(bool tookEffect)
    {
        var lost = 0;
        await using var scene = await TenantScene.Start(
            fault: call => call.Resource == "products/bulk" && lost++ == 0 ? tookEffect ? SsmFault.ResetAfter : SsmFault.ResetBefore : null, batched: Kind.Product);
        var ids = await scene.Products(Codes(8));
        await scene.Handle(ids);
        (await scene.States()).ShouldAllBe(s => s == ChangeState.InDoubt);
        await scene.HandleToTheEnd(ids);
        (await scene.States()).ShouldAllBe(s => s == ChangeState.Applied);
        scene.ExtIds().ShouldBe(Codes(8), ignoreOrder: true);
        scene.NewCalls().Count(c => c is { Verb: "POST", Resource: "products", Applied: true }).ShouldBe(tookEffect ? 0 : 8);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"Message":"entities created"}""")]
    [InlineData("<html>fine</html>")]
    public async Task Should_ask_by_key_when_the_answer_does_not_tell_one_item_from_another(string answer)
    {
        await using var scene = await TenantScene.Start(
            fault: call => call.Resource == "products/bulk" ? SsmFault.Status(200, answer, afterEffect: true) : null, batched: Kind.Product);
        await scene.HandleToTheEnd(await scene.Products(Codes(6)));
        (await scene.States()).ShouldAllBe(s => s == ChangeState.Applied);
        scene.ExtIds().ShouldBe(Codes(6), ignoreOrder: true);
    }

    [Fact]
    public async Task Should_not_send_the_items_again_that_a_refused_batch_made_all_the_same()
    {
        var answered = 0;
        await using var scene = await TenantScene.Start(
            fault: call => call.Resource == "products/bulk" && ++answered == 2 ? SsmFault.Status(400, """{"Message":"one item is wrong"}""", afterEffect: true) : null, batched: Kind.Product);
        await scene.Handle(await scene.Products(Codes(5)));
        await scene.HandleToTheEnd(await scene.Products(Codes(20, from: 100)));
        (await scene.States()).ShouldAllBe(s => s == ChangeState.Applied);
        scene.ExtIds().ShouldBe([.. Codes(5), .. Codes(20, from: 100)], ignoreOrder: true);
    }

    [Fact]
    public async Task Should_commit_the_intent_of_every_item_before_the_call()
    {
        TenantScene? running = null;
        var states = new List<string>();
        await using var scene = await TenantScene.Start(fault: call =>
        {
            if (call.Resource == "products/bulk") states.AddRange(running!.States().GetAwaiter().GetResult());
            return null;
        }, batched: Kind.Product);
        running = scene;
        await scene.Handle(await scene.Products(Codes(3)));
        states.ShouldBe([ChangeState.Sending, ChangeState.Sending, ChangeState.Sending]);
    }

    [Fact]
    public async Task Should_ask_first_in_few_calls_when_the_plan_is_old()
    {
        await using var scene = await TenantScene.Start(batched: Kind.Product);
        await scene.Handle(await scene.Products(Codes(5)));
        scene.Store.Insert("products", new() { ["model"] = "Part P107", ["extId"] = "P107" }, 62);
        var ids = await scene.Products(Codes(40, from: 100));
        scene.Changes.Time.Advance(TimeSpan.FromMinutes(20));
        scene.NewCalls();
        await scene.HandleToTheEnd(ids);
        (await scene.States()).ShouldAllBe(s => s == ChangeState.Applied);
        scene.ExtIds().ShouldBe([.. Codes(5), .. Codes(40, from: 100)], ignoreOrder: true);
        scene.NewCalls().Count.ShouldBeLessThan(12);
    }

    [Fact]
    public async Task Should_update_prices_together()
    {
        await using var scene = await TenantScene.Start(batched: Kind.ProductRate);
        var ids = await scene.PriceChanges(20);
        scene.NewCalls();
        await scene.HandleToTheEnd(ids);
        (await scene.States()).ShouldAllBe(s => s == ChangeState.Applied);
        scene.Store.All("productRates").ShouldAllBe(p => p["salePrice"]!.GetValue<decimal>() == 2);
        scene.NewCalls().Count.ShouldBeLessThan(12, "singly it takes 60");
    }

    [Fact]
    public async Task Should_update_singly_what_a_batch_left_as_it_was()
    {
        await using var scene = await TenantScene.Start(
            fault: call => call is { Verb: "PUT", Resource: "productRates/bulk" } ? SsmFault.Status(200, "[]") : null, batched: Kind.ProductRate);
        var ids = await scene.PriceChanges(4);
        await scene.HandleToTheEnd(ids);
        (await scene.States()).ShouldAllBe(s => s == ChangeState.Applied);
        scene.Store.All("productRates").ShouldAllBe(p => p["salePrice"]!.GetValue<decimal>() == 2);
    }

    [Fact]
    public async Task Should_not_overwrite_a_price_that_a_person_changed_meanwhile()
    {
        await using var scene = await TenantScene.Start(batched: Kind.ProductRate);
        var ids = await scene.PriceChanges(4);
        var edited = (int)scene.Store.All("productRates")[2]["id"]!;
        scene.Store.Update("productRates", edited, new() { ["salePrice"] = 9m }, 62);
        await scene.HandleToTheEnd(ids);
        (await scene.States()).ShouldBe([ChangeState.Applied, ChangeState.Applied, ChangeState.Superseded, ChangeState.Applied]);
        scene.Store.Find("productRates", edited)!["salePrice"]!.GetValue<decimal>().ShouldBe(9);
    }

    private static string[] Codes(int count, int from = 0) => [.. Enumerable.Range(from, count).Select(i => $"P{i}")];
}
