using System.Net;
using Microsoft.Extensions.Time.Testing;
using Sage50Etl.Sandbox.Ssm;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.SsmSimulation;

/// <summary>Rate limit, dropped answers and injected faults.</summary>
public sealed class When_calls_fail
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2025, 3, 3, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Should_admit_four_calls_in_any_one_second()
    {
        await using var tenant = await SimulatedTenant.Start(configure: o => o with { RequestsPerSecond = 4, Time = _time });
        await tenant.LogIn();
        _time.Advance(TimeSpan.FromMilliseconds(600));
        for (var call = 0; call < 3; call++) (await tenant.Get("branches")).Status.ShouldBe(HttpStatusCode.OK);
        var refused = await tenant.Get("branches");
        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.RetryAfter.ShouldBeNull();
        _time.Advance(TimeSpan.FromMilliseconds(400));
        (await tenant.Get("branches")).Status.ShouldBe(HttpStatusCode.OK);
        (await tenant.Get("branches")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        tenant.Store.Calls.Count(c => c.Status == 429).ShouldBe(2);
    }

    [Theory]
    [InlineData(SsmOverLimit.TooManyRequestsWithRetryAfter, 429, 1)]
    [InlineData(SsmOverLimit.ServiceUnavailable, 503, null)]
    public async Task Should_answer_calls_over_the_limit_as_the_tenant_does(SsmOverLimit answer, int status, int? seconds)
    {
        await using var tenant = await SimulatedTenant.Start(
            new SsmSwitches { OverLimit = answer }, o => o with { RequestsPerSecond = 1, Time = _time });
        await tenant.LogIn();
        var refused = await tenant.Get("branches");
        ((int)refused.Status).ShouldBe(status);
        refused.RetryAfter?.TotalSeconds.ShouldBe(seconds!.Value);
        refused.RetryAfter.HasValue.ShouldBe(seconds.HasValue);
    }

    [Theory]
    [InlineData(SsmSlowOrDropped.Status408, 408)]
    [InlineData(SsmSlowOrDropped.Status500, 500)]
    [InlineData(SsmSlowOrDropped.Status503, 503)]
    public async Task Should_fail_every_third_call_without_effect(SsmSlowOrDropped disturbance, int status)
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { SlowOrDropped = disturbance, SlowOrDroppedEvery = 3 });
        await tenant.PostProduct();
        await tenant.PostProduct();
        var before = tenant.Store.All("products").Count;
        ((int)(await tenant.Call("POST", "products", """{"model":"Lost"}""")).Status).ShouldBe(status);
        tenant.Store.All("products").Count.ShouldBe(before);
        (await tenant.Get("branches")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Should_apply_a_write_and_drop_its_answer()
    {
        await using var tenant = await SimulatedTenant.Start(
            new SsmSwitches { SlowOrDropped = SsmSlowOrDropped.ResetAfterWrite, SlowOrDroppedEvery = 2 });
        await tenant.PostProduct();
        (await tenant.Get("branches")).Status.ShouldBe(HttpStatusCode.OK);
        await Should.ThrowAsync<HttpRequestException>(() => tenant.Call("POST", "products", """{"model":"Lost answer","extId":"L1"}"""));
        (await tenant.Where("products", "extId='L1'")).Ids.Length.ShouldBe(1);
        var call = tenant.Store.Calls.Single(c => c.Status == 0);
        call.Applied.ShouldBeTrue();
        call.AnswerId.ShouldBe((await tenant.Where("products", "extId='L1'")).Ids[0]);
    }

    [Fact]
    public async Task Should_hang_until_the_tenant_stops_or_the_caller_gives_up()
    {
        var arrived = new TaskCompletionSource();
        await using var tenant = await SimulatedTenant.Start(
            new SsmSwitches { SlowOrDropped = SsmSlowOrDropped.Hang, SlowOrDroppedEvery = 1 }, o => o with { Fault = Arrive });
        var hanging = tenant.Call("POST", "products", """{"model":"Widget"}""");
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        hanging.IsCompleted.ShouldBeFalse();
        await tenant.Simulator.DisposeAsync();
        await Should.ThrowAsync<HttpRequestException>(() => hanging);
        (tenant.Store.Calls[^1].Status, tenant.Store.Calls[^1].Applied).ShouldBe((0, false));

        SsmFault? Arrive(SsmCall call)
        {
            if (call.Verb == "POST" && call.Resource == "products") arrived.SetResult();
            return null;
        }
    }

    [Fact]
    public async Task Should_inject_the_fault_a_test_asks_for_and_record_what_was_applied()
    {
        SsmFault? next = null;
        await using var tenant = await SimulatedTenant.Start(
            configure: o => o with { Fault = call => call.Verb == "POST" && call.Resource == "products" ? next : null });
        var before = tenant.Store.All("products").Count;

        next = SsmFault.Status(502, "bad gateway");
        (await tenant.Call("POST", "products", """{"model":"A"}""")).Text.ShouldBe("bad gateway");
        next = SsmFault.ResetBefore;
        await Should.ThrowAsync<HttpRequestException>(() => tenant.Call("POST", "products", """{"model":"A"}"""));
        tenant.Store.All("products").Count.ShouldBe(before);

        next = SsmFault.Status(504, "", afterEffect: true);
        ((int)(await tenant.Call("POST", "products", """{"model":"A"}""")).Status).ShouldBe(504);
        next = SsmFault.ResetAfter;
        await Should.ThrowAsync<HttpRequestException>(() => tenant.Call("POST", "products", """{"model":"A"}"""));
        tenant.Store.All("products").Count.ShouldBe(before + 2);
        tenant.Store.Calls.Where(c => c.Verb == "POST" && c.Resource == "products").Select(c => (c.Status, c.Applied))
            .ShouldBe([(502, false), (0, false), (504, true), (0, true)]);
    }

    [Fact]
    public async Task Should_repeat_a_page_or_answer_an_empty_list_on_demand()
    {
        SsmFault? next = null;
        await using var tenant = await SimulatedTenant.Start(configure: o => o with { Fault = _ => next });
        var first = (await tenant.Get("countries?order=id")).Ids;
        next = SsmFault.RepeatPage;
        (await tenant.Get("countries?order=id&page=1")).Ids.ShouldBe(first);
        next = SsmFault.EmptyList;
        (await tenant.Get("countries?order=id")).Ids.ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_let_a_fault_hook_edit_the_store_between_two_calls()
    {
        SimulatedTenant? running = null;
        var account = 0;
        await using var tenant = running = await SimulatedTenant.Start(configure: o => o with { Fault = Edit });
        account = await tenant.PostAccount();
        (await tenant.Get($"accounts/{account}")).Json["city"]!.GetValue<string>().ShouldBe("Bray");

        SsmFault? Edit(SsmCall call)
        {
            if (call.Verb == "GET") running!.Store.Update("accounts", account, new() { ["city"] = "Bray" }, 62);
            return null;
        }
    }
}
