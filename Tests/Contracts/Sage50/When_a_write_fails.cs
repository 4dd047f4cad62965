using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class When_a_write_fails
{
    [Theory]
    [InlineData("Account reference already exists", SageFailure.Refused, HyperAccountsCodes.Duplicate)]
    [InlineData("A record with that key exists", SageFailure.Refused, HyperAccountsCodes.Duplicate)]
    [InlineData("Customer account not found", SageFailure.Refused, HyperAccountsCodes.UnknownReference)]
    [InlineData("Stock code does not exist", SageFailure.Refused, HyperAccountsCodes.UnknownReference)]
    [InlineData("The account is on hold", SageFailure.Refused, HyperAccountsCodes.RefusedBySage)]
    [InlineData("Illegal characters in reference", SageFailure.Refused, HyperAccountsCodes.RefusedBySage)]
    [InlineData("Record in use by another user", SageFailure.Busy, HyperAccountsCodes.Busy)]
    [InlineData("Exclusive access is required", SageFailure.Busy, HyperAccountsCodes.Busy)]
    [InlineData("Too many users", SageFailure.Busy, HyperAccountsCodes.Busy)]
    [InlineData("Data service unreachable", SageFailure.Busy, HyperAccountsCodes.Busy)]
    [InlineData("Password is not valid", SageFailure.Configuration, HyperAccountsCodes.SageSetup)]
    [InlineData("SDO is not registered", SageFailure.Configuration, HyperAccountsCodes.SageSetup)]
    [InlineData("Wrong version", SageFailure.Configuration, HyperAccountsCodes.SageSetup)]
    [InlineData("Timeout expired while posting", SageFailure.InDoubt, HyperAccountsCodes.WriteInDoubt)]
    public async Task Should_sort_what_Sage_says_by_what_to_do(string message, SageFailure failure, string code)
    {
        foreach (var write in Writes.All)
        foreach (var status in new[] { 200, 400, 404, 500 })
        {
            await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Failure(message, status));
            var thrown = await Writes.Fails(write, sage);
            (thrown.Failure, thrown.Code).ShouldBe((failure, code), $"{write} {status}");
            thrown.UnderWay.ShouldBe(failure == SageFailure.InDoubt, "a time-out inside Sage leaves open what goes on behind it");
            thrown.Message.ShouldContain(message);
            thrown.Message.ShouldContain(write);
            sage.Client.RequestsSent.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Should_name_the_field_that_Sage_names()
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Failure("The value of accountRef is not allowed"));
        (await Writes.Fails("POST api/customer/", sage)).Field.ShouldBe("accountRef");
    }

    [Theory]
    [InlineData(401, SageFailure.Configuration, HyperAccountsCodes.TokenRefused), InlineData(403, SageFailure.Configuration, HyperAccountsCodes.TokenRefused)]
    [InlineData(404, SageFailure.Configuration, HyperAccountsCodes.WrongAddress), InlineData(301, SageFailure.Configuration, HyperAccountsCodes.WrongAddress)]
    [InlineData(400, SageFailure.Refused, HyperAccountsCodes.RefusedBySage), InlineData(422, SageFailure.Refused, HyperAccountsCodes.RefusedBySage)]
    [InlineData(429, SageFailure.Transient, HyperAccountsCodes.TooManyRequests), InlineData(408, SageFailure.InDoubt, HyperAccountsCodes.WriteInDoubt)]
    [InlineData(500, SageFailure.InDoubt, HyperAccountsCodes.WriteInDoubt), InlineData(502, SageFailure.InDoubt, HyperAccountsCodes.WriteInDoubt)]
    [InlineData(503, SageFailure.InDoubt, HyperAccountsCodes.WriteInDoubt), InlineData(200, SageFailure.InDoubt, HyperAccountsCodes.WriteInDoubt)]
    public async Task Should_sort_answers_without_an_envelope(int status, SageFailure failure, string code)
    {
        foreach (var write in Writes.All)
        {
            await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Html(status));
            var thrown = await Writes.Fails(write, sage);
            (thrown.Failure, thrown.Code).ShouldBe((failure, code), write);
            thrown.UnderWay.ShouldBe(status is 408 or 502 or 503, "what stands between gives up sooner than Sage does");
            sage.Client.RequestsSent.ShouldBe(1);
        }
    }

    [Theory, InlineData(""), InlineData("""{"success":true,"code":200,"resp"""), InlineData("""{"response":"TEST01"}"""), InlineData("\"TEST01\""), InlineData("""{"success":"perhaps"}""")]
    public async Task Should_be_in_doubt_after_an_answer_that_is_not_whole(string body)
    {
        foreach (var write in Writes.All)
        {
            await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Json(body));
            (await Writes.Fails(write, sage)).Failure.ShouldBe(SageFailure.InDoubt, write);
        }
    }

    [Theory, InlineData("POST api/customer/", "\"OTHER1\""), InlineData("PATCH api/customer/", "\"OTHER1\""), InlineData("PATCH api/customerAddress", "9")]
    [InlineData("PATCH api/salesOrder/", "8")]
    public async Task Should_be_in_doubt_when_another_key_comes_back(string write, string response)
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record(response));
        var failure = await Writes.Fails(write, sage);
        (failure.Failure, failure.Code).ShouldBe((SageFailure.InDoubt, HyperAccountsCodes.OtherKeyAnswered));
        failure.Message.ShouldContain(write == "PATCH api/salesOrder/" ? "sent for 7" : "TEST01");
    }

    [Theory]
    [InlineData("POST api/customer/", "null"), InlineData("POST api/customer/", "\"\""), InlineData("POST api/customerAddress", "null"), InlineData("POST api/customerAddress", "0")]
    [InlineData("POST api/customerAddress", "\"two\""), InlineData("POST api/customerAddress", "true"), InlineData("PATCH api/customer/", "false"), InlineData("PATCH api/customerAddress", "false")]
    [InlineData("POST api/salesOrder/", "null"), InlineData("POST api/salesOrder/", "0"), InlineData("POST api/salesOrder/", "true"), InlineData("PATCH api/salesOrder/", "false")]
    public async Task Should_be_in_doubt_when_success_names_no_key(string write, string response)
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record(response));
        (await Writes.Fails(write, sage)).Failure.ShouldBe(SageFailure.InDoubt);
    }

    [Fact]
    public async Task Should_be_in_doubt_and_send_once_when_the_connection_breaks()
    {
        foreach (var write in Writes.All)
        {
            await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("\"TEST01\""), Replies.Abort);
            await sage.Writer.UpdateCustomer(Writes.Customer, Reading.Token);
            sage.OnWrites(Replies.Abort);
            (await Writes.Fails(write, sage)).Failure.ShouldBe(SageFailure.InDoubt, write);
            sage.Requests.Count.ShouldBe(2, "the connection in use before is not a licence to send again");
        }
    }

    [Fact]
    public async Task Should_be_in_doubt_when_no_answer_comes_in_time()
    {
        await using var sage = (await ScriptedHyperAccounts.Start(o => o with { WriteTimeout = TimeSpan.FromSeconds(1) })).OnWrites(Replies.Silence());
        var failure = await Writes.Fails("POST api/customer/", sage);
        (failure.Failure, failure.Code, failure.UnderWay).ShouldBe((SageFailure.InDoubt, HyperAccountsCodes.WriteInDoubt, true));
        sage.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Should_be_in_doubt_when_the_caller_stops_waiting()
    {
        using var stop = new CancellationTokenSource();
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.OnEach("api/customer/", _ =>
        {
            stop.Cancel();
            return Replies.Silence();
        });
        var failure = await Should.ThrowAsync<SageException>(async () => await Writes.Run("POST api/customer/", sage.Writer, stop.Token));
        failure.Failure.ShouldBe(SageFailure.InDoubt);
        failure.InnerException.ShouldBeAssignableTo<OperationCanceledException>();
    }

    [Fact]
    public async Task Should_send_nothing_when_it_was_cancelled_before()
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("\"TEST01\""));
        await Should.ThrowAsync<OperationCanceledException>(async () => await Writes.Run("POST api/customer/", sage.Writer, new CancellationToken(canceled: true)));
        sage.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_be_transient_when_nothing_could_be_sent()
    {
        await using var sage = await ScriptedHyperAccounts.Start(o => o with { BaseAddress = ClosedPort.Address() });
        foreach (var write in Writes.All)
        {
            var failure = await Writes.Fails(write, sage);
            (failure.Failure, failure.Code).ShouldBe((SageFailure.Transient, HyperAccountsCodes.CannotConnect), write);
            failure.Message.ShouldContain("was not sent");
        }
    }
}
