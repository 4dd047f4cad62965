using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Bugs;

/// <summary>
/// Sage refused an address and quoted it: a customer in Path Lane was taken for a wrong data path, and the whole company stopped, in every cycle anew. Others were taken for
/// a record in use and sent again for ever.
/// </summary>
[Trait("Rule", "I8")]
public sealed class A_refusal_that_quotes_what_we_wrote_stops_no_company
{
    [Theory]
    [InlineData("12 Path Lane", "The value 12 Path Lane is not allowed for address1")]
    [InlineData("Access House", "address1: 'Access House' has illegal characters")]
    [InlineData("Password", "address1 'PASSWORD' is not allowed")]
    [InlineData("The Old Data Service Depot", "Not a street: The Old Data Service Depot")]
    [InlineData("Busy Bee Yard", "Not a street: busy bee yard")]
    public async Task Should_be_a_refusal_of_the_record(string address, string message)
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Failure(message));

        var thrown = await Should.ThrowAsync<SageException>(async () => await sage.Writer.UpdateCustomer(Writes.Customer with { Address1 = address }, Reading.Token));

        (thrown.Failure, thrown.Code).ShouldBe((SageFailure.Refused, HyperAccountsCodes.RefusedBySage));
    }

    [Fact]
    public async Task Should_still_be_one_of_the_set_up_when_Sage_says_it_in_its_own_words()
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Failure("The data path is wrong"));

        var thrown = await Should.ThrowAsync<SageException>(async () => await sage.Writer.UpdateCustomer(Writes.Customer with { Address1 = "Path" }, Reading.Token));

        thrown.Failure.ShouldBe(SageFailure.Configuration);
    }
}
