using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Bugs;

/// <summary>
/// Words of SSM lose e-mail addresses and telephone numbers before they become a reason; words of Sage lost the token alone, and stood with the customer's address in
/// logs, in status, and in exports that were not asked for personal data.
/// </summary>
public class What_Sage_says_tells_nobodys_address
{
    [Theory]
    [InlineData("jane.o'doe@mail.example")]
    [InlineData("+44 (0)20 7946 0958")]
    [InlineData("01632960123")]
    [InlineData(ScriptedHyperAccounts.Token)]
    public async Task Should_be_taken_out_of_a_refusal(string secret)
    {
        foreach (var write in Writes.All)
        {
            await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Failure($"The value {secret} is not valid"));
            var thrown = await Writes.Fails(write, sage);
            thrown.ToString().ShouldNotContain(secret);
            thrown.Message.ShouldContain("is not valid");
        }
    }

    [Theory]
    [InlineData("jane.o'doe@mail.example")]
    [InlineData("01632 960 123")]
    public async Task Should_be_taken_out_of_a_failed_read(string secret)
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).On("api/searchSalesLedger", Replies.Failure($"Row of {secret} is damaged"));
        var thrown = await Should.ThrowAsync<SageException>(async () => await sage.Reader.All<SalesLedger>());
        thrown.ToString().ShouldNotContain(secret);
        thrown.Message.ShouldContain("is damaged");
    }

    [Fact]
    public async Task Should_leave_the_number_of_a_document_and_a_code()
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Failure("Order 123456 of ABC00123, error 1017 at line 3, is allocated"));
        (await Writes.Fails("POST api/salesOrder/", sage)).Message.ShouldContain("Order 123456 of ABC00123, error 1017 at line 3, is allocated");
    }
}
