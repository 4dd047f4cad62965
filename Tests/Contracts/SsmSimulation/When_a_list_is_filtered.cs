using System.Net;
using Microsoft.Extensions.Time.Testing;
using Sage50Etl.Sandbox.Ssm;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.SsmSimulation;

public sealed class When_a_list_is_filtered
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2025, 3, 3, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("name='Alder'", "A")]
    [InlineData("name='ALDER'", "A")]
    [InlineData("name='O''Dowd'", "B")]
    [InlineData("name<>'Alder'", "BC")]
    [InlineData("name>='Birch'", "BC")]
    [InlineData("name LIKE '%d%'", "AB")]
    [InlineData("name like 'ald%' or name='birch'", "AC")]
    [InlineData("extId='00A'", "A")]
    [InlineData("extId<>''", "A")]
    [InlineData("Z_CreditLimit > 99.5", "A")]
    [InlineData("Z_OnHold='True'", "B")]
    [InlineData("salesRepId1.id=62", "BC")]
    [InlineData("salesRepId1=62 AND Z_OnHold='true'", "B")]
    [InlineData("id NOT IN (100001,100002)", "C")]
    [InlineData("name IN ('Alder','Birch')", "AC")]
    [InlineData("name='Alder' OR name='Birch' AND salesRepId1.id=61", "A")]
    [InlineData("(name='Alder' OR name='Birch') AND salesRepId1.id=62", "C")]
    [InlineData("dateCreated > '2025-03-03T09:00:30Z'", "BC")]
    [InlineData("(dateUpdated > '2025-03-03' OR dateCreated <= '2025-03-03 09:00:00')", "AB")]
    [InlineData("deleted='false'", "AB")]
    [InlineData("deleted = 'True'", "C")]
    [InlineData("id=100003", "C")]
    [InlineData("id=7", "")]
    public async Task Should_answer_the_rows_for_which_it_holds(string where, string expected)
    {
        await using var tenant = await ThreeAccounts();
        var answer = await tenant.Where("accounts", where);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        string.Concat(answer.Ids.Order().Select(id => (char)('A' + id - 100_001))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("bad bad")]
    [InlineData("name=")]
    [InlineData("name='open")]
    [InlineData("name=\"Alder\"")]
    [InlineData("name=Alder")]
    [InlineData("(name='A'")]
    [InlineData("name='A')")]
    [InlineData("name='A' AND")]
    [InlineData("name NOT LIKE 'A%'")]
    [InlineData("name IS NULL")]
    [InlineData("extId=7")]
    [InlineData("id IN ()")]
    [InlineData("id='x'")]
    [InlineData("salesRepId1.value='Aoife'")]
    [InlineData("name.id=1")]
    [InlineData("dateUpdated gt '2025-01-01'")]
    [InlineData("dateUpdated > 'yesterday'")]
    [InlineData("deleted=false")]
    [InlineData("country='GB'")]
    public async Task Should_refuse_what_is_no_filter_with_901(string where)
    {
        await using var tenant = await SimulatedTenant.Start();
        var answer = await tenant.Where("accounts", where);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Code.ShouldBe(901);
    }

    [Fact]
    public async Task Should_take_bare_booleans_only_where_the_tenant_does()
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { BareBooleanLiteral = true });
        var id = await tenant.PostAccount();
        (await tenant.Where("accounts", "deleted=false")).Ids.ShouldBe([id]);
        (await tenant.Where("accounts", "deleted='false'")).Code.ShouldBe(901);
    }

    [Fact]
    public async Task Should_refuse_or_between_dates_where_the_tenant_does()
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { OrAcrossDates = false });
        var id = await tenant.PostAccount();
        (await tenant.Where("accounts", "(dateCreated > '2020-01-01' OR dateUpdated > '2020-01-01')")).Code.ShouldBe(901);
        (await tenant.Where("accounts", "dateCreated > '2020-01-01' OR dateCreated < '2019-01-01'")).Ids.ShouldBe([id]);
    }

    [Theory]
    [InlineData(SsmExtIdFilter.Works, 1)]
    [InlineData(SsmExtIdFilter.MatchesNothing, 0)]
    [InlineData(SsmExtIdFilter.Ignored, 2)]
    [InlineData(SsmExtIdFilter.Refused, null)]
    public async Task Should_treat_extId_as_the_tenant_does(SsmExtIdFilter filter, int? rows)
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { ExtIdFilter = filter });
        await tenant.PostAccount(more: ",\"extId\":\"A1\"");
        await tenant.PostAccount(more: ",\"extId\":\"A2\"");
        var answer = await tenant.Where("accounts", "extId='A1' AND deleted='false'");
        if (rows is { } expected) answer.Ids.Length.ShouldBe(expected);
        else answer.Code.ShouldBe(901);
    }

    [Fact]
    public async Task Should_filter_lines_by_their_order_and_sales_by_their_numeric_mark()
    {
        await using var tenant = await SimulatedTenant.Start();
        var product = await tenant.PostProduct();
        var order = await tenant.PostOrder();
        await tenant.PostLine(await tenant.PostOrder(), product);
        var line = await tenant.PostLine(order, product);
        (await tenant.Where("salesordersLines", $"salesorderId.id={order}")).Ids.ShouldBe([line]);
        var account = await tenant.PostAccount();
        var sale = await tenant.Post("sales",
            $$"""{"accountId":{{account}},"accountExtId":"A","date":"2025-01-31","extId":"I1","salesRepExtId":"R","total":-12.30}""");
        (await tenant.Where("sales", "deleted=0 AND total<0")).Ids.ShouldBe([sale]);
        (await tenant.Get($"sales/{sale}")).Text.ShouldContain("\"deleted\":0");
    }

    private async Task<SimulatedTenant> ThreeAccounts()
    {
        var tenant = await SimulatedTenant.Start(configure: o => o with { Time = _time });
        await tenant.PostAccount("Alder", ",\"extId\":\"00A\",\"Z_CreditLimit\":100.00");
        _time.Advance(TimeSpan.FromMinutes(1));
        var second = await tenant.Post("accounts", """{"name":"O'Dowd","branchId":1,"salesRepId1":62,"Z_OnHold":true}""");
        var third = await tenant.Post("accounts", """{"name":"Birch","branchId":1,"salesRepId1":62}""");
        await tenant.Call("PUT", $"accounts/{second}", """{"city":"Bray"}""");
        await tenant.Call("DELETE", $"accounts/{third}");
        return tenant;
    }
}
