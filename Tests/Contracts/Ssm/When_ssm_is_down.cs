using Microsoft.Extensions.Time.Testing;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

public sealed class When_ssm_is_down : StubScenario
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task After_a_few_failures_in_a_row_calls_fail_at_once_and_it_heals_by_itself()
    {
        var client = await LoggedIn();
        Stub.Answer = _ => new(503, "");
        for (var call = 0; call < 6; call++)
            (await FailureOf(() => client.Get<SsmAccount>(1, Cancel))).Code.ShouldBe(SsmErrorCodes.ServerFault);
        Stub.Calls.Count.ShouldBe(6);

        var failure = await FailureOf(() => client.Create<SsmAccount>(new() { ["name"] = "N" }, Cancel));

        (failure.Failure, failure.Code).ShouldBe((SsmFailure.Transient, SsmErrorCodes.FailingFast));
        failure.RetryAfter.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
        Stub.Calls.Count.ShouldBe(6);

        Stub.Answer = _ => StubReply.Ok("""{"id":1}""");
        _time.Advance(TimeSpan.FromSeconds(15));
        (await client.Get<SsmAccount>(1, Cancel)).ShouldNotBeNull();
        (await client.Get<SsmAccount>(1, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_attempt_let_through_keeps_it_open_when_it_fails()
    {
        var client = await LoggedIn();
        await Open(client);
        _time.Advance(TimeSpan.FromSeconds(15));

        (await FailureOf(() => client.Get<SsmAccount>(1, Cancel))).Code.ShouldBe(SsmErrorCodes.ServerFault);
        (await FailureOf(() => client.Get<SsmAccount>(1, Cancel))).Code.ShouldBe(SsmErrorCodes.FailingFast);
    }

    [Fact]
    public async Task One_attempt_at_a_time_is_let_through()
    {
        var client = await LoggedIn(inFlight: 4);
        await Open(client);
        _time.Advance(TimeSpan.FromSeconds(15));
        var gate = new TaskCompletionSource();
        Stub.Answer = _ => StubReply.Ok("""{"id":1}""") with { After = gate.Task };

        var probe = client.Get<SsmAccount>(1, Cancel);
        await Patience.Until(() => Stub.Calls.Count == 7, "the attempt arrives");
        (await FailureOf(() => client.Get<SsmAccount>(1, Cancel))).Code.ShouldBe(SsmErrorCodes.FailingFast);
        gate.SetResult();

        (await probe).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_attempt_its_caller_gave_up_leaves_the_way_free_for_the_next()
    {
        var client = await LoggedIn();
        await Open(client);
        _time.Advance(TimeSpan.FromSeconds(15));
        Stub.Then(StubReply.Hang).Answer = _ => StubReply.Ok("""{"id":1}""");
        using var leaving = new CancellationTokenSource();
        var probe = client.Get<SsmAccount>(1, leaving.Token);
        await Patience.Until(() => Stub.Calls.Count == 7, "the attempt arrives");
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => probe);

        (await client.Get<SsmAccount>(1, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Answers_in_between_keep_it_closed()
    {
        var client = await LoggedIn();
        for (var call = 0; call < 20; call++)
        {
            Stub.Then(new StubReply(503, ""), new StubReply(503, ""), new StubReply(call % 2 == 0 ? 404 : 429, ""));
            for (var attempt = 0; attempt < 3; attempt++)
                await Swallow(client);
        }

        Stub.Calls.Count.ShouldBe(60);
    }

    [Fact]
    public async Task Good_traffic_before_does_not_hold_it_closed()
    {
        var client = await LoggedIn();
        Stub.Answer = _ => StubReply.Ok("""{"id":1}""");
        for (var call = 0; call < 100; call++)
            await client.Get<SsmAccount>(1, Cancel);
        Stub.Answer = _ => StubReply.Abort;

        for (var call = 0; call < 10; call++)
            await Swallow(client);

        Stub.Calls.Count.ShouldBe(106);
    }

    private async Task<SsmClient> LoggedIn(int inFlight = 1)
    {
        var client = New(Quick with { FailuresToOpen = new SsmClientOptions().FailuresToOpen, Attempts = 1, MaxInFlight = inFlight }, _time);
        await client.Login(Cancel);
        return client;
    }

    private async Task Open(SsmClient client)
    {
        Stub.Answer = _ => new(503, "");
        for (var call = 0; call < 6; call++)
            await Swallow(client);
    }

    private static async Task Swallow(SsmClient client)
    {
        try
        {
            await client.Get<SsmAccount>(1, Cancel);
        }
        catch (SsmException)
        {
            // Only the number of requests matters to the scenario.
        }
    }
}
