using System.Net;
using System.Text.Json.Nodes;
using Sage50Etl.Sandbox.Ssm;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.SsmSimulation;

public sealed class When_batches_are_written
{
    [Theory]
    [InlineData(SsmBulk.WholeBatch, HttpStatusCode.BadRequest, 0)]
    [InlineData(SsmBulk.PerItem, HttpStatusCode.OK, 1)]
    [InlineData(SsmBulk.Missing, HttpStatusCode.BadRequest, 0)]
    public async Task Should_treat_a_bad_item_of_a_batch_as_the_tenant_does(SsmBulk bulk, HttpStatusCode expected, int applied)
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { Bulk = bulk });
        var before = tenant.Store.All("products").Count;
        var answer = await tenant.Call("POST", "products/bulk", """[{"guid":"a","data":{"model":"Widget"}},{"guid":"b","data":{}}]""");
        answer.Status.ShouldBe(expected);
        (tenant.Store.All("products").Count - before).ShouldBe(applied);
        if (applied == 0) return;
        answer.Json[0]!["id"]!.GetValue<int>().ShouldBeGreaterThan(500_000);
        answer.Json[1]!["guid"]!.GetValue<string>().ShouldBe("b");
        answer.Json[1]!["Message"]!.GetValue<string>().ShouldContain("model");
    }

    [Fact]
    public async Task Should_carry_out_whole_batches_of_updates()
    {
        await using var tenant = await SimulatedTenant.Start();
        var id = await tenant.PostProduct();
        var answer = await tenant.Call("PUT", "products/bulk", new JsonArray(new JsonObject
        {
            ["guid"] = "a", ["id"] = id, ["data"] = new JsonObject { ["model"] = "Gadget" },
        }).ToJsonString());
        answer.Json.ToJsonString().ShouldBe($$"""[{"guid":"a","id":{{id}}}]""");
        tenant.Store.Find("products", id)!["model"]!.GetValue<string>().ShouldBe("Gadget");
    }

    [Fact]
    public async Task Should_refuse_more_items_than_a_call_may_have()
    {
        await using var tenant = await SimulatedTenant.Start();
        var items = new JsonArray([.. Enumerable.Range(0, 101)
            .Select(n => new JsonObject { ["guid"] = $"{n}", ["data"] = new JsonObject { ["model"] = "W" } })]);
        (await tenant.Call("POST", "products/bulk", items.ToJsonString())).Status.ShouldBe(HttpStatusCode.BadRequest);
        items.RemoveAt(0);
        (await tenant.Call("POST", "products/bulk", items.ToJsonString())).Json.AsArray().Count.ShouldBe(100);
    }
}
