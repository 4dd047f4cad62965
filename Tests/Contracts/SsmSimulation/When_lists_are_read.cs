using System.Net;
using Sage50Etl.Sandbox.Ssm;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.SsmSimulation;

public sealed class When_lists_are_read
{
    [Fact]
    public async Task Should_page_from_zero_by_fifty_until_an_empty_page()
    {
        await using var tenant = await SimulatedTenant.Start();
        var first = (await tenant.Get("countries?order=id")).Ids;
        var second = (await tenant.Get("countries?order=id&page=1")).Ids;
        first.Length.ShouldBe(50);
        second.Length.ShouldBeInRange(10, 50);
        first.Concat(second).ShouldBe(tenant.Store.All("countries").Select(c => c["id"]!.GetValue<int>()).Reverse());
        (await tenant.Get("countries?order=id&page=2")).Text.ShouldBe("[]");
    }

    [Theory]
    [InlineData(SsmPageSizeHeader.Count, 50, "Count", "2", 2)]
    [InlineData(SsmPageSizeHeader.Count, 50, "X-FM-Entity-Count", "2", 50)]
    [InlineData(SsmPageSizeHeader.EntityCount, 50, "X-FM-Entity-Count", "2", 2)]
    [InlineData(SsmPageSizeHeader.None, 50, "Count", "2", 50)]
    [InlineData(SsmPageSizeHeader.Count, 50, "Count", "60", 50)]
    [InlineData(SsmPageSizeHeader.Count, 300, "Count", "60", 60)]
    public async Task Should_honour_the_page_size_header_of_the_tenant(SsmPageSizeHeader honoured, int most, string header, string asked, int rows)
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { PageSizeHeader = honoured, MaximumPageSize = most });
        (await tenant.Get("countries?order=id", (header, asked))).Ids.Length.ShouldBe(rows);
    }

    [Fact]
    public async Task Should_order_descending_with_empty_values_last()
    {
        await using var tenant = await SimulatedTenant.Start();
        var b = await tenant.PostAccount("B", ",\"city\":\"Bray\"");
        var none = await tenant.PostAccount("N");
        var c = await tenant.PostAccount("C", ",\"city\":\"Cork\"");
        (await tenant.Get("accounts?order=city")).Ids.ShouldBe([c, b, none]);
        (await tenant.Get("accounts?order=nonsense")).Code.ShouldBe(901);
    }

    [Fact]
    public async Task Should_change_the_default_order_from_call_to_call()
    {
        await using var tenant = await SimulatedTenant.Start();
        (await tenant.Get("countries")).Ids.ShouldNotBe((await tenant.Get("countries")).Ids);
    }

    [Fact]
    public async Task Should_order_by_rising_id_where_the_tenant_does()
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { DefaultOrderById = true });
        var ids = (await tenant.Get("countries")).Ids;
        ids.ShouldBe(ids.Order());
    }

    [Fact]
    public async Task Should_hold_what_a_new_tenant_needs()
    {
        await using var tenant = await SimulatedTenant.Start();
        var users = (await tenant.Get("users?order=id")).Json.AsArray();
        users.Count(u => u!["isActive"]!.GetValue<bool>()).ShouldBe(6);
        users.Count.ShouldBe(7);
        users[0]!["branches"]!["description"]!.GetValue<string>().ShouldBe("Main");
        (await tenant.Where("currencies", "isoCode='gbp'")).Ids.ShouldBe([3]);
        (await tenant.Where("products", "extId LIKE 'SVC-%'")).Ids.Length.ShouldBe(4);
        (await tenant.Where("salesorderStatuses", "won='true'")).Json.AsArray().Select(s => s!["descriptionEN"]!.GetValue<string>())
            .ShouldBe(["Invoice", "Order despatched", "Quotation won"]);
    }

    [Fact]
    public async Task Should_print_value_lists_in_the_language_asked_for()
    {
        await using var tenant = await SimulatedTenant.Start();
        var id = await tenant.PostAccount(more: ",\"statusId\":22");
        (await tenant.Get($"accounts/{id}")).Json["statusId"]!["value"]!.GetValue<string>().ShouldBe("Client");
        (await tenant.Get($"accounts/{id}?lang=es")).Json["statusId"]!["value"]!.GetValue<string>().ShouldBe("Cliente");
    }

    [Fact]
    public async Task Should_refuse_a_page_that_is_no_number()
    {
        await using var tenant = await SimulatedTenant.Start();
        (await tenant.Get("countries?page=-1")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }
}
