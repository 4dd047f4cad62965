using System.Text;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Bugs;

/// <summary>
/// An answer may quote a text that was cut in the middle of a character, or in another encoding. Reading its message threw something that is no verdict of a connector:
/// a refused record was tried until it was set aside as one that kills the process, and a record that Sage had written was not known to be written.
/// </summary>
public class Half_a_character_in_an_answer_leaves_no_write_without_a_verdict
{
    [Theory]
    [InlineData("\\ud83d", false)]
    [InlineData("\u00e9", true)]
    public async Task Should_take_what_Sage_wrote(string odd, bool windows)
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Answer($$"""{"success":true,"code":200,"response":"7","message":"saved {{odd}}"}""", windows));
        (await sage.Writer.CreateOrder(Writes.Order, Reading.Token)).ShouldBe(7);
    }

    [Theory]
    [InlineData("\\ud83d", false)]
    [InlineData("\u00e9", true)]
    public async Task Should_take_the_refusal_of_Sage(string odd, bool windows)
    {
        foreach (var write in Writes.All)
        {
            await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Answer($$"""{"success":false,"code":500,"response":null,"message":"{{odd}} is not valid"}""", windows));
            var thrown = await Writes.Fails(write, sage);
            (thrown.Failure, thrown.Message.Contains("is not valid", StringComparison.Ordinal)).ShouldBe((SageFailure.Refused, true), write);
        }
    }

    [Theory]
    [InlineData("\\ud83d", false)]
    [InlineData("\u00e9", true)]
    public async Task Should_doubt_a_key_that_cannot_be_read(string odd, bool windows)
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Answer($$"""{"success":true,"code":200,"response":"{{odd}}","message":null}""", windows));
        (await Writes.Fails("POST api/customer/", sage)).Failure.ShouldBe(SageFailure.InDoubt);
        (await Writes.Fails("POST api/salesOrder/", sage)).Failure.ShouldBe(SageFailure.InDoubt);
    }

    [Theory]
    [InlineData("\\ud83d", false)]
    [InlineData("\u00e9", true)]
    public async Task Should_sort_a_failed_read(string odd, bool windows)
    {
        await using var sage = (await ScriptedHyperAccounts.Start())
            .On("api/searchSalesLedger", Answer($$"""{"results":[],"success":false,"code":500,"message":"{{odd}}: record in use"}""", windows));
        (await Should.ThrowAsync<SageException>(async () => await sage.Reader.All<SalesLedger>())).Failure.ShouldBe(SageFailure.Busy);
    }

    private static Reply Answer(string body, bool windows) => async context =>
    {
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync((windows ? Encoding.Latin1 : Encoding.UTF8).GetBytes(body), context.RequestAborted);
    };
}
