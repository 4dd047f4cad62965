using System.Net;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.SsmSimulation;

/// <summary>Forms in which the vendor's own connector describes its answers, where they are easily taken for something else.</summary>
public sealed class When_values_have_the_published_form
{
    [Fact]
    public async Task Should_give_the_telephone_prefix_of_a_country_as_text()
    {
        await using var tenant = await SimulatedTenant.Start();

        var country = (await tenant.Where("countries", "iso2='GB'")).Json[0]!;

        country["phoneCode"]!.GetValueKind().ShouldBe(JsonValueKind.String);
        country["phoneCode"]!.GetValue<string>().ShouldBe("44");
    }

    [Fact]
    public async Task Should_give_the_branch_of_a_user_as_one_object()
    {
        await using var tenant = await SimulatedTenant.Start();

        var user = (await tenant.Get("users?order=id")).Json[0]!;

        user["branches"]!.GetValueKind().ShouldBe(JsonValueKind.Object);
        user["branches"]!["id"]!.GetValue<int>().ShouldBe(1);
    }

    [Theory]
    [InlineData("countries")]
    [InlineData("currencies")]
    [InlineData("accountStatuses")]
    [InlineData("opportunityStatuses")]
    [InlineData("salesorderStatuses")]
    [InlineData("contactTypes")]
    public async Task Should_say_at_which_place_of_its_list_a_value_stands(string list)
    {
        await using var tenant = await SimulatedTenant.Start();

        var values = (await tenant.Get($"{list}?order=id")).Json.AsArray();

        values.Select(v => v!["order"]!.GetValue<int>()).ShouldBeUnique();
        values.ShouldAllBe(v => v!["order"]!.GetValue<int>() > 0);
    }

    [Fact]
    public async Task Should_read_a_gender_as_an_object_and_take_it_as_a_number()
    {
        await using var tenant = await SimulatedTenant.Start();
        var account = await tenant.PostAccount("Murphy");
        var contact = await tenant.Post(
            "contacts",
            $$"""{"firstName":"Ann","lastName":"Murphy","accountId":{{account}},"salesRepId":61,"gender":1}""");

        var read = (await tenant.Get($"contacts/{contact}")).Json;
        read["gender"]!["id"]!.GetValue<int>().ShouldBe(1);
        read["gender"]!["value"]!.GetValue<string>().ShouldBe("Female");

        var refused = await tenant.Call("PUT", $"contacts/{contact}", """{"gender":2}""");
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text.ShouldContain("gender");
    }
}
