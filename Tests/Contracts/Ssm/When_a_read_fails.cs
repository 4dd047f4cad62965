using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

public sealed class When_a_read_fails : StubScenario
{
    [Theory]
    [InlineData(408, SsmErrorCodes.ServerFault)]
    [InlineData(429, SsmErrorCodes.RateLimited)]
    [InlineData(500, SsmErrorCodes.ServerFault)]
    [InlineData(502, SsmErrorCodes.ServerFault)]
    [InlineData(503, SsmErrorCodes.ServerFault)]
    public async Task A_passing_fault_is_transient_after_three_attempts(int status, string code)
    {
        Stub.Answer = _ => new(status, "");

        var failure = await FailureOf(() => Client.Get<SsmAccount>(7, Cancel));

        (failure.Failure, failure.Code, failure.Status).ShouldBe((SsmFailure.Transient, code, status));
        failure.Message.ShouldContain("GET accounts/7");
        Stub.Calls.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(400, SsmFailure.Refused, SsmErrorCodes.QueryRefused)]
    [InlineData(402, SsmFailure.Configuration, SsmErrorCodes.Forbidden)]
    [InlineData(403, SsmFailure.Configuration, SsmErrorCodes.Forbidden)]
    [InlineData(404, SsmFailure.Configuration, SsmErrorCodes.ResourceMissing)]
    [InlineData(405, SsmFailure.Configuration, SsmErrorCodes.ResourceMissing)]
    [InlineData(302, SsmFailure.Configuration, SsmErrorCodes.ResourceMissing)]
    public async Task A_lasting_one_is_told_at_the_first_attempt(int status, SsmFailure expected, string code)
    {
        Stub.Answer = _ => new(status, "") { Headers = new Dictionary<string, string> { ["Location"] = "/api/v4/elsewhere" } };

        var failure = await FailureOf(() => ListAccounts());

        (failure.Failure, failure.Code, failure.Status).ShouldBe((expected, code, status));
        Stub.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(404, "")]
    [InlineData(404, "<html><body>Not Found</body></html>")]
    [InlineData(400, """{"code":910,"message":"gone"}""")]
    [InlineData(400, """{"Message":"x","Code":"910"}""")]
    [InlineData(400, """{"Message":"x","statusCode":400,"code":400}""")]
    [InlineData(400, "")]
    [InlineData(400, "Resource does not exist")]
    public async Task An_unknown_id_is_no_failure(int status, string body)
    {
        Stub.Then(new StubReply(status, body));

        (await Client.Get<SsmAccount>(7, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Another_code_in_a_400_is_not_taken_for_an_unknown_id()
    {
        Stub.Answer = _ => new(400, """{"code":901,"message":"The SQL is not generated correctly"}""");

        (await FailureOf(() => Client.Get<SsmAccount>(7, Cancel))).Code.ShouldBe(SsmErrorCodes.QueryRefused);
    }

    [Fact]
    public async Task A_database_that_is_away_is_transient_though_answered_400()
    {
        Stub.Answer = _ => new(400, """{"code":900,"message":"database connection failure"}""");

        (await FailureOf(() => Client.Get<SsmAccount>(7, Cancel))).Failure.ShouldBe(SsmFailure.Transient);
        Stub.Calls.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("<html>Sign in to the network</html>")]
    [InlineData("")]
    [InlineData("""{"Message":"ok"}""")]
    [InlineData("""[{"id":1},""")]
    public async Task A_success_that_is_no_list_is_transient(string body)
    {
        Stub.Answer = _ => StubReply.Ok(body);

        var failure = await FailureOf(() => ListAccounts());

        (failure.Failure, failure.Code).ShouldBe((SsmFailure.Transient, SsmErrorCodes.MalformedAnswer));
    }

    [Fact]
    public async Task A_cut_connection_is_outlived_and_every_request_counted()
    {
        Stub.Then(StubReply.Abort, StubReply.Abort, StubReply.Ok("""{"id":7}"""));

        (await Client.Get<SsmAccount>(7, Cancel)).ShouldNotBeNull();

        Client.RequestsSent.ShouldBe(Stub.Requests.Count);
    }

    [Fact]
    public async Task Cuts_without_end_are_transient()
    {
        Stub.Answer = _ => StubReply.Abort;

        var failure = await FailureOf(() => Client.Get<SsmAccount>(7, Cancel));

        (failure.Failure, failure.Code, failure.Status).ShouldBe((SsmFailure.Transient, SsmErrorCodes.NoAnswer, null));
        Client.RequestsSent.ShouldBe(Stub.Requests.Count);
    }

    [Fact]
    public async Task Silence_ends_with_the_time_out()
    {
        Stub.Answer = _ => StubReply.Hang;
        var client = New(Quick with { CallTimeout = TimeSpan.FromMilliseconds(150), Attempts = 2 });
        await client.Login(Cancel);

        var failure = await FailureOf(() => client.Get<SsmAccount>(7, Cancel));

        (failure.Failure, failure.Code).ShouldBe((SsmFailure.Transient, SsmErrorCodes.NoAnswer));
        Stub.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_caller_who_stops_waiting_is_not_told_of_a_failure()
    {
        Stub.Answer = _ => StubReply.Hang;
        using var leaving = new CancellationTokenSource();

        var call = Client.Get<SsmAccount>(7, leaving.Token);
        await Patience.Until(() => Stub.Calls.Count == 1, "the call arrives");
        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
    }
}
