using Microsoft.Extensions.Time.Testing;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

public sealed class When_the_session_is_used : StubScenario
{
    [Fact]
    public async Task One_login_serves_all_calls()
    {
        for (var call = 0; call < 3; call++)
            await ListAccounts();

        Stub.Logins.ShouldBe(1);
        Stub.Requests[0].Json.ToJsonString().ShouldBe("""{"username":"stub-public-key","password":"stub-private-key"}""");
        Stub.Calls.ShouldAllBe(call => call.Token == "token-1");
    }

    [Fact]
    public async Task Callers_at_the_same_time_share_one_login()
    {
        var gate = new TaskCompletionSource();
        Stub.LoginAnswer = (_, _) => StubReply.Ok("""{"Token":"shared"}""") with { After = gate.Task };
        var client = New(Quick with { MaxInFlight = 8 });

        var calls = Enumerable.Range(1, 8).Select(id => client.Get<SsmAccount>(id, Cancel)).ToList();
        Stub.Answer = request => StubReply.Ok($$"""{"id":{{request.Id}}}""");
        await Patience.Until(() => Stub.Logins == 1, "the login arrives");
        gate.SetResult();
        await Task.WhenAll(calls);

        Stub.Logins.ShouldBe(1);
    }

    [Fact]
    public async Task A_caller_who_leaves_does_not_end_the_login_of_the_others()
    {
        var gate = new TaskCompletionSource();
        Stub.LoginAnswer = (_, _) => StubReply.Ok("""{"token":"shared"}""") with { After = gate.Task };
        using var leaving = new CancellationTokenSource();
        var first = Client.Get<SsmAccount>(1, leaving.Token);
        await Patience.Until(() => Stub.Logins == 1, "the login arrives");
        var second = ListAccounts();

        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        await second;

        Stub.Logins.ShouldBe(1);
    }

    [Fact]
    public async Task An_expired_token_costs_one_login_and_one_repeat()
    {
        Stub.Answer = request => request.Token == "token-1" ? new(401, "") : StubReply.Ok("""{"id":5}""");

        (await Client.Create<SsmAccount>(new() { ["name"] = "N" }, Cancel)).ShouldBe(5);

        Stub.Logins.ShouldBe(2);
        Stub.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Callers_whose_token_expired_together_share_the_new_login()
    {
        Stub.Answer = request => request.Token == "token-1" ? new(401, "") : StubReply.Ok($$"""{"id":{{request.Id}}}""");
        var client = New(Quick with { MaxInFlight = 8 });
        await client.Login(Cancel);

        await Task.WhenAll(Enumerable.Range(1, 8).Select(id => client.Get<SsmAccount>(id, Cancel)));

        Stub.Logins.ShouldBe(2);
    }

    [Fact]
    public async Task A_second_401_is_configuration()
    {
        Stub.Answer = _ => new(401, """{"Message":"who are you"}""");

        var failure = await FailureOf(() => ListAccounts());

        (failure.Failure, failure.Code).ShouldBe((SsmFailure.Configuration, SsmErrorCodes.SessionRejected));
        Stub.Logins.ShouldBe(2);
        Stub.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_token_is_replaced_after_fifty_minutes()
    {
        var time = new FakeTimeProvider();
        var client = New(Quick, time);
        await client.Login(Cancel);

        time.Advance(TimeSpan.FromMinutes(49));
        await client.Resources(Cancel);
        Stub.Logins.ShouldBe(1);
        time.Advance(TimeSpan.FromMinutes(1));
        await client.Resources(Cancel);

        Stub.Logins.ShouldBe(2);
        Stub.Calls.Select(call => call.Token).ShouldBe(["token-1", "token-2"]);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    public async Task An_expired_token_is_noticed_when_the_tenant_answers_another_status(int status)
    {
        var time = new FakeTimeProvider();
        var client = New(Quick, time);
        Stub.Answer = request => request.Token == "token-1" ? new(status, """{"Message":"session"}""") : StubReply.Ok("""{"id":7}""");
        await client.Login(Cancel);
        time.Advance(TimeSpan.FromMinutes(2));

        (await client.Get<SsmAccount>(7, Cancel)).ShouldNotBeNull();
        await client.Update<SsmAccount>(7, new() { ["name"] = "N" }, Cancel);

        Stub.Logins.ShouldBe(2);
    }

    [Fact]
    public async Task A_refusal_to_a_young_token_is_believed()
    {
        Stub.Answer = _ => new(400, """{"Message":"no"}""");

        (await FailureOf(() => Client.Update<SsmAccount>(7, new() { ["name"] = "N" }, Cancel))).Failure.ShouldBe(SsmFailure.Refused);

        Stub.Logins.ShouldBe(1);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task Wrong_keys_are_configuration(int status)
    {
        Stub.LoginAnswer = (_, _) => new(status, $$"""{"Message":"no such key {{SsmStub.PublicKey}}"}""");

        var failure = await FailureOf(() => Client.Login(Cancel));

        (failure.Failure, failure.Code, failure.Status).ShouldBe((SsmFailure.Configuration, SsmErrorCodes.KeysRejected, status));
        failure.Message.ShouldNotContain(SsmStub.PublicKey);
        Stub.Logins.ShouldBe(1);
    }

    [Theory]
    [InlineData("<html>portal</html>")]
    [InlineData("""{"session":"x"}""")]
    [InlineData("""{"token":""}""")]
    public async Task A_login_without_a_token_is_transient_and_the_next_call_tries_again(string body)
    {
        Stub.LoginAnswer = (number, _) => StubReply.Ok(number == 1 ? body : """{"token":"t"}""");

        (await FailureOf(() => Client.Login(Cancel))).Failure.ShouldBe(SsmFailure.Transient);
        await ListAccounts();
    }

    [Fact]
    public async Task A_passing_fault_of_the_login_is_outlived()
    {
        Stub.LoginAnswer = (number, _) => number switch { 1 => new(503, ""), 2 => StubReply.Abort, _ => StubReply.Ok("""{"token":"t"}""") };

        await Client.Login(Cancel);

        Client.RequestsSent.ShouldBe(3);
    }
}
