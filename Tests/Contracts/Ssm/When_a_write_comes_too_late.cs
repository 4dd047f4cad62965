using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

/// <summary>A write that waited for its turn may meet what another worker has made meanwhile: it does not leave without time for its answer.</summary>
public sealed class When_a_write_comes_too_late : StubScenario
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private readonly FakeTimeProvider _time = new();

    public static TheoryData<string> Writes => new("create", "update", "delete", "creates", "updates");

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task None_leaves_without_time_for_its_answer(string write)
    {
        var client = await Ready();
        using var window = Window(Timeout);

        await IsTooLate(() => Write(client, write));

        Stub.Calls.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Each_leaves_while_there_is_time(string write)
    {
        var client = await Ready();
        using var window = Window(Timeout + TimeSpan.FromSeconds(1));
        Stub.Answer = _ => write.EndsWith('s') ? StubReply.Ok("[]") : StubReply.Ok("""{"id":7}""");

        await Write(client, write);

        Stub.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task None_leaves_outside_of_an_intent()
    {
        var client = await Ready();
        using var window = SsmWriteWindow.Open(() => TimeSpan.Zero);

        await IsTooLate(() => Write(client, "update"));

        Stub.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reads_are_not_limited()
    {
        var client = await Ready();
        using var window = Window(TimeSpan.Zero);
        Stub.Answer = _ => StubReply.Ok("[]");

        await client.Resources(Cancel);

        Stub.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task It_does_not_wait_longer_for_a_place_than_it_has_time()
    {
        var client = await Ready(o => o with { MaxInFlight = 1, Attempts = 1 });
        Stub.Answer = _ => StubReply.Hang;
        var read = client.Resources(Cancel);
        await Patience.Until(() => Stub.Calls.Count == 1, "the read arrives");

        Task write;
        using (Window(Timeout + TimeSpan.FromSeconds(10))) write = Write(client, "create");
        _time.Advance(TimeSpan.FromSeconds(10));

        await IsTooLate(() => write);
        Stub.Calls.Count.ShouldBe(1);
        await _time.Pass(Should.ThrowAsync<SsmException>(() => read), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task It_does_not_wait_longer_for_its_turn_than_it_has_time()
    {
        using var pacer = new SsmPacer(1000, _time);
        using var client = new SsmClient(Quick with { CallTimeout = Timeout }, _time, pacer);
        await _time.Pass(client.Login(Cancel), TimeSpan.FromMilliseconds(5));
        pacer.Pause(TimeSpan.FromMinutes(2));
        using var window = Window(Timeout + TimeSpan.FromSeconds(20));

        var write = IsTooLate(() => Write(client, "create"));

        (await _time.Pass(write, TimeSpan.FromSeconds(1))).ShouldBeLessThan(TimeSpan.FromSeconds(60));
        Stub.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_not_repeated_after_a_wait_that_leaves_no_time()
    {
        var client = await Ready();
        Stub.Answer = _ => new StubReply(429, "") { Headers = new Dictionary<string, string> { ["Retry-After"] = "7" } };
        using var window = Window(Timeout + TimeSpan.FromSeconds(5));

        var failure = await FailureOf(() => Write(client, "create"));

        (failure.Failure, failure.Code, Stub.Calls.Count).ShouldBe((SsmFailure.Transient, SsmErrorCodes.RateLimited, 1));
    }

    [Fact]
    public async Task It_is_repeated_while_there_is_time()
    {
        var client = await Ready();
        Stub.Then(new StubReply(429, "") { Headers = new Dictionary<string, string> { ["Retry-After"] = "7" } }, StubReply.Ok("""{"id":7}"""));
        using var window = Window(Timeout + TimeSpan.FromSeconds(20));

        await _time.Pass(Write(client, "create"), TimeSpan.FromMilliseconds(100));

        Stub.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_has_left_in_time_is_not_cut_short()
    {
        var client = await Ready();
        Stub.Answer = _ => StubReply.Hang;
        using var window = Window(Timeout + TimeSpan.FromSeconds(1));

        var write = FailureOf(() => Write(client, "create"));
        await Patience.Until(() => Stub.Calls.Count == 1, "the write arrives");
        _time.Advance(TimeSpan.FromSeconds(2));

        write.IsCompleted.ShouldBeFalse();
        await _time.Pass(write, TimeSpan.FromSeconds(1));
        (await write).Code.ShouldBe(SsmErrorCodes.WriteWithoutAnswer);
    }

    [Fact]
    public async Task It_is_looked_at_again_when_the_connection_stands()
    {
        var client = await Ready();
        var asked = 0;
        // Enough when it is first looked at, not when the bytes would leave.
        using var window = SsmWriteWindow.Open(() => ++asked <= 2 ? TimeSpan.FromMinutes(1) : TimeSpan.Zero);

        await IsTooLate(() => Write(client, "create"));

        Stub.Calls.ShouldBeEmpty();
    }

    private async Task<SsmClient> Ready(Func<SsmClientOptions, SsmClientOptions>? adjust = null)
    {
        var options = Quick with { CallTimeout = Timeout };
        var client = New(adjust?.Invoke(options) ?? options, _time);
        await client.Login(Cancel);
        return client;
    }

    private IDisposable Window(TimeSpan time)
    {
        var until = _time.GetUtcNow() + time;
        return SsmWriteWindow.Open(() => until - _time.GetUtcNow());
    }

    private static async Task IsTooLate(Func<Task> write)
    {
        var failure = await FailureOf(write);
        (failure.Failure, failure.Code).ShouldBe((SsmFailure.Transient, SsmErrorCodes.TooLate));
        failure.RetryAfter.ShouldNotBeNull();
    }

    private static Task Write(SsmClient client, string write) => write switch
    {
        "create" => client.Create<SsmAccount>(Body(), Cancel),
        "update" => client.Update<SsmAccount>(7, Body(), Cancel),
        "delete" => client.Delete<SsmAccount>(7, Cancel),
        "creates" => client.CreateMany<SsmAccount>([Body()], Cancel),
        _ => client.UpdateMany<SsmAccount>([KeyValuePair.Create(7, Body())], Cancel),
    };

    private static JsonObject Body() => new() { ["name"] = "N" };
}
