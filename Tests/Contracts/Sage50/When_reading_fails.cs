using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class When_reading_fails
{
    [Theory]
    [InlineData("User name already in use", SageFailure.Busy, HyperAccountsCodes.Busy)]
    [InlineData("The data is in exclusive access by another user", SageFailure.Busy, HyperAccountsCodes.Busy)]
    [InlineData("Too many users logged on", SageFailure.Busy, HyperAccountsCodes.Busy)]
    [InlineData("File busy", SageFailure.Busy, HyperAccountsCodes.Busy)]
    [InlineData("Cannot reach the Sage Accounts Data Service", SageFailure.Busy, HyperAccountsCodes.Busy)]
    [InlineData("Incorrect password", SageFailure.Configuration, HyperAccountsCodes.SageSetup)]
    [InlineData("Invalid data path", SageFailure.Configuration, HyperAccountsCodes.SageSetup)]
    [InlineData("Data path not found", SageFailure.Configuration, HyperAccountsCodes.SageSetup)]
    [InlineData("Company not found", SageFailure.Configuration, HyperAccountsCodes.SageSetup)]
    [InlineData("Wrong version of Sage", SageFailure.Configuration, HyperAccountsCodes.SageSetup)]
    [InlineData("Access rights corrupt", SageFailure.Configuration, HyperAccountsCodes.SageSetup)]
    [InlineData("The data has been restored", SageFailure.Configuration, HyperAccountsCodes.SageSetup)]
    [InlineData("ERROR [42S22] Column not found: NAM", SageFailure.Transient, HyperAccountsCodes.ReadFailed)]
    [InlineData("Object reference not set to an instance of an object", SageFailure.Transient, HyperAccountsCodes.ReadFailed)]
    public async Task Should_sort_what_Sage_says_by_what_to_do(string message, SageFailure failure, string code)
    {
        foreach (var status in new[] { 200, 500, 400, 404 })
        {
            await using var sage = await ScriptedHyperAccounts.Start();
            sage.On("api/searchSalesLedger", Replies.Failure(message, status));
            var thrown = await sage.Reader.Fails<SalesLedger>();
            (thrown.Failure, thrown.Code).ShouldBe((failure, code), $"status {status}");
            thrown.Message.ShouldContain(message);
            thrown.Message.ShouldContain("api/searchSalesLedger");
        }
    }

    [Theory, InlineData("Customer not found", 200), InlineData("No records found", 200), InlineData("Record not found", 404), InlineData("Account does not exist", 404)]
    public async Task Should_take_not_found_for_no_rows(string message, int status)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Failure(message, status));
        (await sage.Reader.All<SalesLedger>(SageQueries.Account("NOBODY"))).ShouldBeEmpty();
    }

    [Theory, InlineData(401), InlineData(403)]
    public async Task Should_stop_the_company_when_the_token_is_refused(int status)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Html(status));
        var failure = await sage.Reader.Fails<SalesLedger>();
        (failure.Failure, failure.Code).ShouldBe((SageFailure.Configuration, HyperAccountsCodes.TokenRefused));
        failure.ToString().ShouldNotContain(ScriptedHyperAccounts.Token);
        sage.Requests.Count.ShouldBe(1);
    }

    [Theory, InlineData(404), InlineData(302)]
    public async Task Should_stop_the_company_when_nothing_like_it_lives_at_the_address(int status)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Html(status));
        var failure = await sage.Reader.Fails<SalesLedger>();
        (failure.Failure, failure.Code).ShouldBe((SageFailure.Configuration, HyperAccountsCodes.WrongAddress));
    }

    [Theory, InlineData(500), InlineData(502), InlineData(503), InlineData(200), InlineData(429), InlineData(408)]
    public async Task Should_try_three_times_over_a_sick_web_server(int status)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Html(status), Replies.Html(status), Replies.Rows(JsonRows.Customer()));
        (await sage.Reader.One<SalesLedger>()).AccountRef.ShouldBe("TEST01");
        sage.Client.RequestsSent.ShouldBe(3);
    }

    [Fact]
    public async Task Should_give_up_as_transient_after_the_third()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Html(503));
        var failure = await sage.Reader.Fails<SalesLedger>();
        (failure.Failure, failure.Code).ShouldBe((SageFailure.Transient, HyperAccountsCodes.ServerError));
        sage.Client.RequestsSent.ShouldBe(3);
    }

    [Fact]
    public async Task Should_not_hammer_a_busy_Sage()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Failure("File busy", 500));
        await sage.Reader.Fails<SalesLedger>();
        sage.Client.RequestsSent.ShouldBe(1);
    }

    [Fact]
    public async Task Should_try_again_over_a_reset_and_a_silence()
    {
        await using var sage = await ScriptedHyperAccounts.Start(o => o with { ReadTimeout = TimeSpan.FromSeconds(1) });
        sage.On("api/searchSalesLedger", Replies.Abort, Replies.Silence(), Replies.Rows(JsonRows.Customer()));
        (await sage.Reader.One<SalesLedger>()).AccountRef.ShouldBe("TEST01");
    }

    [Fact]
    public async Task Should_say_that_there_is_no_answer_in_time()
    {
        await using var sage = await ScriptedHyperAccounts.Start(o => o with { ReadTimeout = TimeSpan.FromMilliseconds(50) });
        sage.On("api/searchSalesLedger", Replies.Silence());
        var failure = await sage.Reader.Fails<SalesLedger>();
        (failure.Failure, failure.Code).ShouldBe((SageFailure.Transient, HyperAccountsCodes.TimedOut));
    }

    [Fact]
    public async Task Should_call_a_closed_port_transient()
    {
        await using var sage = await ScriptedHyperAccounts.Start(o => o with { BaseAddress = ClosedPort.Address() });
        var failure = await sage.Reader.Fails<SalesLedger>();
        (failure.Failure, failure.Code).ShouldBe((SageFailure.Transient, HyperAccountsCodes.CannotConnect));
    }

    [Fact]
    public async Task Should_leave_the_callers_own_cancellation_alone()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        using var stop = new CancellationTokenSource();
        sage.OnEach("api/searchSalesLedger", _ =>
        {
            stop.Cancel();
            return Replies.Silence();
        });
        await Should.ThrowAsync<OperationCanceledException>(async () => await sage.Reader.Read<SalesLedger>(SageQuery.All, stop.Token).ToListAsync(stop.Token));
    }

    [Fact]
    public async Task Should_never_print_the_token_even_when_Sage_does()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Failure($"odd header AuthToken={ScriptedHyperAccounts.Token} seen"));
        (await sage.Reader.Fails<SalesLedger>()).ToString().ShouldNotContain(ScriptedHyperAccounts.Token);
        new HyperAccountsOptions { BaseAddress = new Uri("http://localhost"), Token = ScriptedHyperAccounts.Token }.ToString().ShouldNotContain(ScriptedHyperAccounts.Token);
    }
}
