using System.Net;
using Sage50Etl.Sandbox.Ssm;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.SsmSimulation;

/// <summary>The switches about writing, each at both settings.</summary>
public sealed class When_a_tenant_decides_otherwise
{
    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    public async Task Should_answer_unknown_ids_and_paths_with_910(int status)
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { UnknownIdStatus = status });
        foreach (var path in new[] { "accounts/999999999", "invoices", "accounts/1/2/3" })
        {
            var answer = await tenant.Get(path);
            ((int)answer.Status).ShouldBe(status);
            answer.Code.ShouldBe(910);
        }
    }

    [Theory]
    [InlineData(SsmErrorBody.Message, "application/json", "{\"Message\":\"The page 'x' is not a number from 0.\"}")]
    [InlineData(SsmErrorBody.MessageAndCode, "application/json", "{\"message\":\"The page 'x' is not a number from 0.\",\"code\":400}")]
    [InlineData(SsmErrorBody.PlainText, "text/plain", "The page 'x' is not a number from 0.")]
    [InlineData(SsmErrorBody.Empty, null, "")]
    [InlineData(SsmErrorBody.Html, "text/html",
        "<html><head><title>Error</title></head><body><h1>The page &#39;x&#39; is not a number from 0.</h1></body></html>")]
    public async Task Should_put_errors_into_the_chosen_form(SsmErrorBody form, string? mediaType, string text)
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { ErrorBody = form });
        var answer = await tenant.Get("accounts?page=x");
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.MediaType.ShouldBe(mediaType);
        answer.Text.ShouldBe(text);
    }

    [Fact]
    public async Task Should_write_the_message_key_in_lower_case()
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { LowerCaseMessageKey = true });
        (await tenant.Call("POST", "products", """{"model":"Widget"}""")).Json["message"]!.GetValue<string>().ShouldBe("entity created");
        (await tenant.Call("POST", "products", "{}")).Json.AsObject().ContainsKey("message").ShouldBeTrue();
    }

    [Theory]
    [InlineData(false, false, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(true, false, HttpStatusCode.BadRequest, HttpStatusCode.OK)]
    [InlineData(true, true, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest)]
    public async Task Should_guard_read_only_records_or_not(bool guarded, bool final, HttpStatusCode expected, HttpStatusCode whenCleared)
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { ReadOnlyIsProtected = guarded, ReadOnlyIsFinal = final });
        var id = await tenant.PostAccount(more: ",\"readOnly\":true");
        (await tenant.Call("PUT", $"accounts/{id}", """{"readOnly":false,"name":"Alder"}""")).Status.ShouldBe(expected);
        await tenant.Call("PUT", $"accounts/{id}", """{"readOnly":true}""");
        (await tenant.Call("DELETE", $"accounts/{id}")).Status.ShouldBe(expected);
        (await tenant.Call("PUT", $"accounts/{id}", """{"readOnly":false}""")).Status.ShouldBe(whenCleared);
        (await tenant.Call("DELETE", $"accounts/{id}")).Status.ShouldBe(whenCleared);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.OK)]
    [InlineData(true, HttpStatusCode.BadRequest)]
    public async Task Should_enforce_extId_uniqueness_among_live_records_or_not(bool unique, HttpStatusCode expected)
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { ExtIdIsUnique = unique });
        var first = await tenant.PostProduct(",\"extId\":\"A1\"");
        (await tenant.Call("POST", "products", """{"model":"Other","extId":"a1"}""")).Status.ShouldBe(expected);
        (await tenant.Call("PUT", $"products/{first}", """{"extId":"A1","stock":3}""")).Status.ShouldBe(HttpStatusCode.OK);
        await tenant.Call("DELETE", $"products/{first}");
        tenant.Store.All("products").Where(p => p["extId"]?.GetValue<string>() == "a1").ToList()
            .ForEach(p => tenant.Store.Delete("products", p["id"]!.GetValue<int>(), 61));
        (await tenant.Call("POST", "products", """{"model":"Other","extId":"A1"}""")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.OK)]
    [InlineData(true, HttpStatusCode.BadRequest)]
    public async Task Should_take_an_owner_who_is_not_active_or_not(bool refused, HttpStatusCode expected)
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { InactiveOwnerIsRefused = refused });
        (await tenant.Call("POST", "accounts", """{"name":"Murphy","branchId":1,"salesRepId1":66}""")).Status.ShouldBe(expected);
        (await tenant.Call("POST", "accounts", """{"name":"Murphy","branchId":1,"salesRepId1":61}""")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.OK)]
    [InlineData(true, HttpStatusCode.BadRequest)]
    public async Task Should_take_an_email_once_or_as_often_as_it_comes(bool once, HttpStatusCode expected)
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { OneAddressPerEmail = once });
        const string Account = """{"name":"Murphy","branchId":1,"salesRepId1":61,"email":"ann@firm.example"}""";
        (await tenant.Call("POST", "accounts", Account)).Status.ShouldBe(HttpStatusCode.OK);
        (await tenant.Call("POST", "accounts", Account)).Status.ShouldBe(expected);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.OK)]
    [InlineData(true, HttpStatusCode.BadRequest)]
    public async Task Should_refuse_an_unknown_country_or_store_none(bool refused, HttpStatusCode expected)
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { UnknownCountryIsRefused = refused });
        (await tenant.Call("POST", "accounts", """{"name":"Murphy","branchId":1,"salesRepId1":61,"countryId":99999}""")).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task Should_cut_over_long_text()
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { OverLongTextIsCut = true });
        var id = await tenant.PostProduct(",\"extId\":\"123456789012345678901234567890XX\"");
        tenant.Store.Find("products", id)!["extId"]!.GetValue<string>().ShouldBe("123456789012345678901234567890");
    }

    [Theory]
    [InlineData(false, HttpStatusCode.OK)]
    [InlineData(true, HttpStatusCode.BadRequest)]
    public async Task Should_ignore_or_refuse_unknown_keys(bool refused, HttpStatusCode expected)
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { UnknownKeyIsRefused = refused });
        (await tenant.Call("POST", "products", """{"model":"Widget","sku":"A"}""")).Status.ShouldBe(expected);
        (await tenant.Call("POST", "products", """{"model":"Widget","id":7}""")).Status.ShouldBe(expected);
        tenant.Store.Find("products", 7).ShouldBeNull();
    }

    [Fact]
    public async Task Should_accept_references_as_objects()
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { RefAsObjectIsAccepted = true });
        var id = await tenant.PostAccount(more: ",\"countryId\":{\"id\":131,\"value\":\"Ireland\"}");
        tenant.Store.Find("accounts", id)!["countryId"]!["id"]!.GetValue<int>().ShouldBe(131);
    }

    [Theory]
    [InlineData(false, "99", "7")]
    [InlineData(true, "18.90", "17.01")]
    public async Task Should_store_or_recompute_totals(bool recomputed, string line, string header)
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { TotalsAreRecomputed = recomputed });
        var order = await tenant.PostOrder(",\"discount1\":10,\"total\":7");
        var id = await tenant.PostLine(order, await tenant.PostProduct(), ",\"discount1\":10,\"total\":99");
        Total("salesordersLines", id).ShouldBe(line);
        Total("salesorders", order).ShouldBe(header);

        string Total(string resource, int row) => tenant.Store.Find(resource, row)!["total"]!.ToJsonString();
    }

    [Theory]
    [InlineData(false, HttpStatusCode.BadRequest)]
    [InlineData(true, HttpStatusCode.OK)]
    public async Task Should_take_whole_or_decimal_quantities(bool decimals, HttpStatusCode expected)
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { DecimalQuantity = decimals });
        var line = await tenant.PostLine(await tenant.PostOrder(), await tenant.PostProduct());
        (await tenant.Call("PUT", $"salesordersLines/{line}", """{"quantity":2.5}""")).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task Should_insist_on_a_mandatory_custom_field()
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { MandatoryCustomField = "products.Z_TaxCode" });
        (await tenant.Call("POST", "products", """{"model":"Widget"}""")).ErrorText.ShouldContain("Z_TaxCode");
        await tenant.PostProduct(",\"Z_TaxCode\":\"T1\"");
        (await tenant.Get("products/schema")).Json["required"]!.ToJsonString().ShouldContain("Z_TaxCode");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Should_leave_or_take_the_lines_of_a_deleted_header(bool taken)
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { HeaderDeleteTakesLines = taken });
        var order = await tenant.PostOrder();
        var line = await tenant.PostLine(order, await tenant.PostProduct());
        await tenant.Call("DELETE", $"salesorders/{order}");
        tenant.Store.Find("salesordersLines", line)!["deleted"]!.GetValue<bool>().ShouldBe(taken);
    }

    [Theory]
    [InlineData(SsmNullWrite.Clears, HttpStatusCode.OK, null)]
    [InlineData(SsmNullWrite.Ignored, HttpStatusCode.OK, "Bray")]
    [InlineData(SsmNullWrite.Refused, HttpStatusCode.BadRequest, "Bray")]
    public async Task Should_treat_null_as_the_tenant_does(SsmNullWrite write, HttpStatusCode expected, string? city)
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { NullWrite = write });
        var id = await tenant.PostAccount(more: ",\"city\":\"Bray\"");
        (await tenant.Call("PUT", $"accounts/{id}", """{"city":null}""")).Status.ShouldBe(expected);
        tenant.Store.Find("accounts", id)!["city"]?.GetValue<string>().ShouldBe(city);
        (tenant.Store.Find("accounts", id)!["city"] is null).ShouldBe(city is null);
    }
}
