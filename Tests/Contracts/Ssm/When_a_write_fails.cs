using System.Text.Json.Nodes;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

public sealed class When_a_write_fails : StubScenario
{
    public static TheoryData<string> Verbs => new("POST", "PUT", "DELETE");

    public static TheoryData<string, int> FaultsOfEachVerb => new(
        from verb in new[] { "POST", "PUT", "DELETE" } from status in new[] { 408, 500, 502, 503, 504 } select (verb, status));

    [Theory]
    [MemberData(nameof(FaultsOfEachVerb))]
    public async Task A_fault_leaves_it_in_doubt_and_it_is_not_repeated(string verb, int status)
    {
        Stub.Answer = _ => new(status, "");

        var failure = await FailureOf(() => Write(Client, verb));

        (failure.Failure, failure.Code, failure.Status).ShouldBe((SsmFailure.InDoubt, SsmErrorCodes.WriteFault, status));
        failure.UnderWay.ShouldBe(status != 500, "what stands between gives up sooner than SSM does");
        Stub.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_cut_connection_leaves_it_in_doubt_and_it_is_not_repeated(string verb)
    {
        Stub.Answer = _ => StubReply.Abort;

        var failure = await FailureOf(() => Write(Client, verb));

        (failure.Failure, failure.Code, failure.Status).ShouldBe((SsmFailure.InDoubt, SsmErrorCodes.WriteWithoutAnswer, null));
        Stub.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Silence_leaves_it_in_doubt_and_it_is_not_repeated(string verb)
    {
        Stub.Answer = _ => StubReply.Hang;
        var client = New(Quick with { CallTimeout = TimeSpan.FromMilliseconds(200) });
        await client.Login(Cancel);

        var failure = await FailureOf(() => Write(client, verb));

        (failure.Failure, failure.Code, failure.UnderWay).ShouldBe((SsmFailure.InDoubt, SsmErrorCodes.WriteWithoutAnswer, true));
        Stub.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_caller_who_stops_waiting_after_it_was_sent_is_told_of_the_doubt()
    {
        Stub.Answer = _ => StubReply.Hang;
        using var leaving = new CancellationTokenSource();

        var call = Client.Create<SsmAccount>(new() { ["name"] = "N" }, leaving.Token);
        await Patience.Until(() => Stub.Calls.Count == 1, "the call arrives");
        await leaving.CancelAsync();

        (await FailureOf(() => call)).Failure.ShouldBe(SsmFailure.InDoubt);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_server_that_went_away_before_it_was_sent_is_transient(string verb)
    {
        await Client.Login(Cancel);
        await Stub.DisposeAsync();

        var failure = await FailureOf(() => Write(Client, verb));

        (failure.Failure, failure.Code).ShouldBe((SsmFailure.Transient, SsmErrorCodes.Unreachable));
        Client.RequestsSent.ShouldBe(1 + 3);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_login_that_fails_shows_that_it_was_not_sent(string verb)
    {
        Stub.LoginAnswer = (_, _) => new(503, "");

        (await FailureOf(() => Write(Client, verb))).Failure.ShouldBe(SsmFailure.Transient);
        Stub.Calls.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Over_the_limit_it_is_repeated_as_nothing_was_applied(string verb)
    {
        Stub.Then(new StubReply(429, ""), new StubReply(429, "")).Answer = _ => StubReply.Ok("""{"Message":"done","id":9}""");

        await Write(Client, verb);

        Stub.Calls.Count.ShouldBe(3);
        Stub.Calls.Select(call => call.Body).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Over_the_limit_for_longer_than_it_waits_the_caller_learns_for_how_long()
    {
        Stub.Answer = _ => new(429, "slow down") { Headers = new Dictionary<string, string> { ["Retry-After"] = "3600" } };

        var failure = await FailureOf(() => Write(Client, "POST"));

        (failure.Failure, failure.RetryAfter).ShouldBe((SsmFailure.Transient, TimeSpan.FromHours(1)));
        Stub.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Missing_rights_are_configuration(string verb)
    {
        Stub.Answer = _ => new(403, """{"Message":"not allowed"}""");

        var failure = await FailureOf(() => Write(Client, verb));

        (failure.Failure, failure.Code).ShouldBe((SsmFailure.Configuration, SsmErrorCodes.Forbidden));
    }

    [Theory]
    [InlineData(400, """{"code":910}""")]
    [InlineData(404, "")]
    public async Task An_unknown_id_is_refused(int status, string body)
    {
        Stub.Answer = _ => new(status, body);

        (await FailureOf(() => Write(Client, "PUT"))).Code.ShouldBe(SsmErrorCodes.UnknownId);
        (await FailureOf(() => Write(Client, "DELETE"))).Code.ShouldBe(SsmErrorCodes.UnknownId);
    }

    [Theory]
    [InlineData("""{"Message":"'vatNumber' is too long"}""", "is too long", "vatNumber")]
    [InlineData("""{"message":"The extId exists already","code":400}""", "exists already", "extId")]
    [InlineData("""{"statusCode":400,"error":"Bad Request","message":"value refused","field":"city"}""", "value refused", "city")]
    [InlineData("""{"error":{"code":400,"message":"nested text"}}""", "nested text", null)]
    [InlineData("""{"title":"One or more errors","errors":{"branchId":["required"]}}""", "One or more errors", "branchId")]
    [InlineData("""{"Message":"Field 'Z_Region' is required"}""", "is required", "Z_Region")]
    [InlineData("plain words", "plain words", null)]
    [InlineData("\"quoted words\"", "quoted words", null)]
    [InlineData("<html><head><style>b{}</style></head><body>Bad <b>Request</b></body></html>", "Bad Request", null)]
    [InlineData("", "without a text", null)]
    public async Task A_refusal_carries_the_words_of_ssm_and_the_field_whatever_the_form(string body, string words, string? field)
    {
        Stub.Answer = _ => new(400, body);

        var failure = await FailureOf(() => Write(Client, "POST"));

        (failure.Failure, failure.Code, failure.Field).ShouldBe((SsmFailure.Refused, SsmErrorCodes.WriteRefused, field));
        failure.Message.ShouldContain("POST accounts");
        failure.Message.ShouldContain(words);
        failure.Message.ShouldNotContain("<b>");
        Stub.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"Message":"entity created","id":131}""")]
    [InlineData("""{"message":"entity created","Id":"131"}""")]
    [InlineData("""{"ID":131}""")]
    public async Task A_create_that_succeeds_gives_the_id_in_any_form(string body)
    {
        Stub.Then(StubReply.Ok(body));

        (await Client.Create<SsmAccount>(new() { ["name"] = "N" }, Cancel)).ShouldBe(131);
    }

    [Theory]
    [InlineData("""{"Message":"entity created"}""")]
    [InlineData("""{"code":901,"message":"The SQL is not generated correctly"}""")]
    [InlineData("""{"id":0}""")]
    [InlineData("""{"id":null}""")]
    [InlineData("")]
    [InlineData("<html>200</html>")]
    public async Task A_create_answered_without_an_id_is_in_doubt(string body)
    {
        Stub.Answer = _ => StubReply.Ok(body);

        var failure = await FailureOf(() => Write(Client, "POST"));

        (failure.Failure, failure.Code).ShouldBe((SsmFailure.InDoubt, SsmErrorCodes.CreateWithoutId));
        Stub.Calls.Count.ShouldBe(1);
    }

    private static Task Write(SsmClient client, string verb) => verb switch
    {
        "POST" => client.Create<SsmAccount>(new JsonObject { ["name"] = "N", ["vatNumber"] = "V", ["extId"] = "X" }, Cancel),
        "PUT" => client.Update<SsmAccount>(7, new JsonObject { ["name"] = "N" }, Cancel),
        _ => client.Delete<SsmAccount>(7, Cancel),
    };
}
