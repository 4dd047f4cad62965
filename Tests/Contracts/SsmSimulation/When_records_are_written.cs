using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Sage50Etl.Sandbox.Ssm;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.SsmSimulation;

public sealed class When_records_are_written
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2025, 3, 3, 9, 0, 0, 630, TimeSpan.Zero));

    [Fact]
    public async Task Should_write_references_as_numbers_and_read_them_as_objects()
    {
        await using var tenant = await SimulatedTenant.Start();
        var id = await tenant.PostAccount(more: ",\"rateId\":0");
        var account = (await tenant.Get($"accounts/{id}")).Json;
        account["salesRepId1"]!.ToJsonString().ShouldBe("""{"id":61,"value":"Aoife Brennan"}""");
        account["branchId"]!["value"]!.GetValue<string>().ShouldBe("Main");
        account["rateId"].ShouldBeNull();
        account["salesRepIdCreated"]!.GetValue<int>().ShouldBe(51);
        account["readOnly"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Should_stamp_creation_update_and_deletion_each_in_its_own_field()
    {
        await using var tenant = await SimulatedTenant.Start(configure: o => o with { Time = _time });
        var id = await tenant.PostAccount();
        Stamps(tenant, id).ShouldBe(("2025-03-03T09:00:00.63Z", null, null));
        _time.Advance(TimeSpan.FromMilliseconds(370));
        (await tenant.Call("PUT", $"accounts/{id}", """{"city":"Bray"}""")).Text.ShouldBe("""{"Message":"entity updated"}""");
        _time.Advance(TimeSpan.FromMilliseconds(1100));
        (await tenant.Call("DELETE", $"accounts/{id}")).Text.ShouldBe("""{"Message":"entity deleted"}""");
        Stamps(tenant, id).ShouldBe(("2025-03-03T09:00:00.63Z", "2025-03-03T09:00:01Z", "2025-03-03T09:00:02.1Z"));
        var row = (await tenant.Where("accounts", $"id={id}")).Json[0]!;
        row["deleted"]!.GetValue<bool>().ShouldBeTrue();
        row["name"]!.GetValue<string>().ShouldBe("Alder Joinery");
    }

    [Fact]
    public async Task Should_print_stamps_in_local_time_where_the_tenant_does()
    {
        _time.SetUtcNow(new DateTimeOffset(2025, 7, 1, 10, 0, 0, TimeSpan.Zero));
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { MadridStamps = true }, o => o with { Time = _time });
        Stamps(tenant, await tenant.PostAccount()).Created.ShouldBe("2025-07-01T12:00:00Z");
    }

    [Fact]
    public async Task Should_keep_decimals_exactly_as_sent()
    {
        await using var tenant = await SimulatedTenant.Start();
        var id = await tenant.PostProduct(",\"price\":10.50,\"cost\":0.333333333333333333,\"stock\":2.5");
        var text = (await tenant.Get($"products/{id}")).Text;
        text.ShouldContain("\"price\":10.50,\"cost\":0.333333333333333333,\"stock\":2.5,");
    }

    [Fact]
    public async Task Should_write_salesOrderId_and_read_salesorderId_on_either_path()
    {
        await using var tenant = await SimulatedTenant.Start();
        var order = await tenant.PostOrder();
        var product = await tenant.PostProduct();
        var id = await tenant.Post("salesOrdersLines", $$"""{"salesOrderId":{{order}},"productId":{{product}},"quantity":2,"price":1}""");
        var line = (await tenant.Get($"salesordersLines/{id}")).Json;
        line["salesorderId"]!["value"]!.GetValue<string>().ShouldBe("Q-1");
        line.AsObject().ContainsKey("salesOrderId").ShouldBeFalse();
    }

    [Theory]
    [InlineData("accounts", """{"branchId":1,"salesRepId1":61}""", "name")]
    [InlineData("accounts", """{"name":"","branchId":1,"salesRepId1":61}""", "name")]
    [InlineData("accounts", """{"name":"A","branchId":9,"salesRepId1":61}""", "branches 9")]
    [InlineData("accounts", """{"name":"A","branchId":"1","salesRepId1":61}""", "branchId")]
    [InlineData("accounts", """{"name":"A","branchId":{"id":1},"salesRepId1":61}""", "branchId")]
    [InlineData("accounts", """{"name":7,"branchId":1,"salesRepId1":61}""", "name")]
    [InlineData("accounts", """{"name":"A","branchId":1,"salesRepId1":61,"readOnly":1}""", "readOnly")]
    [InlineData("accounts", """{"name":"A","branchId":1,"salesRepId1":61,"Z_Currency":"EURO"}""", "Z_Currency")]
    [InlineData("products", """{"model":"A","extId":"1234567890123456789012345678901"}""", "extId")]
    [InlineData("products", """{"model":"A","price":"1.5"}""", "price")]
    [InlineData("salesorders", """{"reference":"A","branchId":1,"salesRepId":61,"closedDate":"soon"}""", "closedDate")]
    [InlineData("rates", """{"descriptionEN":"Trade"}""", "descriptionES")]
    [InlineData("productRates", """{"rateId":null,"productId":500001}""", "rateId")]
    [InlineData("contacts", """{"firstName":"A","lastName":"B","accountId":1,"salesRepId":61}""", "accountId")]
    [InlineData("sales", """{"extId":"A"}""", "accountId")]
    [InlineData("products", """["model"]""", "JSON object")]
    [InlineData("products", """{"model":""", "JSON")]
    public async Task Should_refuse_what_the_schema_does_not_allow(string resource, string body, string named)
    {
        await using var tenant = await SimulatedTenant.Start();
        var before = tenant.Store.All(resource).Count;
        var answer = await tenant.Call("POST", resource, body);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ErrorText.ShouldContain(named);
        tenant.Store.All(resource).Count.ShouldBe(before);
        tenant.Store.Calls[^1].Applied.ShouldBeFalse();
    }

    [Fact]
    public async Task Should_not_let_an_update_empty_a_required_field()
    {
        await using var tenant = await SimulatedTenant.Start();
        var id = await tenant.PostAccount();
        (await tenant.Call("PUT", $"accounts/{id}", """{"name":null,"city":"Bray"}""")).Status.ShouldBe(HttpStatusCode.BadRequest);
        tenant.Store.Find("accounts", id)!["city"].ShouldBeNull();
    }

    [Theory]
    [InlineData("POST", "users", """{"name":"New"}""")]
    [InlineData("PUT", "currencies/3", """{"symbol":"x"}""")]
    [InlineData("DELETE", "branches/1", null)]
    [InlineData("PUT", "accounts", "{}")]
    public async Task Should_refuse_operations_a_resource_does_not_offer(string verb, string path, string? body)
    {
        await using var tenant = await SimulatedTenant.Start();
        (await tenant.Call(verb, path, body)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Should_declare_lengths_requirements_references_and_custom_fields_in_the_schema()
    {
        await using var tenant = await SimulatedTenant.Start();
        var schema = (await tenant.Get("products/schema")).Json;
        schema["properties"]!["extId"]!["maxLength"]!.GetValue<int>().ShouldBe(30);
        schema["properties"]!["Z_TaxCode"]!["maxLength"]!.GetValue<int>().ShouldBe(3);
        schema["properties"]!["familyId"]!["table"]!.GetValue<string>().ShouldBe("productFamilies");
        schema["properties"]!["dateCreated"]!["readOnly"]!.GetValue<bool>().ShouldBeTrue();
        schema["required"]!.AsArray().Select(f => f!.GetValue<string>()).ShouldBe(["model"]);
        var quantity = (await tenant.Get("salesordersLines/schema")).Json["properties"]!["quantity"]!;
        quantity["type"]!.ToJsonString().ShouldBe("""["integer"]""");
    }

    [Fact]
    public async Task Should_list_the_resources_and_what_may_be_done_to_them()
    {
        await using var tenant = await SimulatedTenant.Start();
        var resources = (await tenant.Get("resources")).Json.AsArray().ToDictionary(r => r!["end_point"]!.GetValue<string>(), r => r!["operations"]!);
        resources["salesordersLines"]["create"]!.GetValue<bool>().ShouldBeTrue();
        resources["users"]["create"]!.GetValue<bool>().ShouldBeFalse();
        resources.Keys.ShouldContain("productRates");
    }

    private static (string? Created, string? Updated, string? Deleted) Stamps(SimulatedTenant tenant, int id)
    {
        JsonObject row = tenant.Store.Find("accounts", id)!;
        return (row["dateCreated"]?.GetValue<string>(), row["dateUpdated"]?.GetValue<string>(), row["dateDeleted"]?.GetValue<string>());
    }
}
