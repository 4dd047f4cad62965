using System.Net;
using Microsoft.Extensions.Time.Testing;
using Sage50Etl.Sandbox.Ssm;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.SsmSimulation;

public sealed class When_a_client_logs_in
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2025, 3, 3, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Should_answer_a_token_that_opens_the_other_calls()
    {
        await using var tenant = await SimulatedTenant.Start();
        (await tenant.LogIn()).Status.ShouldBe(HttpStatusCode.OK);
        (await tenant.Get("branches")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(400)]
    [InlineData(403)]
    public async Task Should_refuse_wrong_keys_and_bad_tokens_with_the_chosen_status(int status)
    {
        await using var tenant = await SimulatedTenant.Start(new SsmSwitches { BadCredentialsStatus = status });
        ((int)(await tenant.LogIn(password: "wrong")).Status).ShouldBe(status);
        ((int)(await tenant.Raw("GET", "accounts", null, null, [])).Status).ShouldBe(status);
        ((int)(await tenant.Raw("GET", "accounts", null, "Zm9yZ2VkfDUxfDAw", [])).Status).ShouldBe(status);
    }

    [Theory]
    [InlineData(60, 59, HttpStatusCode.OK)]
    [InlineData(60, 60, HttpStatusCode.Unauthorized)]
    [InlineData(2, 2, HttpStatusCode.Unauthorized)]
    [InlineData(null, 9999, HttpStatusCode.OK)]
    public async Task Should_expire_tokens_after_their_lifetime(int? lifetime, int later, HttpStatusCode expected)
    {
        var switches = new SsmSwitches { TokenLifetime = lifetime is { } minutes ? TimeSpan.FromMinutes(minutes) : null };
        await using var tenant = await SimulatedTenant.Start(switches, o => o with { Time = _time });
        await tenant.LogIn();
        _time.Advance(TimeSpan.FromMinutes(later));
        (await tenant.Get("branches")).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task Should_keep_keys_out_of_the_history()
    {
        await using var tenant = await SimulatedTenant.Start();
        await tenant.LogIn();
        var call = tenant.Store.Calls.ShouldHaveSingleItem();
        call.Resource.ShouldBe("login");
        call.Body.ShouldBeNull();
        call.Status.ShouldBe(200);
    }
}
