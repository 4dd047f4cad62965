using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Sage50Etl.Sandbox.Sage50;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50Simulation;

public sealed class When_a_fault_is_set
{
    private static readonly object Customer = new { accountRef = "FAULTY", name = "Faulty" };

    [Theory]
    [InlineData(HyperAccountsFaultKind.ResetBefore, false, 0)]
    [InlineData(HyperAccountsFaultKind.ResetAfter, false, 1)]
    [InlineData(HyperAccountsFaultKind.Status, false, 0)]
    [InlineData(HyperAccountsFaultKind.Status, true, 1)]
    [InlineData(HyperAccountsFaultKind.Failure, false, 0)]
    [InlineData(HyperAccountsFaultKind.Failure, true, 1)]
    public async Task A_write_is_done_or_not_as_the_fault_says(HyperAccountsFaultKind kind, bool after, int rows)
    {
        await using var sage = await SimulatorFixture.Start(fault: _ => new HyperAccountsFault(kind) { AfterEffect = after, StatusCode = 503 });
        var send = () => sage.Http.PostAsJsonAsync("api/customer/", Customer, TestContext.Current.CancellationToken);
        if (kind is HyperAccountsFaultKind.ResetBefore or HyperAccountsFaultKind.ResetAfter) await Should.ThrowAsync<HttpRequestException>(send);
        else (await send()).StatusCode.ShouldBe(kind == HyperAccountsFaultKind.Status ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK);
        sage.Store.Rows("SALES_LEDGER", "ACCOUNT_REF = 'FAULTY'").Count.ShouldBe(rows);
        var call = sage.Store.Calls.Single();
        (call.Success, call.EffectApplied).ShouldBe((false, rows == 1));
    }

    [Fact]
    public async Task A_search_can_come_back_empty_or_be_cut_inside_a_row()
    {
        HyperAccountsFault? fault = new(HyperAccountsFaultKind.EmptyResults);
        await using var sage = await SimulatorFixture.Start(fault: _ => fault);
        (await sage.Search("api/searchProduct")).ShouldBeEmpty();
        fault = new(HyperAccountsFaultKind.Truncate) { Row = 2 };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/searchProduct") { Content = JsonContent.Create(Array.Empty<object>()) };
        using var response = await sage.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var (text, broken) = await ReadToTheBreak(response);
        broken.ShouldBeTrue();
        text.Split("\"stockCode\"").Length.ShouldBe(4);
        Should.Throw<JsonException>(() => JsonDocument.Parse(text));
        fault = null;
        (await sage.Search("api/searchProduct")).Count.ShouldBe(36);
    }

    [Fact]
    public async Task A_hanging_call_ends_when_its_time_has_passed()
    {
        await using var sage = await SimulatorFixture.Start(fault: _ => new(HyperAccountsFaultKind.Hang) { HangFor = TimeSpan.Zero });
        await Should.ThrowAsync<HttpRequestException>(() => sage.Http.GetAsync("api/status", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Another_company_can_answer()
    {
        HyperAccountsFault? fault = null;
        await using var sage = await SimulatorFixture.Start(fault: _ => fault);
        var own = (await sage.Get("api/company")).GetProperty("response").GetProperty("companyId").GetString();
        fault = new(HyperAccountsFaultKind.WrongCompany);
        (await sage.Get("api/company")).GetProperty("response").GetProperty("companyId").GetString().ShouldNotBe(own);
    }

    private static async Task<(string Text, bool Broken)> ReadToTheBreak(HttpResponseMessage response)
    {
        var bytes = new MemoryStream();
        var part = new byte[4096];
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        try
        {
            for (int n; (n = await body.ReadAsync(part, TestContext.Current.CancellationToken)) > 0;) bytes.Write(part, 0, n);
            return (System.Text.Encoding.UTF8.GetString(bytes.ToArray()), false);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            return (System.Text.Encoding.UTF8.GetString(bytes.ToArray()), true);
        }
    }
}
