using Microsoft.Extensions.Time.Testing;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

public sealed class When_requests_are_paced : StubScenario
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    [Fact]
    public async Task Permits_are_spread_evenly_in_turn_and_nobody_is_turned_away()
    {
        var time = new FakeTimeProvider();
        using var pacer = new SsmPacer(4, time);
        var granted = new List<(int Number, TimeSpan At)>();
        var begun = time.GetUtcNow();
        var callers = Task.WhenAll(Enumerable.Range(0, 9).Select(async number =>
        {
            (await pacer.AcquireAsync(1, Cancel)).IsAcquired.ShouldBeTrue();
            lock (granted)
                granted.Add((number, time.GetUtcNow() - begun));
        }));

        await time.Pass(callers, TimeSpan.FromMilliseconds(250));

        granted.Select(grant => grant.Number).Order().ShouldBe(Enumerable.Range(0, 9));
        foreach (var (number, at) in granted)
            at.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(250 * number));
        pacer.GetStatistics()!.CurrentQueuedCount.ShouldBe(0);
    }

    [Fact]
    public async Task Idle_time_is_not_saved_up_for_a_burst()
    {
        var time = new FakeTimeProvider();
        using var pacer = new SsmPacer(2, time);
        await pacer.AcquireAsync(1, Cancel);
        time.Advance(TimeSpan.FromMinutes(5));

        await pacer.AcquireAsync(1, Cancel);
        pacer.AttemptAcquire().IsAcquired.ShouldBeFalse();
        time.Advance(TimeSpan.FromMilliseconds(499));
        pacer.AttemptAcquire().IsAcquired.ShouldBeFalse();
        time.Advance(TimeSpan.FromMilliseconds(1));

        pacer.AttemptAcquire().IsAcquired.ShouldBeTrue();
    }

    [Fact]
    public async Task By_default_three_requests_go_out_in_a_second_logins_included()
    {
        var time = new FakeTimeProvider();
        var client = New(Quick with { RequestsPerSecond = new SsmClientOptions().RequestsPerSecond, MaxInFlight = 4, CallTimeout = Long }, time);

        var took = await time.Pass(Task.WhenAll(Enumerable.Range(0, 9).Select(_ => client.Resources(Cancel))), Step);

        Stub.Requests.Count.ShouldBe(10);
        took.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(3));
        took.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Repeats_are_paced_as_well()
    {
        var time = new FakeTimeProvider();
        var client = New(Quick with { RequestsPerSecond = 1, CallTimeout = Long }, time);
        Stub.Then(new StubReply(503, ""), new StubReply(503, ""), StubReply.Ok("[]"));

        (await time.Pass(client.Resources(Cancel), Step)).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Retry_after_is_waited_for()
    {
        var time = new FakeTimeProvider();
        var client = New(Quick with { CallTimeout = Long }, time);
        await client.Login(Cancel);
        Stub.Then(new StubReply(429, "") { Headers = new Dictionary<string, string> { ["Retry-After"] = "7" } });

        var took = await time.Pass(client.Resources(Cancel), TimeSpan.FromMilliseconds(100));

        took.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(7));
        Stub.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Everybody_waits_when_one_was_over_the_limit()
    {
        var time = new FakeTimeProvider();
        using var pacer = new SsmPacer(1000, time);
        using var client = new SsmClient(Quick with { CallTimeout = Long }, time, pacer);
        await time.Pass(client.Login(Cancel), Step);
        Stub.Then(new StubReply(429, "") { Headers = new Dictionary<string, string> { ["Retry-After"] = "7" } });
        var refused = client.Resources(Cancel);
        await Patience.Until(() =>
        {
            if (Stub.Calls.Count == 0)
                time.Advance(TimeSpan.FromMilliseconds(1));
            return Stub.Calls.Count == 1;
        }, "the call over the limit arrives");
        await Patience.Until(() => !pacer.AttemptAcquire().IsAcquired && Paused(pacer, time), "the pause begins");

        var other = await time.Pass(pacer.AcquireAsync(1, Cancel).AsTask(), TimeSpan.FromMilliseconds(100));

        other.ShouldBeGreaterThan(TimeSpan.FromSeconds(5));
        await time.Pass(refused, TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public async Task Calls_in_flight_are_as_many_as_allowed()
    {
        var gate = new TaskCompletionSource();
        Stub.Answer = _ => StubReply.Ok("[]") with { After = gate.Task };
        var client = New(Quick with { MaxInFlight = 2 });
        await client.Login(Cancel);

        var calls = Enumerable.Range(0, 5).Select(_ => client.Resources(Cancel)).ToList();
        await Patience.Until(() => Stub.Calls.Count == 2, "two calls arrive");
        client.RequestsSent.ShouldBe(3);
        gate.SetResult();
        await Task.WhenAll(calls);

        Stub.Calls.Count.ShouldBe(5);
    }

    // Ten milliseconds on, a pacer of 1000 a second is free again unless it pauses.
    private static bool Paused(SsmPacer pacer, FakeTimeProvider time)
    {
        time.Advance(TimeSpan.FromMilliseconds(10));
        return pacer.GetStatistics()!.CurrentAvailablePermits == 0;
    }
}
