using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Bugs;

/// <summary>Answers to writes and failures were taken into memory whole, and rows for as long as they came.</summary>
public sealed class An_answer_of_HyperAccounts_without_end_fills_no_memory
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Should_end_a_read_of_rows_with_the_limit_named(bool compressed)
    {
        await using var sage = await Start();
        sage.On("api/searchSalesLedger", Endless(200, compressed, $$"""{"results":[{{JsonRows.Customer("FIRST")}},"""));

        var failure = await Should.ThrowAsync<SageException>(async () => await sage.Reader.All<SalesLedger>());

        (failure.Failure, failure.Code).ShouldBe((SageFailure.Transient, HyperAccountsCodes.AnswerTooLarge));
        failure.Message.ShouldContain("larger than 1 MB, seen after row 1");
    }

    [Fact]
    public async Task Should_name_the_limit_of_a_row()
    {
        await using var sage = await ScriptedHyperAccounts.Start();
        sage.On("api/searchSalesLedger", Endless(200, compressed: true, """{"results":[{"name":" """));

        var failure = await Should.ThrowAsync<SageException>(async () => await sage.Reader.All<SalesLedger>());

        failure.Code.ShouldBe(HyperAccountsCodes.AnswerTooLarge);
        failure.Message.ShouldContain("a row of it is larger than 16 MB");
    }

    [Theory]
    [InlineData(500)]
    [InlineData(403)]
    public async Task Should_cut_the_text_of_a_failure(int status)
    {
        await using var sage = await Start();
        sage.On("api/searchSalesLedger", Endless(status, compressed: true));

        var failure = await Should.ThrowAsync<SageException>(async () => await sage.Reader.All<SalesLedger>());

        failure.Code.ShouldBe(status == 403 ? HyperAccountsCodes.TokenRefused : HyperAccountsCodes.ServerError);
        failure.Message.Length.ShouldBeLessThan(1_000);
    }

    [Fact]
    public async Task Should_leave_every_write_in_doubt()
    {
        foreach (var write in Writes.All)
        {
            await using var sage = (await Start()).OnWrites(Endless(200, compressed: true));

            var failure = await Writes.Fails(write, sage);

            (failure.Failure, failure.Code).ShouldBe((SageFailure.InDoubt, HyperAccountsCodes.AnswerTooLarge), write);
            failure.Message.ShouldContain("larger than 0.098 MB");
        }
    }

    [Fact]
    public async Task Should_refuse_a_write_by_its_status_however_long_the_text()
    {
        await using var sage = (await Start()).OnWrites(Endless(400, compressed: true));

        (await Writes.Fails("POST api/customer/", sage)).Failure.ShouldBe(SageFailure.Refused);
    }

    private static Task<ScriptedHyperAccounts> Start() =>
        ScriptedHyperAccounts.Start(o => o with { LargestAnswer = 1024 * 1024, LargestSmallAnswer = 100 * 1024 });

    private static Reply Endless(int status, bool compressed, string beginning = "") => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await EndlessBody.Write(context.Response, compressed, beginning);
    };
}
