using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class When_an_answer_is_cut_short
{
    [Fact]
    public async Task Should_never_take_it_for_a_whole_one_wherever_the_cut_is()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        for (var length = 0; length < Whole.Length; length += 3)
        {
            sage.On("api/searchSalesLedger", Replies.Json(Whole[..length]));
            var failure = await sage.Reader.Fails<SalesLedger>();
            failure.Failure.ShouldBe(SageFailure.Transient, $"cut at {length}");
            failure.Code.ShouldBe(HyperAccountsCodes.EndedEarly);
        }
    }

    [Theory, InlineData(1), InlineData(60), InlineData(300), InlineData(480)]
    public async Task Should_be_told_when_the_connection_breaks(int length)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Broken(Whole[..Math.Min(length, Whole.Length - 1)]));
        var failure = await sage.Reader.Fails<SalesLedger>();
        failure.Failure.ShouldBe(SageFailure.Transient);
        failure.Code.ShouldBeOneOf(HyperAccountsCodes.EndedEarly, HyperAccountsCodes.CannotConnect);
    }

    [Fact]
    public async Task Should_count_the_rows_it_saw_and_not_repeat_them()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Json(Whole[..^40]), Replies.Json(Whole));
        var seen = new List<string>();
        var failure = await Should.ThrowAsync<SageException>(async () =>
        {
            await foreach (var row in sage.Reader.Read<SalesLedger>(SageQuery.All, Reading.Token)) seen.Add(row.AccountRef);
        });
        seen.ShouldBe(["TEST01", "TEST02"]);
        failure.Message.ShouldContain("after row 2");
        sage.Client.RequestsSent.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"results":[ROW],"success":false,"code":500,"response":null,"message":"Object reference not set"}""", HyperAccountsCodes.ReadFailed)]
    [InlineData("""{"results":[ROW],"success":false,"code":500,"response":null,"message":"Record not found"}""", HyperAccountsCodes.ReadFailed)]
    [InlineData("""{"success":false,"message":"Object reference not set","results":[ROW]}""", HyperAccountsCodes.ReadFailed)]
    [InlineData("""{"results":[ROW]}""", HyperAccountsCodes.BadEnvelope)]
    [InlineData("""{"success":true,"code":200,"response":null,"message":null}""", HyperAccountsCodes.BadEnvelope)]
    [InlineData("""{"results":null,"success":true}""", HyperAccountsCodes.BadEnvelope)]
    [InlineData("""{"results":[ROW}],"success":true}""", HyperAccountsCodes.NotJson)]
    [InlineData("""{"results":[ROW,<html>""", HyperAccountsCodes.NotJson)]
    [InlineData("""[ROW]""", HyperAccountsCodes.NotJson)]
    public async Task Should_throw_before_the_enumeration_ends_when_the_envelope_is_not_a_good_one(string body, string code)
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Replies.Json(body.Replace("ROW", JsonRows.Customer(), StringComparison.Ordinal)));
        var failure = await sage.Reader.Fails<SalesLedger>();
        (failure.Failure, failure.Code).ShouldBe((SageFailure.Transient, code));
    }

    [Fact]
    public async Task Should_give_up_when_the_answer_stops_in_the_middle()
    {
        await using var sage = await ScriptedHyperAccounts.Start(o => o with { ReadTimeout = TimeSpan.FromMilliseconds(150) });
        sage.On("api/searchSalesLedger", Replies.Silence(Whole[..^20]));
        var failure = await sage.Reader.Fails<SalesLedger>();
        (failure.Failure, failure.Code).ShouldBe((SageFailure.Transient, HyperAccountsCodes.TimedOut));
    }

    private static readonly string Whole =
        $$"""{"results":[{{JsonRows.Customer("TEST01")}},{{JsonRows.Customer("TEST02")}}],"success":true,"code":200,"response":null,"message":null}""";
}
