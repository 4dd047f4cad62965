using System.Text.Json.Nodes;
using Sage50Etl.Sandbox.Ssm;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.SsmSimulation;

/// <summary>The data file holds the truth; edits in the app and once-only edits are in it too.</summary>
public sealed class When_a_tenant_is_restarted
{
    [Fact]
    public async Task Should_still_have_every_record_and_every_call()
    {
        await using var tenant = await SimulatedTenant.Start();
        var account = await tenant.PostAccount("Zieliński & Söhne", ",\"Z_CreditLimit\":1500.00,\"Z_OnHold\":true");
        await tenant.PostOrder($",\"accountId\":{account},\"Z_OrderDate\":\"2025-01-31\",\"total\":12.340");
        await tenant.Call("PUT", $"accounts/{account}", """{"city":"Bray"}""");
        await tenant.Call("DELETE", $"accounts/{account}");
        var before = Everything(tenant.Store);
        var calls = tenant.Store.Calls;

        await tenant.Restart();

        Everything(tenant.Store).ShouldBe(before);
        tenant.Store.Calls.ShouldBe(calls);
        tenant.Store.CallCount.ShouldBe(5);
        (await tenant.PostAccount()).ShouldBe(account + 1);
        tenant.Store.Calls[^1].Sequence.ShouldBe(calls[^1].Sequence + 1);
    }

    [Fact]
    public async Task Should_keep_sessions_across_the_restart()
    {
        await using var tenant = await SimulatedTenant.Start();
        await tenant.LogIn();
        await tenant.Restart();
        (await tenant.Get("branches")).Ids.ShouldBe([1]);
    }

    [Fact]
    public async Task Should_record_a_call_with_its_query_body_and_effect()
    {
        await using var tenant = await SimulatedTenant.Start();
        var id = await tenant.PostProduct(",\"extId\":\"A1\"");
        await tenant.Where("products", "extId='A1'");
        var (post, list) = (tenant.Store.Calls[^2], tenant.Store.Calls[^1]);
        (post.Verb, post.Resource, post.Id, post.Status, post.AnswerId, post.Applied).ShouldBe(("POST", "products", null, 200, id, true));
        JsonNode.Parse(post.Body!)!["extId"]!.GetValue<string>().ShouldBe("A1");
        list.Query.ShouldBe("order=id&where=extId='A1'");
        list.Applied.ShouldBeFalse();
    }

    [Fact]
    public async Task Should_apply_a_scripted_edit_once_only()
    {
        await using var tenant = await SimulatedTenant.Start();
        tenant.Store.ApplyOnce("day one", store => store.Insert("products", new JsonObject { ["model"] = "Scripted" }, 62)).ShouldBeTrue();
        await tenant.Restart();
        tenant.Store.ApplyOnce("day one", store => store.Insert("products", new JsonObject { ["model"] = "Scripted" }, 62)).ShouldBeFalse();
        tenant.Store.All("products").Count(p => p["model"]!.GetValue<string>() == "Scripted").ShouldBe(1);
    }

    [Fact]
    public async Task Should_undo_a_scripted_edit_that_fails_half_way()
    {
        await using var tenant = await SimulatedTenant.Start();
        var before = Everything(tenant.Store);
        Should.Throw<SsmRefusalException>(() => tenant.Store.ApplyOnce("day one", store =>
        {
            store.Insert("products", new JsonObject { ["model"] = "Scripted" }, 62);
            store.Update("users", 61, new JsonObject { ["isActive"] = false }, 62);
            store.Insert("products", [], 62);
        }));
        Everything(tenant.Store).ShouldBe(before);
        tenant.Store.ApplyOnce("day one", _ => { }).ShouldBeTrue();
        await tenant.Restart();
        Everything(tenant.Store).ShouldBe(before);
    }

    [Fact]
    public async Task Should_attribute_edits_in_the_app_to_the_person_and_not_count_them_as_calls()
    {
        await using var tenant = await SimulatedTenant.Start();
        var id = tenant.Store.Insert("accounts", new JsonObject { ["name"] = "Beech", ["branchId"] = 1, ["salesRepId1"] = 62 }, 62);
        tenant.Store.Update("accounts", id, new JsonObject { ["city"] = "Bray" }, 63);
        tenant.Store.Delete("accounts", id, 64);
        var row = tenant.Store.Find("accounts", id)!;
        (Number("Created"), Number("Updated"), Number("Deleted")).ShouldBe((62, 63, 64));
        tenant.Store.CallCount.ShouldBe(0);

        int Number(string what) => row["salesRepId" + what]!.GetValue<int>();
    }

    private static string Everything(SsmTenantStore store) => string.Join('\n', new[] { "accounts", "salesorders", "products", "users", "countries" }
        .SelectMany(resource => store.All(resource)).Select(row => row.ToJsonString()));
}
